// Snippets as the editor of the page reads them.
import assert from "node:assert/strict";
import fc from "fast-check";
import { parseSnippet } from "../../playground/page/editor/snippet";
import { escapeSnippet } from "../../server/src/features/completion/template";

describe("a snippet on the page", () => {
  it("is its text, with the spans of its tab stops", () => {
    assert.deepEqual(parseSnippet("a: ${1:b}\n  c: $2 \\$\\}\\\\"), {
      text: "a: b\n  c:  $}\\",
      stops: [
        { start: 3, end: 4 },
        { start: 10, end: 10 },
      ],
    });
  });

  it("visits its tab stops in their order, the last one at the end", () => {
    assert.deepEqual(parseSnippet("$0 ${2:b} ${1:\\$a}").stops, [
      { start: 3, end: 5 },
      { start: 1, end: 2 },
      { start: 0, end: 0 },
    ]);
  });

  it("keeps every character of escaped text", () =>
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string(), (text, inner) => {
        const { text: read } = parseSnippet(
          `${escapeSnippet(text)}\${1:${escapeSnippet(inner)}}${escapeSnippet(text)}`,
        );
        assert.equal(read, text + inner + text);
      }),
    ));
});
