// Properties set by environment variables, compared with recordings of the real Micronaut.
import assert from "node:assert/strict";
import { sets, setsBelow } from "../../server/src/micronaut/environment";
import { allAnswers } from "./recordings";

const recorded = allAnswers<string[]>("environment");

/** All names that the variable could stand for: each `_` may be another separator. */
function candidates(variable: string): string[] {
  return [...variable.toLowerCase()].reduce<string[]>(
    (names, character) =>
      names.flatMap((name) =>
        (character === "_" ? [".", "-", "_"] : [character]).map((next) => name + next),
      ),
    [""],
  );
}

describe(`conformance: ${recorded.length} environment variables`, () => {
  const all = recorded.flatMap(([variable, names]) => [...names, ...candidates(variable)]);
  for (const [variable, names] of recorded) {
    it(`${variable} sets these ${names.length} properties and no others`, () => {
      const found = new Set(all.filter((name) => sets(variable, name.split("."))));
      assert.deepEqual([...found].sort(), [...names].sort());
    });
    it(`${variable} sets something below the parents of these properties`, () => {
      const blocks = new Set(names.flatMap((name) => parents(name.split("."))));
      const found = new Set(
        all
          .flatMap((name) => parents(name.split(".")))
          .filter((block) => setsBelow(variable, block.split("."))),
      );
      assert.deepEqual([...found].sort(), [...blocks].sort());
    });
  }
});

/** The parents of a path, each joined with dots. */
const parents = (path: readonly string[]): string[] =>
  path.slice(1).map((_, index) => path.slice(0, index + 1).join("."));
