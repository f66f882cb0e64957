// Whether a text contains a word is known from an earlier version of the text, except for the edited lines.
import assert from "node:assert/strict";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { fileKinds } from "../../server/src/document/fileKinds";
import { Words } from "../../server/src/document/words";
import { parseYaml } from "../../server/src/document/yaml/read";
import { casesOf, seed } from "../randomCases";
import { longText, textEdit } from "./longTexts";

const words = ["key", "key: 1", "cli", "é😀", "- item", "<<: *x", "over", "in quotes", "a", "zzz"];

describe("the words of a text", () => {
  const runs = casesOf(100);
  it(`are those of the text alone, in ${runs * 20} random edits`, () => {
    fc.assert(
      fc.property(
        longText(20),
        fc.array(fc.tuple(textEdit, fc.subarray(words)), { minLength: 20, maxLength: 20 }),
        (first, edits) => {
          let known = new Words(first);
          for (const [edit, searched] of edits) {
            for (const word of searched)
              assert.equal(known.has(word), known.text.includes(word), JSON.stringify(known.text));
            known = new Words(edit(known.text), known);
          }
        },
      ),
      { numRuns: runs, seed },
    );
  });

  it("include one of those of each file kind that finds something", () => {
    const files = ["test/fixtures", "test/conformance/carriers"].flatMap((folder) =>
      readdirSync(folder, { recursive: true })
        .map((name) => join(folder, String(name)))
        .filter((path) => /\.ya?ml$/.test(path) && statSync(path).isFile()),
    );
    const found = new Set<string>();
    for (const path of files) {
      const text = readFileSync(path, "utf8");
      for (const { id, words: needed, find } of fileKinds) {
        const { regions, workloads } = find(text, (part) => parseYaml(text, part));
        if (regions.length + workloads.length === 0) continue;
        found.add(id);
        assert.ok(!needed || needed.some((word) => text.includes(word)), `${id} in ${path}`);
      }
    }
    assert.ok(found.size > 4, [...found].join(" "));
  });
});
