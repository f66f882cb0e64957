// The tree that Micronaut builds from YAML, as effective values.
import assert from "node:assert/strict";
import { parseYaml } from "../../server/src/document/yaml/read";
import { buildTree } from "../../server/src/micronaut/tree/build";
import { at } from "../../server/src/micronaut/tree/node";
import { valuesOf } from "../../server/src/micronaut/values/flatValues";

function reads(yaml: string, expected: Record<string, string>): void {
  assert.deepEqual(
    Object.fromEntries(valuesOf(buildTree(parseYaml(yaml).documents).root)),
    expected,
  );
}

describe("the tree of keys", () => {
  it("has one name for all spellings, and the later value takes effect", () =>
    reads("a:\n  clientId: x\n  client-id: z\n", { "a.client-id": "z" }));
  it("splits keys at dots, quoted or not", () =>
    reads('a.b: 1\n"a.c": 2\na:\n  d.e: 3\n', { "a.b": "1", "a.c": "2", "a.d.e": "3" }));
  it("loses the earlier of two equal keys with everything below it", () =>
    reads("a:\n  x: 1\na:\n  z: 2\n", { "a.z": "2" }));
  it("merges different keys for the same mapping leaf by leaf", () =>
    reads("a.b:\n  x: 1\na:\n  b:\n    z: 2\n", { "a.b.x": "1", "a.b.z": "2" }));
  it("merges documents leaf by leaf, and the later value takes effect", () =>
    reads("a:\n  x: 1\n  z: 1\n---\na:\n  z: 2\n", { "a.x": "1", "a.z": "2" }));
  it("skips a document that is not a mapping", () => reads("- 1\n---\na: 1\n", { a: "1" }));
  it("keeps the place of an empty item", () => {
    reads("a:\n  - x\n  -\n  - y\n", { "a.[0]": "x", "a.[2]": "y" });
    reads("a:\n  - # later\n  - y\n", { "a.[1]": "y" });
  });
  it("follows aliases", () => reads("a: &x\n  y: 1\nb: *x\n", { "a.y": "1", "b.y": "1" }));
  it("applies merge keys, except for keys of the mapping itself", () =>
    reads("a: &x { y: 1, z: 1 }\nb:\n  <<: *x\n  z: 2\n", {
      "a.y": "1",
      "a.z": "1",
      "b.y": "1",
      "b.z": "2",
    }));
  it("uses the first of several merged mappings", () =>
    reads("a: &a { y: 1 }\nb: &b { y: 2 }\nc:\n  <<: [*a, *b]\n", {
      "a.y": "1",
      "b.y": "2",
      "c.y": "1",
    }));
  it("replaces a list as a whole", () => reads("a: [1, 2, 3]\n---\na: [4]\n", { "a.[0]": "4" }));
  it("treats `__proto__` and `constructor` as ordinary keys", () =>
    reads("__proto__:\n  x: 1\nconstructor: 2\n", { "-proto-.x": "1", constructor: "2" }));
  it("limits exponential aliases and still reads the file's own keys", () => {
    const expansions = [..."bcdefghi"].map(
      (key, index) => `${key}: &${key} [${Array(9).fill(`*${"abcdefgh"[index]}`).join(", ")}]`,
    );
    const { root } = buildTree(
      parseYaml(["a: &a [x, x]", ...expansions, "kestra:", "  url: z", ""].join("\n")).documents,
    );
    assert.equal(valuesOf(root).get("kestra.url"), "z");
  });
});

describe("a thousand merge keys", () => {
  const counting = Array.from({ length: 1000 }, (_, index) => index + 1);

  it("in one mapping add its keys once", () => {
    const { root } = buildTree(
      parseYaml(`x: &x { a: 1 }\nm:\n${"  <<: *x\n".repeat(1000)}`).documents,
    );
    assert.equal(at(root, ["m", "a"])?.entries.length, 1);
  });
  it("in different mappings are all applied", () => {
    const maps = counting.map((index) => `  m${index}: { <<: *x, b: ${index} }\n`);
    const values = valuesOf(
      buildTree(parseYaml(`x: &x { a: 1 }\nm:\n${maps.join("")}`).documents).root,
    );
    assert.equal(values.size, 2001);
    assert.equal(values.get("m.m1000.a"), "1");
  });
  it("in a chain stop at a limit, and the file's own keys are still read", () => {
    const chain = counting.map(
      (index) => `m${index}: &m${index}\n  <<: *m${index - 1}\n  k${index}: 1\n`,
    );
    const values = valuesOf(
      buildTree(parseYaml(`m0: &m0 { k0: 1 }\n${chain.join("")}kestra:\n  url: z\n`).documents)
        .root,
    );
    assert.ok(values.size < 30_000, `${values.size} values`);
    assert.equal(values.get("m100.k0"), "1");
    assert.equal(values.get("kestra.url"), "z");
  });
});
