// The comments that quick fixes insert to suppress a finding: they are valid comments, and nothing else changes.
import { inEnglish } from "../../server/src/messages/inEnglish";
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { casesOf, isLong, seed } from "../randomCases";
import { applyChanges } from "../../server/src/document/span";
import { type KestraFile, readKestraFile } from "../../server/src/interpretation/kestraFile";
import { valuesOf } from "../../server/src/micronaut/values/flatValues";
import { rules } from "../../server/src/rules";
import { lint, type LintFinding } from "../../server/src/rules/running/lint";
import type { Fix } from "../../server/src/rules/rule";
import { suppressionFixes } from "../../server/src/rules/suppression/suppress";
import { fileKinds, composeFile, plainFile } from "../fileKinds";
import { findingsIn } from "../check";
import { misplacedRole } from "./configurations";
import { yaml } from "../../server/src/rules/shared/yaml";

const runs = {
  numRuns: casesOf(30),
  seed,
};

/** The suppression fixes of each finding, computed together because reading is slow. */
function suppression({ file, findings }: State): [LintFinding, Fix[]][] {
  const fixesFor = suppressionFixes(file, findings, { target: undefined });
  return findings.map((finding) => [finding, fixesFor(finding)]);
}

const suppressionsFor = (text: string, finding: LintFinding): Fix[] =>
  suppressionFixes(readKestraFile(text), findingsIn(text), { target: undefined })(finding);

const reported = ({ rule, message }: LintFinding): string => `${rule.id} ${inEnglish(message)}`;

/** A text that is read once for its findings and its values. */
interface State {
  readonly file: KestraFile;
  readonly findings: readonly LintFinding[];
  readonly reported: readonly string[];
  readonly values: [string, string][][];
}

function stateOf(text: string): State {
  const file = readKestraFile(text);
  const findings = lint(file, { target: undefined });
  return {
    ...{ file, findings, reported: findings.map(reported) },
    values: file.configs.map(({ root }) => [...valuesOf(root)]),
  };
}

