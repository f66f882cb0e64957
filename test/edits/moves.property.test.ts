// Random configurations with a misplaced default role: every fix that is offered is correct, and nearly always one is.
import { inEnglish } from "../../server/src/messages/inEnglish";
import assert from "node:assert/strict";
import fc from "fast-check";
import { casesOf, seed } from "../randomCases";
import { applyChanges, type TextChange } from "../../server/src/document/span";
import { readKestraFile } from "../../server/src/interpretation/kestraFile";
import { valuesOf } from "../../server/src/micronaut/values/flatValues";
import type { Fix } from "../../server/src/rules/rule";
import { findingsIn } from "../check";
import { type Configuration, type Line, misplacedRole } from "./configurations";

const runs = {
  numRuns: casesOf(200),
  seed,
};

const own = "misplaced-default-role";
const watched = ["yaml-syntax", "duplicate-key", own];

describe("the fix for a misplaced default role", () => {
  it("is always correct and nearly always offered", function () {
    this.timeout(600_000);
    let asked = 0;
    const refused: string[] = [];
    fc.assert(
      fc.property(misplacedRole, (configuration) => {
        const fixes = fixesFor(configuration.text);
        if (!fixes) return;
        const { conflict, hasAnchors } = configuration;
        if (!hasAnchors) {
          asked++;
          if (fixes.length === 0) refused.push(configuration.text);
          // A conflict has two fixes, neither preferred. Otherwise there is one, preferred unless it adds permissions.
          else
            assert.deepEqual(
              fixes.map(({ preferred }) => preferred),
              conflict ? [false, false] : [!inEnglish(fixes[0]?.title ?? "").includes("(grants ")],
            );
        }
        for (const { title, changes } of fixes)
          checkFix(
            configuration,
            changes,
            inEnglish(title).includes("existing values") ? "there" : "moved",
          );
      }),
      runs,
    );
    assert.ok(asked > 0.8 * runs.numRuns, `only ${asked} cases were configurations`);
    const share = 1 - refused.length / asked;
    assert.ok(share >= 0.95, `${share} offered, not for:\n${refused.slice(0, 3).join("\n===\n")}`);
  });
});

/** The fixes of the misplaced role; undefined if the text is not recognised as a configuration. */
function fixesFor(text: string): readonly Fix[] | undefined {
  const findings = findingsIn(text).filter(({ rule }) => watched.includes(rule.id));
  if (findings.length === 0) return undefined;
  assert.deepEqual(
    findings.map(({ rule, message }) => [rule.id, message].slice(0, rule.id === own ? 1 : 2)),
    [[own]],
    `the generated text has other findings than intended:\n${text}`,
  );
  return findings[0]?.fixes();
}

function checkFix(
  configuration: Configuration,
  changes: readonly TextChange[],
  prefer: "moved" | "there",
): void {
  const { text } = configuration;
  checkChanges(text, changes);
  const after = applyChanges(text, changes);
  const visible = (shown: string): string => shown.replaceAll("\r\n", "␍\n");
  const reported = `\n=== before\n${visible(text)}\n=== after, keeping what was ${prefer}\n${visible(after)}`;
  assert.deepEqual(
    sorted(effectiveValues(after)),
    sorted(configuration.expected[prefer]),
    `other values${reported}`,
  );
  for (const id of configuration.comments)
    assert.equal(
      after.split(id).length - 1,
      1,
      `comment ${id} does not occur exactly once${reported}`,
    );
  checkLines(configuration, after, reported);
  const wrong = findingsIn(after)
    .map(({ rule }) => rule.id)
    .filter((id) => watched.includes(id));
  assert.deepEqual(wrong, [], `findings left or new${reported}`);
}

function checkChanges(text: string, changes: readonly TextChange[]): void {
  let done = 0;
  for (const { span } of [...changes].sort((a, b) => a.span.start - b.span.start)) {
    assert.ok(span.start >= done && span.end >= span.start, `changes overlap in\n${text}`);
    assert.ok(span.end <= text.length, `a change lies outside of\n${text}`);
    done = span.end;
  }
}

function effectiveValues(text: string): Map<string, string> {
  const { configs } = readKestraFile(text);
  assert.equal(configs.length, 1, `not one configuration:\n${text}`);
  const config = configs[0];
  assert.ok(config);
  return new Map(
    [...valuesOf(config.root)].map(([path, value]) => [path, value.replace(/^'/, "")]),
  );
}

const sorted = (values: ReadonlyMap<string, string>): string[] =>
  [...values].map(([path, value]) => `${path} = ${value}`).sort();

/** The last line break belongs to the value of a block scalar. */
const endsInString = (text: string): boolean =>
  /[|>][-+0-9]*(?: +#.*)?\r?\n(?: [^\r\n]*\r?\n)+$/.test(text);

/** Every kept line is still there, in order and with its line ending. New lines use line endings that the file has. */
function checkLines({ text, lines }: Configuration, after: string, reported: string): void {
  assert.equal(after.startsWith("\uFEFF"), text.startsWith("\uFEFF"), `byte order mark${reported}`);
  if (!endsInString(after))
    assert.equal(endOf(after) === "", endOf(text) === "", `the final line break${reported}`);
  const present = linesOf(after.replace(/^\uFEFF/, ""));
  const kept = lines.filter((line) => line.kept);
  // Blank lines at the end of a text without a final line break would be such breaks.
  if (endOf(text) === "") while (kept.at(-1)?.text.trim() === "") kept.pop();
  let next = 0;
  const ends = new Set(lines.map(({ text: line }) => endOf(line)).filter(Boolean));
  for (const [index, line] of present.entries()) {
    const expected = kept[next];
    const isLast = index === present.length - 1;
    if (
      expected &&
      (line === expected.text ||
        (endOf(expected.text) === "" && line.replace(/\r?\n$/, "") === expected.text) ||
        // The last line of a text without a final line break has none either.
        (isLast && endOf(text) === "" && expected.text === line + endOf(expected.text)))
    )
      next++;
    else if (!isLast)
      assert.ok(ends.has(endOf(line)) || ends.size === 0, `a new kind of line ending${reported}`);
  }
  assert.equal(
    next,
    kept.length,
    `this line is gone or changed: ${JSON.stringify(kept[next]?.text)}${reported}`,
  );
}

const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
const endOf = (line: Line["text"]): string => /\r?\n$/.exec(line)?.[0] ?? "";
