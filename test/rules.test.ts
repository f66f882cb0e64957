// Every rule with its own examples in every kind of file: the same finding, and the same fix at the mapped position.
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { applyChanges } from "../server/src/document/span";
import { parseVersion } from "../server/src/knowledge/versions";
import { rules } from "../server/src/rules";
import type { LintOptions } from "../server/src/rules/running/lint";
import type { Rule } from "../server/src/rules/rule";
import { type FileKindCase, fileKinds, plainFile } from "./fileKinds";
import { findingsIn } from "./check";
import { factsIn } from "./facts";
import { providerFilesOf } from "./providerFiles";
import { isLong } from "./randomCases";

/** Rules whose examples depend on the exact indentation, so doubling the spaces would change their meaning. */
const indentationRules = new Set([
  "yaml-syntax",
  "flattened-paste",
  "config-not-literal",
  "permissions-shape",
]);

/** The ways to write an example. */
type Writing = (fileKind: FileKindCase) => FileKindCase;
const asWritten: Writing = (fileKind) => fileKind;
const withCrlf: Writing = (fileKind) => ({
  ...fileKind,
  name: `${fileKind.name} with CRLF`,
  wrap: (config) => fileKind.wrap(config.replaceAll("\n", "\r\n")),
});
const withFourSpaces: Writing = (fileKind) => ({
  ...fileKind,
  name: `${fileKind.name} with four spaces`,
  wrap: (config) => fileKind.wrap(config.replace(/^ +/gm, (spaces) => spaces + spaces)),
});

const unwrapped: FileKindCase = {
  name: "its own file",
  runsInContainer: true,
  wrap: (file) => file,
};

/**
 * A plain file and some other kinds, each in one of the writings, taking turns: every rule meets each kind and each
 * writing. The nightly run tries all combinations.
 */
function filesFor({ id, examples }: Rule, example: number): FileKindCase[] {
  const writings = indentationRules.has(id)
    ? [asWritten, withCrlf]
    : [asWritten, withCrlf, withFourSpaces];
  if (isLong) return writings.flatMap((writing) => fileKinds.map(writing));
  const turns = Math.min(examples.length, 3);
  return fileKinds.flatMap((fileKind, index) => {
    const isTried = fileKind === plainFile || (example + index) % turns === 0;
    const writing = writings[(example + Math.floor(index / turns)) % writings.length];
    return isTried && writing ? [writing(fileKind)] : [];
  });
}

it("registers every rule once, under the name of its file", () => {
  const files = readdirSync("server/src/rules").filter((name) => name.endsWith(".ts"));
  const ids = rules.map(({ id }) => id);
  assert.deepEqual(
    [...ids].sort(),
    files.map((name) => name.replace(".ts", "")).filter((id) => !["index", "rule"].includes(id)),
  );
});

for (const rule of rules) {
  describe(`rule ${rule.id}`, () => {
    rule.examples.forEach((example, index) => {
      const { bad, good, version, wholeFile, answer } = example;
      const chosen: LintOptions = {
        target: parseVersion(version ?? ""),
        severities: rule.offByDefault ? { [rule.id]: rule.severity } : {},
      };
      const files = wholeFile ? [unwrapped, withCrlf(unwrapped)] : filesFor(rule, index);
      for (const { name, runsInContainer, wrap } of files) {
        it(`example ${index + 1} in ${name}`, () => {
          const optionsFor = (config: string): LintOptions =>
            answer ? { ...chosen, facts: factsIn(wrap(config), answer) } : chosen;
          const options = optionsFor(bad);
          const providerFiles = providerFilesOf(example);
          const found = findingsIn(wrap(bad), options, providerFiles);
          const reports = runsInContainer || !rule.containersOnly;
          assert.deepEqual(
            found.map((finding) => finding.rule.id),
            reports ? [rule.id] : [],
            bad,
          );
          if (!reports) return;
          if (good === undefined) return;
          const [fix] = found[0]?.fixes() ?? [];
          assert.ok(fix, `there is no fix for ${bad}`);
          assert.equal(applyChanges(wrap(bad), fix.changes), wrap(good));
          assert.deepEqual(
            findingsIn(wrap(good), optionsFor(good), providerFiles).map(
              (finding) => finding.rule.id,
            ),
            [],
          );
        });
      }
    });
    it("has at least one example", () => assert.ok(rule.examples.length > 0));
    if (rule.fixesChange?.chosen)
      it("leaves its fixes to choose", () => {
        for (const { bad, version } of rule.examples)
          for (const finding of findingsIn(bad, { target: parseVersion(version ?? "") }))
            if (finding.rule === rule)
              assert.ok(finding.fixes().every(({ preferred }) => !preferred));
      });
    it("describes what its fixes change", () =>
      assert.ok(rule.fixesChange || rule.examples.every(({ good }) => good === undefined)));
  });
}
