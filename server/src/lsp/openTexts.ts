// The open texts, as handlers of requests see them: one beyond the limits is as if it were not open, so that no request
// can cost more than the limits allow. Only who speaks of its size looks at it.
import type { TextDocuments } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { isTooLarge } from "../document/limits";

export interface OpenTexts extends Pick<
  TextDocuments<TextDocument>,
  "onDidChangeContent" | "onDidClose" | "listen"
> {
  /** The open text at `uri`, unless it is too large to be read. */
  get(uri: string): TextDocument | undefined;
  /** The open text at `uri`, however large. */
  ofAnySize(uri: string): TextDocument | undefined;
  /** All open texts, however large. */
  all(): TextDocument[];
  /**
   * What `work` makes of the open text at `uri`, however large; once more where the text has changed meanwhile. Nothing
   * where none is open.
   */
  lasting<T>(uri: string, work: (document: TextDocument) => Promise<T>): Promise<T | undefined>;
}

export const openTexts = (documents: TextDocuments<TextDocument>): OpenTexts => ({
  get(uri) {
    const document = documents.get(uri);
    return document && isTooLarge(document.getText()) ? undefined : document;
  },
  ofAnySize: (uri) => documents.get(uri),
  all: () => documents.all(),
  async lasting(uri, work) {
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