/** Every fix adds only a comment, suppresses the finding and causes no new ones. */
function checkSuppressions(
  text: string,
  finding: LintFinding,
  fixes: readonly Fix[],
  { reported: before, values }: State = stateOf(text),
): void {
  for (const { title, changes } of fixes) {
    const [{ span, text: inserted } = { span: finding.at, text: "" }, ...others] = changes;
    assert.equal(others.length, 0);
    assert.equal(span.start, span.end);
    assert.match(inserted, /^( *# kestra-config-ignore(-next-line|-file)?)? [a-z\d-]+(\r?\n)?$/);
    const after = applyChanges(text, changes);
    const shown = `${inEnglish(title)} gives\n${after}`;
    const { reported: left, values: valuesAfter } = stateOf(after);
    assert.ok(left.length < before.length, shown);
    assert.deepEqual(
      left.filter((one) => !before.includes(one)),
      [],
      shown,
    );
    assert.deepEqual(valuesAfter, values, shown);
    if (/\r\n/.test(text) && !/[^\r]\n/.test(text)) assert.doesNotMatch(inserted, /[^\r]\n/, shown);
  }
}

const kinds = (fixes: readonly Fix[]): string[] =>
  fixes.map(({ title }) => inEnglish(title).slice(-9));

describe("suppression fixes", () => {
  for (const [order, rule] of rules.filter(({ id }) => id !== "unused-ignore").entries()) {
    for (const [kind, fileKind] of fileKinds.entries()) {
      const { name, wrap } = fileKind;
      const isPlain = fileKind === plainFile;
      // One example of each rule in every third kind, and in a plain file every second one.
      const isOneOfRule = (index: number): boolean =>
        (order + kind) % 3 === 0 && (index + kind) % rule.examples.length === 0;
      const tried = rule.examples.filter(
        ({ wholeFile }, index) =>
          (isPlain || !wholeFile) && (isLong || isOneOfRule(index) || (isPlain && index % 2 === 0)),
      );
      if (tried.length === 0) continue;
      it(`suppress ${rule.id} in ${name}`, () => {
        for (const [index, { bad }] of tried.entries()) {
          const withCrlf = isLong || (index === 0 && (isPlain || fileKind === composeFile));
          const written = withCrlf ? [bad, bad.replaceAll("\n", "\r\n")] : [bad];
          for (const text of written.map(wrap)) {
            const before = stateOf(text);
            for (const [finding, fixes] of suppression(before)) {
              assert.deepEqual(kinds(fixes), ["this line", "this file"], text);
              checkSuppressions(text, finding, fixes, before);
            }
          }
        }
      });
    }
  }

  it("are correct and always offered in random configurations", function () {
    this.timeout(600_000);
    fc.assert(
      fc.property(misplacedRole, ({ text }) => {
        const before = stateOf(text);
        for (const [finding, fixes] of suppression(before)) {
          if (finding.config.problems.length === 0)
            assert.deepEqual(kinds(fixes), ["this line", "this file"], text);
          checkSuppressions(text, finding, fixes, before);
        }
      }),
      runs,
    );
  });

  for (const file of readdirSync("test/fixtures/broken")) {
    it(`are correct in ${file}`, () => {
      const text = readFileSync(`test/fixtures/broken/${file}`, "utf8");
      const before = stateOf(text);
      for (const [finding, fixes] of suppression(before))
        checkSuppressions(text, finding, fixes, before);
    });
  }

  it("can be applied until no finding is left", () => {
    let text = yaml`
      kestra:
        security:
          defaultRole: { permissions: { FLOWS: [REED], flow: [READ] } }
          oidc:
            colour: |
              blue
            shade: 1 # light
      `;
    text = composeFile.wrap(text);
    for (const title of ["this line", "this file"]) {
      let current = text;
      for (;;) {
        const [finding] = findingsIn(current);
        if (!finding) break;
        const fix = suppressionsFor(current, finding).find((one) =>
          inEnglish(one.title).endsWith(title),
        );
        assert.ok(fix, current);
        checkSuppressions(current, finding, [fix]);
        current = applyChanges(current, fix.changes);
      }
      assert.equal(current.match(/kestra-config-ignore/g)?.length, title === "this file" ? 1 : 3);
    }
  });

  describe("for a line", () => {
    const suppressed = (text: string, index = 0): string => {
      const finding = findingsIn(text)[index];
      assert.ok(finding);
      const [fix] = suppressionsFor(text, finding);
      assert.ok(fix);
      assert.equal(inEnglish(fix.title), `Suppress ${finding.rule.id} on this line`);
      return applyChanges(text, fix.changes);
    };
    const oidc = (...lines: string[]): string =>
      ["kestra:", "  security:", "    oidc:", ...lines.map((line) => `      ${line}`), ""].join(
        "\n",
      );
    const above = "# kestra-config-ignore-next-line unknown-key";
    const trailing = "# kestra-config-ignore unknown-key";
    const cases: Readonly<Record<string, readonly [before: string, after: string]>> = {
      "a value": [oidc("x: 1"), oidc(`x: 1 ${trailing}`)],
      "a trailing space": [oidc("x: 1  "), oidc(`x: 1  ${trailing}`)],
      "no final line break": [oidc("x: 1").trimEnd(), oidc(`x: 1 ${trailing}`).trimEnd()],
      "a key without value": [oidc("x:"), oidc(`x: ${trailing}`)],
      "a mapping": [oidc("x:", "  y: 1"), oidc(`x: ${trailing}`, "  y: 1")],
      "a block scalar": [oidc("x: |", "  y"), oidc(above, "x: |", "  y")],
      "a folded block scalar": [oidc("x: >-", "  y"), oidc(above, "x: >-", "  y")],
      "a plain multi-line string": [oidc("x: y", "  z"), oidc(above, "x: y", "  z")],
      "a quoted multi-line string": [oidc('x: "y', '  z"'), oidc(above, 'x: "y', '  z"')],
      "a flow mapping": [oidc("x: { y: 1 }"), oidc(`x: { y: 1 } ${trailing}`)],
      "a multi-line flow list": [oidc("x: [y,", "  z]"), oidc(above, "x: [y,", "  z]")],
      "a comment": [oidc("x: 1 # y"), oidc(above, "x: 1 # y")],
      "a string with a hash sign": [oidc('x: "# y"'), oidc(`x: "# y" ${trailing}`)],
      "a comment that suppresses other rules": [
        oidc("x: 1 # kestra-config-ignore wrong-type -- why"),
        oidc("x: 1 # kestra-config-ignore wrong-type unknown-key -- why"),
      ],
      "a suppression comment on the line above": [
        oidc("# kestra-config-ignore-next-line wrong-type", "x: 1 # y"),
        oidc("# kestra-config-ignore-next-line wrong-type unknown-key", "x: 1 # y"),
      ],
    };
    for (const [name, [before, after]] of Object.entries(cases)) {
      it(`work with ${name}`, () => {
        const index = findingsIn(before).findIndex(({ rule }) => rule.id === "unknown-key");
        assert.equal(suppressed(before, index), after);
        const windows = before.replaceAll("\n", "\r\n");
        assert.equal(suppressed(windows, index), after.replaceAll("\n", "\r\n"));
        if (before.endsWith("\n"))
          assert.equal(suppressed(composeFile.wrap(before), index), composeFile.wrap(after));
      });
    }

    it("work in a multi-line flow mapping", () =>
      assert.equal(
        suppressed("kestra: {\n  security: { oidc: {\n    x: 1,\n    groups-claim-path: g } } }\n"),
        `kestra: {\n  security: { oidc: {\n    ${above}\n    x: 1,\n    groups-claim-path: g } } }\n`,
      ));

    it("work in a second document", () => {
      const both = (line: string): string => `kestra:\n  url: https://k.example.com\n---\n${line}`;
      const [before, after] = [both(oidc("x: 1")), both(oidc(`x: 1 ${trailing}`))];
      assert.equal(suppressed(before), after);
      assert.equal(suppressed(composeFile.wrap(before)), composeFile.wrap(after));
    });

    it("work after a byte order mark", () =>
      assert.equal(
        suppressed("\uFEFFkestra: { security: { oidc: { x: [1,\n 2] } } }\n"),
        `\uFEFF${above}\nkestra: { security: { oidc: { x: [1,\n 2] } } }\n`,
      ));
  });

  it("for a file add the rule to an existing comment", () => {
    const text = `# Ours.\n# kestra-config-ignore-file wrong-type\nkestra:\n  security:\n    oidc:\n      x: 1\n      enabled: y\n`;
    const finding = findingsIn(text).find(({ rule }) => rule.id === "unknown-key");
    assert.ok(finding);
    const fix = suppressionsFor(text, finding).at(-1);
    assert.equal(
      applyChanges(text, fix?.changes ?? []),
      text.replace("wrong-type", "wrong-type unknown-key"),
    );
  });

  it("are not offered for a comment without effect", () => {
    const text = "# kestra-config-ignore-file wrong-type\nkestra:\n  security:\n";
    const [finding] = findingsIn(text);
    assert.ok(finding?.rule.id === "unused-ignore");
    assert.deepEqual(suppressionsFor(text, finding), []);
  });
});
