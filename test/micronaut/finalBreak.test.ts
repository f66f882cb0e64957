// A text that has no line break at its end gets none by an edit.
import assert from "node:assert/strict";
import { applyChanges } from "../../server/src/document/span";
import { keepingEnd, withEndOf } from "../../server/src/micronaut/edits/finalBreak";

/** The text after removing `removed`. */
function without(text: string, removed: string): string {
  const start = text.indexOf(removed);
  const changes = [{ span: { start, end: start + removed.length }, text: "" }];
  return applyChanges(text, keepingEnd(text, changes));
}

describe("an edit at the end of a text", () => {
  it("adds no line break", () => {
    assert.equal(without("a: 1\nb: 2", "b: 2"), "a: 1");
    assert.equal(without("a: 1\r\nb: 2", "b: 2"), "a: 1");
    assert.equal(without("a: 1\n\nb: 2", "b: 2"), "a: 1");
    assert.equal(withEndOf("a: 1", "a: 1\nb: 2\n"), "a: 1\nb: 2");
  });
  it("keeps a line break that is there", () => {
    assert.equal(without("a: 1\nb: 2\n", "b: 2\n"), "a: 1\n");
    assert.equal(without("a: 1\nb: 2", "a: 1\n"), "b: 2");
  });
  it("may add one to an empty text", () => assert.equal(withEndOf("", "a: 1\n"), "a: 1\n"));
  it("keeps the last line break of a string", () => {
    const key = "key: |\n  -----\n    abc\n";
    assert.equal(without(`${key}b: 2`, "b: 2"), key);
    assert.equal(without(`x:\n  - >- # c\n    text\nb: 2`, "b: 2"), "x:\n  - >- # c\n    text\n");
  });
  it("keeps none after a configuration in a string", () => {
    const text = "KESTRA_CONFIGURATION: |\n  kestra:\n    url: x\n    a: 1";
    assert.equal(without(text, "    a: 1"), "KESTRA_CONFIGURATION: |\n  kestra:\n    url: x");
  });
});
