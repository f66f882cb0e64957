// Converts our offsets to ranges, edits and locations of the language server protocol.
import type { Location, Range, TextEdit } from "vscode-languageserver-types";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { FileText, Spot } from "../micronaut/deployment";
import type { Span, TextChange } from "../document/span";

export const toRange = (document: TextDocument, { start, end }: Span): Range => ({
  start: document.positionAt(start),
  end: document.positionAt(end),
});

/** The document with a text: the open one if the text has no URI. */
export const documentOf = (document: TextDocument, { uri, text }: FileText): TextDocument =>
  uri === undefined ? document : TextDocument.create(uri, "yaml", 0, text);

/** A place in `document`, or in the file that the place names. */
export function toLocation(document: TextDocument, { inFile, at }: Spot): Location {
  const where = documentOf(document, inFile);
  return { uri: where.uri, range: toRange(where, at) };
}

export const toEdits = (document: TextDocument, changes: readonly TextChange[]): TextEdit[] =>
  changes.map(({ span, text }) => ({ range: toRange(document, span), newText: text }));
