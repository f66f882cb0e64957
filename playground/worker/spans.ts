// Converts ranges and edits of the Language Server Protocol to offsets, which the editor of the page uses.
import type { Range, TextEdit } from "vscode-languageserver-types";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Worded } from "../../server/src/messages/message";
import type { Span, TextChange } from "../protocol/requests";

export const toSpan = (document: TextDocument, { start, end }: Range): Span => ({
  start: document.offsetAt(start),
  end: document.offsetAt(end),
});

export const toChanges = (
  document: TextDocument,
  edits: readonly Worded<TextEdit>[],
): TextChange[] =>
  edits.map(({ range, newText }) => ({ span: toSpan(document, range), text: String(newText) }));
