// Checks that apply to every response: its positions are in the document, and edits of one change do not overlap.
import assert from "node:assert/strict";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { Range, TextEdit } from "vscode-languageserver-types";
import { checkPosition } from "./strictDocument";

/** Fails if a response about `document` contains a position outside the document, or overlapping edits. */
export function checkAnswer(document: TextDocument, answer: unknown): void {
  if (typeof answer !== "object" || answer === null) return;
  if (isAboutOtherFile(document, answer)) return;
  if (Array.isArray(answer)) {
    if (answer.length > 0 && answer.every((item) => TextEdit.is(item)))
      checkEdits(document, answer);
    for (const item of answer as readonly unknown[]) checkAnswer(document, item);
    return;
  }
  if (Range.is(answer)) {
    checkPosition(document, answer.start);
    checkPosition(document, answer.end);
    assert.ok(document.offsetAt(answer.start) <= document.offsetAt(answer.end), "a reversed range");
    return;
  }
  for (const [name, value] of Object.entries(answer)) {
    if (name === "position") checkPosition(document, value as Range["start"]);
    // In `changes`, the edits of a file are below its URI.
    else if (name !== "changes" || Array.isArray(value)) checkAnswer(document, value);
    else checkAnswer(document, (value as Record<string, unknown>)[document.uri]);
  }
  if ("textEdit" in answer && "additionalTextEdits" in answer)
    checkEdits(document, [answer.textEdit, ...(answer.additionalTextEdits as [])] as TextEdit[]);
}

/** Whether the object has a URI of another file. */
function isAboutOtherFile({ uri }: TextDocument, answer: object): boolean {
  const own = "uri" in answer ? answer.uri : undefined;
  const target =
    "textDocument" in answer ? (answer.textDocument as { uri?: unknown }).uri : undefined;
  return [own, target].some((address) => typeof address === "string" && address !== uri);
}

function checkEdits(document: TextDocument, edits: readonly TextEdit[]): void {
  let done = 0;
  const spans = edits.map(({ range: { start, end } }) => ({
    start: document.offsetAt(start),
    end: document.offsetAt(end),
  }));
  for (const { start, end } of spans.sort((a, b) => a.start - b.start || a.end - b.end)) {
    assert.ok(start >= done, "edits that overlap");
    done = end;
  }
}
