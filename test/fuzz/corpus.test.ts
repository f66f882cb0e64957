// Tests every text in the corpus of the coverage-guided runs, which includes all texts that ever failed.
import assert from "node:assert/strict";
import { corpus } from "./corpus";
import { tryText } from "./target";

describe("the corpus of coverage-guided runs", function () {
  this.timeout(120_000);
  const texts = corpus();
  it("is not empty", () => assert.ok(texts.length > 20));
  for (const text of texts)
    it(`gives valid results for ${JSON.stringify(text.slice(0, 60))}`, () => tryText(text));
});
