// What a key stroke costs, counted and not timed: how much of a file is read anew. It must not grow with the file.
import assert from "node:assert/strict";
import type { SyntaxNode } from "../../server/src/document/syntax";
import { type KestraFile, kestraFileReader } from "../../server/src/knowledge/kestraFile";
import { walk } from "../../server/src/micronaut/node";
import { heldEverywhere, longConfiguration } from "./longConfigurations";

/** All scalars and all nodes of the tree that stand in a file. */
function thingsIn(file: KestraFile): Set<object> {
  const things = new Set<object>();
  const visit = (node: SyntaxNode | undefined): void => {
    if (node?.kind === "scalar") things.add(node);
    if (node?.kind === "list") node.items.forEach(visit);
    if (node?.kind === "map")
      for (const { key, value } of node.pairs) {
        things.add(key);
        visit(value);
      }
  };
  for (const { documents, root } of file.configs) {
    documents.forEach(visit);
    for (const node of walk(root)) things.add(node);
  }
  return things;
}

/** How many of them are new after one more letter in each of some places; the most of all places. */
function mostNew(text: string, places: number): number {
  const read = kestraFileReader();
  let written = text;
  let known = thingsIn(read(written));
  let most = 0;
  for (let n = 0; n < places; n++) {
    const at = written.indexOf("value ", (written.length * n) / places);
    const letter = at === -1 ? written.lastIndexOf("value ") + 6 : at + 6;
    written = `${written.slice(0, letter)}x${written.slice(letter)}`;
    const now = thingsIn(read(written));
    most = Math.max(most, [...now].filter((thing) => !known.has(thing)).length);
    known = now;
  }
  return most;
}

describe("a key stroke", () => {
  for (const [name, hold] of Object.entries(heldEverywhere)) {
    it(`makes no more anew in 10,000 lines than in 1,000: ${name}`, () => {
      const [small, large] = [1_000, 10_000].map((lines) =>
        mostNew(hold(longConfiguration(lines)), 7),
      );
      assert.ok(small !== undefined && large !== undefined);
      assert.ok(large <= 250, `${large} things are new`);
      assert.ok(large <= small + 100, `${large} in the large file, ${small} in the small one`);
    });
  }
});
