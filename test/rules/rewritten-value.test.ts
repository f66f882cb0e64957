// Values that Docker Compose writes in another form before Kestra reads them.
import assert from "node:assert/strict";
import { findingsIn, finds, fixes, fixed } from "../check";

const rule = "rewritten-value";
const file = (variable: string): string =>
  `services:\n  kestra:\n    image: kestra/kestra\n    environment:\n      ${variable}\n`;
const password = (value: string): string => file(`DATASOURCES_POSTGRES_PASSWORD: ${value}`);

describe("rewritten-value", () => {
  for (const value of ["0123456", "1.10", "1e3", "2026-01-01", "08123456789", "1_000", "0x1F"])
    it(`reports a password ${value}`, () => finds(password(value), [`${rule}:5`]));
  for (const value of ["123456", '"0123456"', "12:30:45", "yes", "true", "True", "!!str 017", ""])
    it(`does not report a password ${value || "without a value"}`, () =>
      finds(password(value), []));
  it("reports only keys that keep the characters of their value", () => {
    finds(file("DATASOURCES_POSTGRES_USERNAME: 1.10"), [`${rule}:5`]);
    finds(file("MICRONAUT_SERVER_PORT: 0x1F90"), []);
    finds(file("MY_OWN_VARIABLE: 1.10"), []);
    finds(file("- DATASOURCES_POSTGRES_PASSWORD=0123456"), []);
    finds(file("DATASOURCES_POSTGRES_PASSWORD: 0123456").replace("kestra/kestra", "nginx"), []);
  });
  it("offers the characters of the file and those that Kestra gets now, and applies neither", () => {
    fixes(password("0123456"), rule, password('"0123456"'));
    assert.equal(
      fixed(password("0123456"), rule, "Quote the value that Kestra gets now"),
      password('"42798"'),
    );
    const [finding] = findingsIn(password("0123456"));
    assert.deepEqual(
      finding?.fixes().map(({ preferred }) => preferred),
      [false, false],
    );
  });
  it("never shows the value", () => {
    const [finding] = findingsIn(password("0123456"));
    const words = [finding?.message, ...(finding?.fixes() ?? []).map(({ title }) => title)];
    assert.doesNotMatch(words.join(" "), /0123456|42798/);
  });
});
