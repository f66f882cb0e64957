// The open documents as request handlers see them. Documents over the size limit appear closed, so no request can cost
// more than the limits allow; only code that reports the size can access them.
import type { TextDocuments } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { isTooLarge } from "../document/limits";

export interface OpenTexts extends Pick<
  TextDocuments<TextDocument>,
  "onDidChangeContent" | "onDidClose" | "listen"
> {
  /** The open document at `uri`, unless it is too large. */
  get(uri: string): TextDocument | undefined;
  /** The open document at `uri`, however large. */
  ofAnySize(uri: string): TextDocument | undefined;
  /** All open documents, however large. */
  all(): TextDocument[];
  /**
   * The result of `work` for the open document at `uri`, however large. Repeated if the text has changed meanwhile.
   * Undefined if the document is not open.
   */
  onLatestText<T>(
    uri: string,
    work: (document: TextDocument) => Promise<T>,
  ): Promise<T | undefined>;
}

export const openTexts = (documents: TextDocuments<TextDocument>): OpenTexts => ({
  get(uri) {
    const document = documents.get(uri);
    return document && isTooLarge(document.getText()) ? undefined : document;
  },
  ofAnySize: (uri) => documents.get(uri),
  all: () => documents.all(),
  async onLatestText(uri, work) {
    for (;;) {
      const document = documents.get(uri);
      if (!document) return undefined;
      const text = document.getText();
      const done = await work(document);
      if (documents.get(uri) === document && document.getText() === text) return done;
    }
  },
  onDidChangeContent: documents.onDidChangeContent,
  onDidClose: documents.onDidClose,
  listen: (connection) => documents.listen(connection),
});
