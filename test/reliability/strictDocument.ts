// A document that rejects invalid positions. The ordinary TextDocument silently moves a position outside the text to
// its end, and one between CR and LF to before both.
import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Position, Range } from "vscode-languageserver-types";

/** `text` as an open document that throws for invalid offsets and positions. */
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
      assert.equal(document.offsetAt(position), offset, `not an offset in the text: ${offset}`);
      return position;
    },
    offsetAt(position) {
      checkPosition(document, position);
      return document.offsetAt(position);
    },
  };
  return strict as TextDocument;
}

/** Fails if the position is not in the text: no such line, or after the end of the line. */
export function checkPosition(document: TextDocument, position: Position): void {
  const found = document.positionAt(document.offsetAt(position));
  const { line, character } = position;
  assert.deepEqual(found, { line, character }, "a position outside the text");
}
