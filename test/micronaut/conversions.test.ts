// Conversions, as recorded from Micronaut's conversion service.
import assert from "node:assert/strict";
import type { ScalarNode } from "../../server/src/document/syntax";
import {
  isBoolean,
  isConstant,
  isDuration,
  isInteger,
  meantDuration,
} from "../../server/src/micronaut/conversions";

const scalar = (text: string, style: ScalarNode["style"] = "plain"): ScalarNode => ({
  kind: "scalar",
  span: { start: 0, end: text.length },
  text,
  style,
});

describe("conversions", () => {
  for (const word of ["true", "False", "YES", "no", "on", "OFF", "y", "n"]) {
    it(`${word} is a boolean`, () => assert.ok(isBoolean(scalar(word))));
  }
  for (const word of ["1", "0", "t", "enabled", ""]) {
    it(`'${word}' is none`, () => assert.ok(!isBoolean(scalar(word))));
  }
  it('"true" in quotes is one, "no" in quotes is not', () => {
    assert.ok(isBoolean(scalar("true", "double-quoted")));
    assert.ok(!isBoolean(scalar("no", "double-quoted")));
  });
  for (const text of ["30s", "5m", "2h", "7d", "100ms", "10ns", "PT5M", "P7D", "P2D", "PT1H30M"]) {
    it(`${text} is a duration`, () => assert.ok(isDuration(text)));
  }
  for (const [text, meant] of [
    ["300", "300s"],
    ["1h30m", "PT1H30M"],
    ["5 m", "5m"],
    ["2d 4h", "P2DT4H"],
  ] as const) {
    it(`${text} is none, and ${meant} was meant`, () => {
      assert.ok(!isDuration(text));
      assert.equal(meantDuration(text), meant);
    });
  }
  it("numbers of YAML 1.1 are integers", () => {
    for (const text of ["8080", "-1", "0x1F", "1_000", "010"]) assert.ok(isInteger(text), text);
    for (const text of ["1h", "ten", "1.5"]) assert.ok(!isInteger(text), text);
  });
  it("constants convert in every spelling of their words", () => {
    const grants = ["authorization_code", "password"];
    for (const text of [
      "authorization_code",
      "authorization-code",
      "authorizationCode",
      "AUTHORIZATION_CODE",
    ]) {
      assert.ok(isConstant(text, grants), text);
    }
    for (const text of ["authorization code", "code"]) assert.ok(!isConstant(text, grants), text);
  });
  it("constants in mixed case convert only as they are", () => {
    assert.ok(isConstant("Lax", ["Strict", "Lax", "None"]));
    assert.ok(!isConstant("lax", ["Strict", "Lax", "None"]));
  });
});
