// The comments that quick fixes write to silence a finding: at a place where they are comments, and nothing else changes.
import { inEnglish } from "../../server/src/messages/inEnglish";
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { casesOf, isLong, seed } from "../randomCases";
import { applyChanges } from "../../server/src/document/span";
import { readKestraFile } from "../../server/src/interpretation/kestraFile";
import { valuesOf } from "../../server/src/micronaut/values/flatValues";
import { rules } from "../../server/src/rules";
import type { LintFinding } from "../../server/src/rules/running/lint";
import type { Fix } from "../../server/src/rules/rule";
import { suppressor } from "../../server/src/rules/suppression/suppress";
import { fileKinds, composeFile, plainFile } from "../fileKinds";
import { findingsIn } from "../check";
import { misplacedRole } from "./configurations";
import { yaml } from "../../server/src/rules/shared/yaml";

const runs = {
  numRuns: casesOf(60),
  seed,
};

/** What is found in a text, and how each finding is silenced: read once for all of them. */
function suppression(text: string): [LintFinding, Fix[]][] {
  const findings = findingsIn(text);
  const ways = suppressor(readKestraFile(text), findings, { target: undefined });
  return findings.map((finding) => [finding, ways(finding)]);
}

const waysFor = (text: string, finding: LintFinding): Fix[] =>
  suppressor(readKestraFile(text), findingsIn(text), { target: undefined })(finding);

const reported = ({ rule, message }: LintFinding): string => `${rule.id} ${inEnglish(message)}`;

const valuesIn = (text: string): [string, string][][] =>
  readKestraFile(text).configs.map(({ root }) => [...valuesOf(root)]);

/** What a text says before anything is silenced in it. */
interface Standing {
  readonly before: readonly string[];
  readonly values: unknown;
}

const standing = (text: string): Standing => ({
  before: findingsIn(text).map(reported),
  values: valuesIn(text),
});

