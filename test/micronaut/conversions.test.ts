// What a value that does not convert was meant to be. What converts is compared with recordings in test/conformance.
import assert from "node:assert/strict";
import { toDuration } from "../../server/src/micronaut/values/conversions";
import { guessBoolean, guessDuration } from "../../server/src/micronaut/values/guess";

describe("what was meant", () => {
  for (const [text, meant] of [
    ["300", "300s"],
    ["1h30m", "PT1H30M"],
    ["5 m", "5m"],
    ["5M", "5m"],
    ["2d 4h", "P2DT4H"],
    ["pt5m", "PT5M"],
    ["p1dt2h", "P1DT2H"],
    ["+5s", "5s"],
    ["2w", "P14D"],
    ["P1W", "P7D"],
  ] as const) {
    it(`${text} is no duration, and ${meant} was meant`, () => {
      assert.equal(toDuration({ kind: "text", text }), undefined);
      assert.equal(guessDuration(text), meant);
      assert.notEqual(toDuration({ kind: "text", text: meant }), undefined);
    });
  }
  it("nobody knows what `soon` was meant to be", () => {
    assert.equal(guessDuration("soon"), undefined);
    assert.equal(guessBoolean("soon"), undefined);
  });
  it("words and digits for true and false are booleans", () => {
    assert.equal(guessBoolean("Enabled"), "true");
    assert.equal(guessBoolean("0"), "false");
  });
});
