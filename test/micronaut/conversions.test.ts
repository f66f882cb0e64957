// The intended values of values that cannot be converted. Conversions are compared with recordings in test/conformance.
import assert from "node:assert/strict";
import { toDuration } from "../../server/src/micronaut/values/conversions";
import { guessBoolean, guessDuration } from "../../server/src/micronaut/values/guess";

describe("the intended value", () => {
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
    ["5 us", "5000ns"],
  ] as const) {
    it(`of the invalid duration ${text} is ${meant}`, () => {
      assert.equal(toDuration({ kind: "text", text }), undefined);
      assert.equal(guessDuration(text), meant);
      assert.notEqual(toDuration({ kind: "text", text: meant }), undefined);
    });
  }
  it("of 'soon' is unknown", () => {
    assert.equal(guessDuration("soon"), undefined);
    assert.equal(guessBoolean("soon"), undefined);
  });
  it("of words and digits for true and false is a boolean", () => {
    assert.equal(guessBoolean("Enabled"), "true");
    assert.equal(guessBoolean("0"), "false");
  });
});
