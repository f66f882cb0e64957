// Scalars and base64 as Helm and Kubernetes read them.
import assert from "node:assert/strict";
import { decodedBase64 } from "../../server/src/document/base64";
import { jsonValueOf } from "../../server/src/document/goYaml";

const valueOf = (text: string, tag?: string): unknown => {
  const value = jsonValueOf({
    kind: "scalar",
    style: "plain",
    text,
    tag,
    span: { start: 0, end: 0 },
  });
  return value.kind === "null" ? null : value.kind === "string" ? value.text : value.value;
};

describe("scalars of go-yaml", () => {
  const numbers: readonly (readonly [string, number])[] = [
    ["017", 15],
    ["0o17", 15],
    ["-0x1F", -31],
    ["0b101", 5],
    ["1_000", 1000],
    ["+5", 5],
    ["08", 8],
    ["08123456789", 8123456789],
    ["1e10", 1e10],
    [".5", 0.5],
    ["1.", 1],
    ["312345678901234567", 312345678901234560],
    ["-.inf", -Infinity],
    [".NaN", NaN],
  ];
  for (const [text, number] of numbers)
    it(`reads the number ${text}`, () => assert.deepEqual(valueOf(text), number));
  for (const text of ["12:30:45", "2026-01-01", "0x", "1e400", "1.2.3", "-", "_1", "yES", "v1"])
    it(`reads the string ${text}`, () => assert.equal(valueOf(text), text));
  it("reads more words as booleans than YAML 1.1 parsers usually do", () =>
    assert.deepEqual(
      ["y", "Y", "on", "n", "N", "Off"].map((word) => valueOf(word)),
      [...[true, true, true, false, false, false]],
    ));
  it("follows tags", () => {
    assert.equal(valueOf("5", "tag:yaml.org,2002:str"), "5");
    assert.equal(valueOf("0o17", "tag:yaml.org,2002:int"), 15);
    assert.equal(valueOf("", "tag:yaml.org,2002:null"), null);
  });
});

describe("base64", () => {
  for (const text of ["", "k", "kestra:\n  url: x\n", "é€😀"])
    it(`decodes ${JSON.stringify(text)}`, () =>
      assert.equal(decodedBase64(Buffer.from(text).toString("base64")), text));
  it("ignores line breaks, and nothing else", () => {
    assert.equal(decodedBase64("a2Vz\n\r\ndHJh\n"), "kestra");
    for (const text of ["a2Vz dHJh", "a2Vzd", "a2V=dHJh", "kestra: {}"])
      assert.equal(decodedBase64(text), undefined);
  });
});
