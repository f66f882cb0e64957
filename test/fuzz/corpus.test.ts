// Every text that a coverage-guided run has kept, tried once more; a text that ever failed is among them.
import assert from "node:assert/strict";
import { kept } from "./corpus";
import { tryText } from "./target";

describe("the texts of coverage-guided runs", function () {
  this.timeout(120_000);
  const texts = kept();
  it("are there", () => assert.ok(texts.length > 20));
  for (const text of texts) it(JSON.stringify(text.slice(0, 60)), () => tryText(text));
});
