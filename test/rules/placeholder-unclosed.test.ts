// Placeholders without a closing brace, and where the brace certainly belongs.
import assert from "node:assert/strict";
import { finds, findingsIn, fixes, inCompose, offersNothing } from "../check";

const url = (value: string): string => `kestra:\n  url: ${value}\n`;
const rule = "placeholder-unclosed";

/** Other rules may report such a URL. */
const isNotReported = (text: string): void =>
  assert.ok(findingsIn(text).every(({ rule: { id } }) => id !== rule));

describe("placeholder-unclosed", () => {
  const closed: readonly (readonly [string, string])[] = [
    ["${A # the url", "${A} # the url"],
    ["'${A'", "'${A}'"],
    ['"${A "', '"${A} "'],
    ["${A:x", "${A:x}"],
    ["'${A:'", "'${A:}'"],
    ["${A}/${b.c-d", "${A}/${b.c-d}"],
  ];
  for (const [before, after] of closed)
    it(`changes ${before} to ${after}`, () => fixes(url(before), rule, url(after)));

  for (const value of ["${", "${A/x", '"${A and ${B"', '"${A and more"', '"${A\\""', "|\n    ${A"])
    it(`offers no fix for ${value}`, () => offersNothing(url(value), rule));

  it("does not report other dollar signs", () => {
    for (const value of ["$A", "a$", "'{A'", "$$A", "A}"]) isNotReported(url(value));
  });
  it("does not report a brace that a compose variable may contain", () => {
    const file = (value: string): string =>
      inCompose("kestra:\n  url: \n").replace("url: ", () => `url: ${value}`);
    finds(file("$${A${REST:-x}"), []);
    finds(file("$${A"), [`${rule}:7`]);
    fixes(file("$${A"), rule, file("$${A}"));
  });
  it("does not report values that the server does not read", () =>
    isNotReported("kestra:\n  url: ${A\nkestra.url: x\n"));
});
