// Names that users confuse with a key, and keys that the schema only lists.
import assert from "node:assert/strict";
import { everyKey, keysOf } from "../../server/src/knowledge/schema/keys";

const mappings = [...everyKey()].map((mapping) => ({
  path: mapping.path.join("."),
  names: keysOf(mapping).map(({ path }) => path.at(-1) ?? ""),
  further: mapping.schema.furtherKeys ?? [],
  confused: keysOf(mapping).flatMap(({ schema }) => schema.otherNames ?? []),
}));

describe("the other names of keys", () => {
  it("are not read in the same mapping", () => {
    for (const { path, names, further, confused } of mappings)
      for (const name of confused)
        assert.ok(![...names, ...further].includes(name), `${path}.${name}`);
  });
  it("mean one key each", () => {
    for (const { path, confused } of mappings)
      assert.deepEqual(confused, [...new Set(confused)], path);
  });
});

describe("keys without a description", () => {
  it("are not described", () => {
    for (const { path, names, further } of mappings)
      assert.deepEqual(
        further.filter((name) => names.includes(name)),
        [],
        path,
      );
  });
});
