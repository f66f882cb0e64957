// Dollar signs in a file that fills them in itself.
import assert from "node:assert/strict";
import { carriers } from "../carriers";
import { findingsIn, finds, fixed, inCompose } from "../check";

const rule = "compose-interpolation";
const file = (value: string, comment = ""): string =>
  inCompose("kestra:\n  encryption:\n    secret-key:\n").replace(
    "encryption:\n            secret-key:",
    () => `encryption:${comment}\n            secret-key: ${value}`,
  );

describe("compose-interpolation", () => {
  for (const value of [
    "$${A}",
    "$$A",
    "a$",
    "a$1",
    "$$2a$$10$$abc",
    "${A:-x}",
    "${A-x}",
    "${A:?no}",
    "${A?}",
    "${A:+x}",
    "${A:-${B}}",
  ])
    it(`silent: ${value}`, () => finds(file(value), []));
  for (const value of ["${A}", "$A", "x${_a1}y", "$$$A"])
    it(`a hint: ${value}`, () => {
      const findings = findingsIn(file(value));
      assert.deepEqual(
        findings.map((finding) => [
          finding.rule.id,
          finding.severity,
          finding.fixes()[0]?.preferred,
        ]),
        [[rule, "hint", false]],
      );
    });
  for (const value of ["${A:x}", "${A:`https://x`}", "${a.b}", "${}", "${A:-x", "${A"])
    it(`refused: ${value}`, () => {
      const findings = findingsIn(file(value));
      assert.deepEqual(
        findings.map((finding) => [
          finding.rule.id,
          finding.severity,
          finding.fixes()[0]?.preferred,
        ]),
        [[rule, "warning", true]],
      );
      assert.equal(fixed(file(value), rule), file(`$${value}`.replace(/^\$\$/, () => "$$")));
    });
  it("a comment is filled in to no effect, but may make the file refused", () => {
    finds(file("x", " # ${A}"), []);
    finds(file("x", " # ${A:b}"), [`${rule}:7`]);
  });
  it("never tells what may be a secret", () =>
    assert.doesNotMatch(findingsIn(file("${A:hunter2}"))[0]?.message ?? "hunter2", /hunter2/));
  it("is a matter of the kind of file", () => {
    const config = "kestra:\n  encryption:\n    secret-key: $A\n";
    const found = carriers.filter(({ wrap }) => findingsIn(wrap(config)).length > 0);
    assert.deepEqual(
      found.map(({ name }) => name),
      ["a compose file", "a compose file with an anchor", "a compose file with a list"],
    );
  });
});
