// No regular expression of ours can be made to take time out of proportion to the text: a tool has judged each of them.
import assert from "node:assert/strict";
import { join } from "node:path";
import known from "./regexes.json";
import { computed, computedLater, judge, literals } from "./regexes.mjs";

const all = process.env["KESTRA_CONFIG_LONG"] === "1";

describe("regular expressions", () => {
  const written = literals();
  const made = computed();
  const found = new Map([...written, ...made]);
  const bounded: Readonly<Record<string, string>> = known.bounded;

  it("that are not judged yet are safe; node scripts/regexes.mjs keeps the verdicts", function () {
    this.timeout(all ? 600_000 : 60_000);
    const unjudged = [...found.keys()].filter(
      (literal) => !(literal in bounded) && (all || !known.safe.includes(literal)),
    );
    const vulnerable = unjudged.flatMap((literal) => {
      const problem = judge(literal);
      return problem === undefined ? [] : [`${literal} at ${found.get(literal)}: ${problem}`];
    });
    assert.deepEqual(vulnerable, []);
  });

  it("that are on short text only still stand somewhere, and say why it is short", () => {
    for (const [literal, reason] of Object.entries(bounded)) {
      assert.ok(found.has(literal), literal);
      assert.match(reason, /\.$/);
    }
  });

  it("that are computed are so when a module is loaded, but for those of sentences in other languages", () =>
    assert.deepEqual(computedLater(), [join("server", "src", "lsp", "wording", "translator.ts")]));

  it("that are vulnerable are found by the tool", () => {
    assert.match(judge("/^(a+)+$/") ?? "", /exponential/);
    assert.match(judge("/\\s+$/") ?? "", /polynomial/);
  });
});
