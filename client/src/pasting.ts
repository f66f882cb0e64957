// Pasting text that has lost its indentation: the server restores it, and the result is pasted instead.
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
import { languages as known, mayContainConfiguration } from "../../server/src/protocol/documents";
import {
  mayBeFlattened,
  type NestPastedParams,
  nestPastedRequest,
} from "../../server/src/protocol/pasting";
import { isRelevant } from "./documents";

const mimeType = "text/plain";
const kind = DocumentDropOrPasteEditKind.Empty.append("kestraConfig", "nested");

/** Offers the text with restored indentation. The paste widget still offers the original text. */
export const nestPastedText = (lazy: () => BaseLanguageClient): Disposable =>
  languages.registerDocumentPasteEditProvider(
    known.map((language) => ({ language })),
    providerFor(lazy),
    { providedPasteEditKinds: [kind], pasteMimeTypes: [mimeType] },
  );

const providerFor = (lazy: () => BaseLanguageClient): DocumentPasteEditProvider => ({
  async provideDocumentPasteEdits(document, [range, ...others], transfer, _context, token) {
    const text = await transfer.get(mimeType)?.asString();
    // A request would start the server, so unrelated text is filtered out here.
    if (!range || others.length > 0 || !text || !mayBeFlattened(text)) return undefined;
    if (!mayContainConfiguration(text) && !isRelevant(document)) return undefined;
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
 * VS Code repeats the spaces before the cursor in each line that a paste inserts. If there are any, nothing is inserted;
 * instead, the whole text replaces these spaces and the selection.
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
