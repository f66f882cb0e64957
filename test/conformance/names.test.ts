// Property names, compared with recordings of the real Micronaut.
import assert from "node:assert/strict";
import { normalise, normaliseInner } from "../../server/src/micronaut/names";
import { allAnswers } from "./recordings";

const recorded = allAnswers<string>("names");

/** Micronaut's function keeps hyphens that its resolver drops (names-double-hyphen, names-with-hyphen-end). */
const asResolved = (name: string): string => name.replace(/-+/g, "-").replace(/-$/, "");

describe(`conformance: ${recorded.length} names`, () => {
  for (const [written, name] of recorded) {
    it(`${written} becomes ${name}`, () => {
      const segments = written.split(".");
      const last = segments.pop() ?? "";
      assert.equal([...segments.map(normaliseInner), normalise(last)].join("."), asResolved(name));
    });
  }
});
