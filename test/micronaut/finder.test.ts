// Searches in the tree of a configuration.
import assert from "node:assert/strict";
import { parseYaml } from "../../server/src/document/yaml/read";
import { buildTree } from "../../server/src/micronaut/tree/build";
import { childFinder, finder, stringFinder } from "../../server/src/micronaut/tree/finder";
import type { ConfigNode } from "../../server/src/micronaut/tree/node";

const treeOf = (yaml: string): ConfigNode => buildTree(parseYaml(yaml).documents).root;
const pathsOf = (nodes: readonly ConfigNode[]): string[] => nodes.map(({ path }) => path.join("."));

const named = finder(({ name }) => name === "x");
const childrenNamed = childFinder(({ name }) => name === "x");
const names = stringFinder(({ name }) => [name]);

/** Long enough to be parsed in pieces. */
const long = Array.from({ length: 80 }, (_, n) => `k${n}:\n  x: { x: ${n} }\n`).join("");

describe("a search", () => {
  it("finds parents first, and also the node where it begins", () => {
    const root = treeOf("a:\n  x:\n    x: 1\nx: 2\n");
    assert.deepEqual(pathsOf(named(root)), ["a.x", "a.x.x", "x"]);
    const [first] = named(root);
    assert.ok(first);
    assert.deepEqual(pathsOf(named(first)), ["a.x", "a.x.x"]);
    assert.deepEqual(pathsOf(childrenNamed(first)), ["a.x.x"]);
    assert.deepEqual(names(first), ["x", "x"]);
  });

  it("finds the same in a text that is parsed in pieces", () => {
    const root = treeOf(long);
    assert.equal(named(root).length, 160);
    assert.equal(childrenNamed(root).length, 0);
    assert.equal(childrenNamed(treeOf(`${long}x: 1\n`)).length, 1);
    const written = named(root).map(({ entries: [entry] }) => entry && long[entry.key.start]);
    assert.deepEqual(new Set(written), new Set(["x"]));
  });

  it("that fails ends no other search, and fails again the next time", () => {
    const failing = finder(({ name }) => {
      if (name === "bad") throw new Error("unknown name");
      return true;
    });
    for (const root of [treeOf("bad: 1\nx: 2\n"), treeOf(`${long}bad: 1\n`)]) {
      assert.throws(() => failing(root), /unknown name/);
      assert.throws(() => failing(root), /unknown name/);
      assert.ok(named(root).length > 0);
    }
    assert.deepEqual(pathsOf(failing(treeOf("x: 2\n"))), ["", "x"]);
  });

  it("that is created later looks at a tree again", () => {
    const root = treeOf("a: 1\nx: 2\n");
    assert.deepEqual(pathsOf(named(root)), ["x"]);
    assert.deepEqual(pathsOf(finder(({ name }) => name === "a")(root)), ["a"]);
  });
});
