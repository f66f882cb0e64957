// Random configurations without their indentation, or without that of one mapping: either the original nesting is
// restored or no fix is offered.
import assert from "node:assert/strict";
import fc from "fast-check";
import { casesOf, seed } from "../randomCases";
import { applyChanges } from "../../server/src/document/span";
import { readKestraFile } from "../../server/src/interpretation/kestraFile";
import { valuesOf } from "../../server/src/micronaut/values/flatValues";
import { findingsIn } from "../check";
import { configurations, everyLine, linesOf } from "./nestedLines";

const runs = {
  numRuns: casesOf(300),
  seed,
};

/** The text with its nesting restored; undefined if no fix is offered. */
function restored(text: string): string | undefined {
  const finding = findingsIn(text).find(({ rule }) => rule.id === "flattened-paste");
  const [fix] = finding?.fixes() ?? [];
  return fix && applyChanges(text, fix.changes);
}

const withoutIndentation = (text: string): string => text.replace(/^ +/gm, "");

const values = (text: string): Map<string, string>[] =>
  readKestraFile(text).configs.map(({ root }) => valuesOf(root));

const newlines = fc.constantFrom("\n", "\r\n");

describe("the fix for lost indentation", () => {
  it("restores the original of a whole configuration or is not offered", function () {
    this.timeout(600_000);
    let offered = 0;
    fc.assert(
      fc.property(configurations, newlines, (configuration, newline) => {
        const original = linesOf(configuration).join(newline) + newline;
        const after = restored(withoutIndentation(original));
        if (after === undefined) return;
        offered++;
        assert.equal(after, original);
      }),
      runs,
    );
    assert.ok(offered > 0.2 * runs.numRuns, `only ${offered} were restored`);
  });

  it("restores the original of one mapping or is not offered", function () {
    this.timeout(600_000);
    let offered = 0;
    fc.assert(
      fc.property(configurations, newlines, fc.nat(), (configuration, newline, chosen) => {
        const blocks = everyLine(configuration).filter(({ inner }) => inner.length > 0);
        const flat = blocks[chosen % blocks.length];
        const original = linesOf(configuration).join(newline) + newline;
        const after = restored(linesOf(configuration, flat).join(newline) + newline);
        if (after === undefined) return;
        offered++;
        // A list may stay in the column of its key, which is equivalent.
        assert.equal(withoutIndentation(after), withoutIndentation(original));
        assert.deepEqual(values(after), values(original), `\n${after}\nwas\n${original}`);
      }),
      runs,
    );
    assert.ok(offered > 0.05 * runs.numRuns, `only ${offered} were restored`);
  });
});
