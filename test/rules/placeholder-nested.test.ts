// Nested placeholders: which of them have an equivalent flat form.
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
    it(`changes ${before} to ${after}`, () => fixes(url(`"${before}"`), rule, url(`"${after}"`)));

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
    it(`offers no fix for ${value}, which has no equivalent flat form`, () =>
      offersNothing(url(`"${value}"`), rule));

  it("points out that the flat form without a default differs", () => {
    const [finding] = findingsIn(url("${A:${B}}"));
    const [fix] = finding?.fixes() ?? [];
    assert.match(fix?.title ?? "", /; empty if none is set$/);
    assert.equal(fix?.preferred, false);
  });
  it("reports all levels as one finding", () => finds(url("${A:${B:${C:x}}}"), [`${rule}:2`]));
  it("does not report compose variables", () =>
    finds(
      inCompose("kestra:\n  url: \n").replace("url: ", () => "url: $${A:${B:-x}}"),
      [],
    ));
});
