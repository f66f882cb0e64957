// A document that is asked only for what it has: the editor's own would quietly move a place outside of the text to its
// end, and one between a carriage return and its line feed to before both.
import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Position, Range } from "vscode-languageserver-types";

/** `text` as an open document that fails where a place does not exist. */
export function strictDocument(uri: string, text: string): TextDocument {
  const document = TextDocument.create(uri, "yaml", 1, text);
  const strict: Omit<TextDocument, "getLineRange" | "getEOLCharacters"> = {
    uri: document.uri,
    languageId: document.languageId,
    version: document.version,
    lineCount: document.lineCount,
    getText: (range?: Range) => document.getText(range),
    positionAt(offset) {
      const position = document.positionAt(offset);
      assert.equal(document.offsetAt(position), offset, `no place in the text: ${offset}`);
      return position;
    },
    offsetAt(position) {
      checkPosition(document, position);
      return document.offsetAt(position);
    },
  };
  return strict as TextDocument;
}

/** Fails where the text has no such place: no such line, or behind the end of a line. */
export function checkPosition(document: TextDocument, position: Position): void {
  const found = document.positionAt(document.offsetAt(position));
  const { line, character } = position;
  assert.deepEqual(found, { line, character }, "a position that is not in the text");
}
