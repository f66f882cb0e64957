// The registered rules are those of the catalogue.
import assert from "node:assert/strict";
import { rules } from "../../server/src/rules";
import { catalogue, ours, pending } from "./catalogue";

describe("catalogue of rules", () => {
  const listed = Object.values(catalogue).flat();
  const registered = rules.map(({ id }) => id);
  const without = (ids: readonly string[], others: readonly string[]): string[] =>
    ids.filter((id) => !others.includes(id));

  it("names each rule once", () => {
    const all = [...listed, ...ours];
    assert.deepEqual([...new Set(all)], all);
    assert.deepEqual([...new Set(registered)], registered);
  });

  it("names every rule that is registered", () =>
    assert.deepEqual(without(registered, [...listed, ...ours]), []));

  it("is registered as a whole, apart from what is pending", () =>
    assert.deepEqual(without([...listed, ...ours], [...registered, ...pending]), []));

  it("has nothing pending that is registered or that it does not name", () => {
    assert.deepEqual(
      pending.filter((id) => registered.includes(id)),
      [],
    );
    assert.deepEqual(without(pending, listed), []);
  });
});