/** Whatever is offered adds a comment and nothing else, silences the finding, and no finding comes of it. */
function checkWays(
  text: string,
  finding: LintFinding,
  ways: readonly Fix[],
  { before, values }: Standing = standing(text),
): void {
  for (const { title, changes } of ways) {
    const [{ span, text: inserted } = { span: finding.at, text: "" }, ...others] = changes;
    assert.equal(others.length, 0);
    assert.equal(span.start, span.end);
    assert.match(inserted, /^( *# kestra-config-ignore(-next-line|-file)?)? [a-z\d-]+(\r?\n)?$/);
    const after = applyChanges(text, changes);
    const shown = `${inEnglish(title)} gives\n${after}`;
    const left = findingsIn(after).map(reported);
    assert.ok(left.length < before.length, shown);
    assert.deepEqual(
      left.filter((one) => !before.includes(one)),
      [],
      shown,
    );
    assert.deepEqual(valuesIn(after), values, shown);
    if (/\r\n/.test(text) && !/[^\r]\n/.test(text)) assert.doesNotMatch(inserted, /[^\r]\n/, shown);
  }
}

const kinds = (ways: readonly Fix[]): string[] =>
  ways.map(({ title }) => inEnglish(title).slice(-9));

describe("silencing", () => {
  for (const rule of rules.filter(({ id }) => id !== "unused-ignore")) {
    for (const [kind, { name, wrap }] of fileKinds.entries()) {
      it(`${rule.id} in ${name}`, () => {
        for (const [index, { bad, whole }] of rule.examples.entries()) {
          if (whole && name !== plainFile.name) continue;
          const onWindows = name === plainFile.name || name === composeFile.name;
          // Every example in these two and in some of the others, so that each kind of file has one of each rule.
          if (!isLong && !onWindows && (index + kind) % Math.min(rule.examples.length, 4) !== 0)
            continue;
          // How lines end does not depend on the kind of file.
          const written = onWindows ? [bad, bad.replaceAll("\n", "\r\n")] : [bad];
          for (const text of written.map(wrap)) {
            const before = standing(text);
            for (const [finding, ways] of suppression(text)) {
              assert.deepEqual(kinds(ways), ["this line", "this file"], text);
              checkWays(text, finding, ways, before);
            }
          }
        }
      });
    }
  }

  it("is right in random configurations, and always offered", function () {
    this.timeout(600_000);
    fc.assert(
      fc.property(misplacedRole, ({ text }) => {
        const before = standing(text);
        for (const [finding, ways] of suppression(text)) {
          if (finding.config.problems.length === 0)
            assert.deepEqual(kinds(ways), ["this line", "this file"], text);
          checkWays(text, finding, ways, before);
        }
      }),
      runs,
    );
  });

  for (const file of readdirSync("test/fixtures/broken")) {
    it(`is right wherever it is offered in ${file}`, () => {
      const text = readFileSync(`test/fixtures/broken/${file}`, "utf8");
      const before = standing(text);
      for (const [finding, ways] of suppression(text)) checkWays(text, finding, ways, before);
    });
  }

  it("can be repeated until nothing is left", () => {
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
        const way = waysFor(current, finding).find((one) => inEnglish(one.title).endsWith(title));
        assert.ok(way, current);
        checkWays(current, finding, [way]);
        current = applyChanges(current, way.changes);
      }
      assert.equal(current.match(/kestra-config-ignore/g)?.length, title === "this file" ? 1 : 3);
    }
  });

  describe("in a line", () => {
    const suppressed = (text: string, index = 0): string => {
      const finding = findingsIn(text)[index];
      assert.ok(finding);
      const [way] = waysFor(text, finding);
      assert.ok(way);
      assert.equal(inEnglish(way.title), `Silence ${finding.rule.id} in this line`);
      return applyChanges(text, way.changes);
    };
    const oidc = (...lines: string[]): string =>
      ["kestra:", "  security:", "    oidc:", ...lines.map((line) => `      ${line}`), ""].join(
        "\n",
      );
    const above = "# kestra-config-ignore-next-line unknown-key";
    const behind = "# kestra-config-ignore unknown-key";
    const cases: Readonly<Record<string, readonly [before: string, after: string]>> = {
      "a value": [oidc("x: 1"), oidc(`x: 1 ${behind}`)],
      "a trailing blank": [oidc("x: 1  "), oidc(`x: 1  ${behind}`)],
      "no final line end": [oidc("x: 1").trimEnd(), oidc(`x: 1 ${behind}`).trimEnd()],
      "a key without value": [oidc("x:"), oidc(`x: ${behind}`)],
      "a block": [oidc("x:", "  y: 1"), oidc(`x: ${behind}`, "  y: 1")],
      "a block scalar": [oidc("x: |", "  y"), oidc(above, "x: |", "  y")],
      "a folded one": [oidc("x: >-", "  y"), oidc(above, "x: >-", "  y")],
      "a text over lines": [oidc("x: y", "  z"), oidc(above, "x: y", "  z")],
      "quotes over lines": [oidc('x: "y', '  z"'), oidc(above, 'x: "y', '  z"')],
      "a flow map": [oidc("x: { y: 1 }"), oidc(`x: { y: 1 } ${behind}`)],
      "one over lines": [oidc("x: [y,", "  z]"), oidc(above, "x: [y,", "  z]")],
      "a comment": [oidc("x: 1 # y"), oidc(above, "x: 1 # y")],
      "a text with a hash": [oidc('x: "# y"'), oidc(`x: "# y" ${behind}`)],
      "a comment that silences others": [
        oidc("x: 1 # kestra-config-ignore wrong-type -- why"),
        oidc("x: 1 # kestra-config-ignore wrong-type unknown-key -- why"),
      ],
      "such a comment above": [
        oidc("# kestra-config-ignore-next-line wrong-type", "x: 1 # y"),
        oidc("# kestra-config-ignore-next-line wrong-type unknown-key", "x: 1 # y"),
      ],
    };
    for (const [name, [before, after]] of Object.entries(cases)) {
      it(`with ${name}`, () => {
        const index = findingsIn(before).findIndex(({ rule }) => rule.id === "unknown-key");
        assert.equal(suppressed(before, index), after);
        const windows = before.replaceAll("\n", "\r\n");
        assert.equal(suppressed(windows, index), after.replaceAll("\n", "\r\n"));
        if (before.endsWith("\n"))
          assert.equal(suppressed(composeFile.wrap(before), index), composeFile.wrap(after));
      });
    }

    it("between braces over lines", () =>
      assert.equal(
        suppressed("kestra: {\n  security: { oidc: {\n    x: 1,\n    groups-claim-path: g } } }\n"),
        `kestra: {\n  security: { oidc: {\n    ${above}\n    x: 1,\n    groups-claim-path: g } } }\n`,
      ));

    it("of a second document", () => {
      const both = (line: string): string => `kestra:\n  url: https://k.example.com\n---\n${line}`;
      const [before, after] = [both(oidc("x: 1")), both(oidc(`x: 1 ${behind}`))];
      assert.equal(suppressed(before), after);
      assert.equal(suppressed(composeFile.wrap(before)), composeFile.wrap(after));
    });

    it("behind a byte order mark", () =>
      assert.equal(
        suppressed("\uFEFFkestra: { security: { oidc: { x: [1,\n 2] } } }\n"),
        `\uFEFF${above}\nkestra: { security: { oidc: { x: [1,\n 2] } } }\n`,
      ));
  });

  it("in the file adds to the comment that is there", () => {
    const text = `# Ours.\n# kestra-config-ignore-file wrong-type\nkestra:\n  security:\n    oidc:\n      x: 1\n      enabled: y\n`;
    const finding = findingsIn(text).find(({ rule }) => rule.id === "unknown-key");
    assert.ok(finding);
    const way = waysFor(text, finding).at(-1);
    assert.equal(
      applyChanges(text, way?.changes ?? []),
      text.replace("wrong-type", "wrong-type unknown-key"),
    );
  });

  it("is not offered for a comment that silences nothing", () => {
    const text = "# kestra-config-ignore-file wrong-type\nkestra:\n  security:\n";
    const [finding] = findingsIn(text);
    assert.ok(finding?.rule.id === "unused-ignore");
    assert.deepEqual(waysFor(text, finding), []);
  });
});
