// Placeholders without a closing brace, and where it surely belongs.
import { finds, fixes, inCompose, offersNothing } from "../check";

const url = (value: string): string => `kestra:\n  url: ${value}\n`;
const rule = "placeholder-unclosed";

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
    it(`${before} becomes ${after}`, () => fixes(url(before), rule, url(after)));

  for (const value of ["${", "${A/x", '"${A and ${B"', '"${A and more"', '"${A\\""', "|\n    ${A"])
    it(`${value} is left to the person`, () => offersNothing(url(value), rule));

  it("other dollar signs are text", () => {
    for (const value of ["$A", "a$", "'{A'", "$$A", "A}"]) finds(url(value), []);
  });
  it("a brace that may come with what is filled in is not missed", () => {
    const file = (value: string): string =>
      inCompose("kestra:\n  url: \n").replace("url: ", () => `url: ${value}`);
    finds(file("$${A${REST:-x}"), []);
    finds(file("$${A"), [`${rule}:7`]);
    fixes(file("$${A"), rule, file("$${A}"));
  });
  it("what the server does not read cannot stop it", () =>
    finds("kestra:\n  url: ${A\nkestra.url: x\n", []));
});
