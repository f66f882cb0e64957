// Placeholders inside each other: which of them have a flat form that means the same.
import assert from "node:assert/strict";
import { findingsIn, finds, fixes, inCompose, offersNothing } from "../check";

const url = (value: string): string => `kestra:\n  url: ${value}\n`;
const rule = "placeholder-nested";

describe("placeholder-nested", () => {
  const flat: readonly (readonly [string, string])[] = [
    ["${A:${B:x}}", "${A:B:x}"],
    ["${A:${B:}}", "${A:B:}"],
    ["${A:${B:${C:x}}}", "${A:B:C:x}"],
    ["${A:B:${C:D:x y}}", "${A:B:C:D:x y}"],
    ["a${A:${B:x}}b${C}", "a${A:B:x}b${C}"],
  ];
  for (const [before, after] of flat)
    it(`${before} is ${after}`, () => fixes(url(`"${before}"`), rule, url(`"${after}"`)));

  const others = [
    "${A:${B:https://x}}",
    "${A:${B:`x`}}",
    "${A:x${B}}",
    "${A:${B:x}",
    "${A:${B:x}-${C:y}}",
    "${${A}:x}",
    "${A:`${B:x}`}",
  ];
  for (const value of others)
    it(`${value} has no flat form that means the same`, () =>
      offersNothing(url(`"${value}"`), rule));

  it("without a default the flat form is another one, and says so", () => {
    const [finding] = findingsIn(url("${A:${B}}"));
    const [fix] = finding?.fixes() ?? [];
    assert.match(fix?.title ?? "", /the value is empty/);
    assert.equal(fix?.preferred, false);
  });
  it("is one finding for all levels", () => finds(url("${A:${B:${C:x}}}"), [`${rule}:2`]));
  it("what is filled in before the server starts is no placeholder of its own", () =>
    finds(
      inCompose("kestra:\n  url: \n").replace("url: ", () => "url: $${A:${B:-x}}"),
      [],
    ));
});
