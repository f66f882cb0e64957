// The texts of the page: each has a French translation.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { french } from "../../playground/page/french";

const folder = join("playground", "page");
const sources = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => readFileSync(join(folder, name), "utf8"));

describe("the texts of the playground", () => {
  it("are translated, and no others", () => {
    const used = sources.flatMap((source) =>
      [...source.matchAll(/\bt\(\s*"((?:[^"\\]|\\.)*)"/g)].map(([, text = ""]) => text),
    );
    assert.ok(used.length > 20);
    assert.deepEqual(Object.keys(french).sort(), [...new Set(used)].sort());
  });

  it("contain the same values in French", () => {
    for (const [text, translated] of Object.entries(french)) {
      const values = (of: string): string[] => (of.match(/\{\d\}/g) ?? []).sort();
      assert.deepEqual(values(translated), values(text), text);
    }
  });

  it("are inserted as text, and nothing is stored", () => {
    for (const source of sources)
      assert.doesNotMatch(
        source,
        /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|localStorage|indexedDB|cookie/,
      );
  });
});
