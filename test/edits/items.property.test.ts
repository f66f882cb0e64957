// Random lists that get a new first item: exactly one item is added and no character is lost.
import assert from "node:assert/strict";
import fc from "fast-check";
import { seed } from "../randomCases";
import { insertFirstItem } from "../../server/src/document/edits/firstItem";
import { parseYaml } from "../../server/src/document/yaml/read";
import { applyChanges } from "../../server/src/document/span";
import type { ListNode } from "../../server/src/document/syntax";

const word = fc.constantFrom("email", "profile", '"groups"', "'roles'", "offline_access");
const newline = fc.constantFrom("\n", "\r\n");
const comment = fc.constantFrom("", " # note", "  # - x");

const block = fc
  .record({
    words: fc.array(word, { minLength: 1, maxLength: 4 }),
    indent: fc.integer({ min: 0, max: 6 }),
    gap: fc.integer({ min: 1, max: 3 }),
    above: fc.constantFrom("", "# above"),
    comment,
  })
  .map(({ words, indent, gap, above, comment: after }) => [
    ...(above ? [" ".repeat(indent) + above] : []),
    ...words.map((item) => `${" ".repeat(indent)}-${" ".repeat(gap)}${item}${after}`),
  ]);

const flow = fc
  .record({
    words: fc.array(word, { minLength: 1, maxLength: 4 }),
    separator: fc.constantFrom(", ", ",", ",\n    "),
    inner: fc.constantFrom("", " ", "\n    "),
    comment,
  })
  .map(({ words, separator, inner, comment: after }) =>
    `  [${inner}${words.join(separator)}${inner}]${after}`.split("\n"),
  );

describe("a first item", () => {
  it("is inserted before any list without other changes", () =>
    fc.assert(
      fc.property(fc.oneof(block, flow), newline, fc.boolean(), (lines, end, ends) => {
        const text = ["scopes:", ...lines].join(end) + (ends ? end : "");
        const change = insertFirstItem(text, listIn(text), "openid");
        assert.ok(change, text);
        assert.equal(change.span.start, change.span.end);
        const after = applyChanges(text, [change]);
        assert.deepEqual(itemsIn(after), ["openid", ...itemsIn(text)]);
        assert.equal(/(?<!\r)\n/.test(after), /(?<!\r)\n/.test(text));
      }),
      { seed },
    ));
});

function listIn(text: string): ListNode {
  const [root] = parseYaml(text).documents;
  const value = root?.kind === "map" ? root.pairs[0]?.value : undefined;
  assert.equal(value?.kind, "list", text);
  return value as ListNode;
}

const itemsIn = (text: string): string[] =>
  listIn(text).items.map((item) => (item.kind === "scalar" ? item.text : ""));
