// Pasting text that has lost its indentation: the server is asked for the same text nested, and that is pasted instead.
import {
  type Disposable,
  DocumentDropOrPasteEditKind,
  DocumentPasteEdit,
  type DocumentPasteEditProvider,
  l10n,
  languages,
  Range,
  type TextDocument,
  WorkspaceEdit,
} from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { languages as known, mayHoldConfiguration } from "../../server/src/protocol/documents";
import {
  mayBeFlattened,
  type NestPastedParams,
  nestPastedRequest,
} from "../../server/src/protocol/pasting";
import { mayBeOurs } from "./documents";

const mimeType = "text/plain";
const kind = DocumentDropOrPasteEditKind.Empty.append("kestraConfig", "nested");

/** Offers the nested text in place of the pasted one. The one as it is stays a choice of the paste widget. */
export const nestPastedText = (lazy: () => BaseLanguageClient): Disposable =>
  languages.registerDocumentPasteEditProvider(
    known.map((language) => ({ language })),
    providerFor(lazy),
    { providedPasteEditKinds: [kind], pasteMimeTypes: [mimeType] },
  );

const providerFor = (lazy: () => BaseLanguageClient): DocumentPasteEditProvider => ({
  async provideDocumentPasteEdits(document, [range, ...others], transfer, _context, token) {
    const text = await transfer.get(mimeType)?.asString();
    // Asking starts the server, so what comes from elsewhere ends here.
    if (!range || others.length > 0 || !text || !mayBeFlattened(text)) return undefined;
    if (!mayHoldConfiguration(text) && !mayBeOurs(document)) return undefined;
    const { version } = document;
    const client = lazy();
    const params: NestPastedParams = {
      uri: client.code2ProtocolConverter.asUri(document.uri),
      range: client.code2ProtocolConverter.asRange(range),
      text,
    };
    const nested = await client.sendRequest<string | null>(nestPastedRequest, params, token);
    if (nested === null || document.version !== version) return undefined;
    return [pasteOf(document, range, nested)];
  },
});

/**
 * What a paste inserts gets the blanks in front of it once more in each of its lines. So where there are any, nothing is
 * inserted, and the whole text takes the place of those blanks and of what is replaced.
 */
function pasteOf(document: TextDocument, { start, end }: Range, nested: string): DocumentPasteEdit {
  const title = l10n.t("Paste and restore indentation");
  if (start.character === 0) return new DocumentPasteEdit(nested, title, kind);
  const lineStart = start.with({ character: 0 });
  const spaces = document.getText(new Range(lineStart, start));
  const edit = new DocumentPasteEdit("", title, kind);
  edit.additionalEdit = new WorkspaceEdit();
  edit.additionalEdit.replace(document.uri, new Range(lineStart, end), spaces + nested);
  return edit;
}
