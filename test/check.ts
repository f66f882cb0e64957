// One check function per feature: text in, text out. Tests use these instead of the underlying API.
import assert from "node:assert/strict";
import { applyChanges } from "../server/src/document/span";
import { readKestraFile } from "../server/src/interpretation/kestraFile";
import type { ProviderFile } from "../server/src/micronaut/configuration";
import { withProviderFiles } from "../server/src/providerSide/reading/providerFiles";
import { composeFile } from "./fileKinds";
import type { Fix } from "../server/src/rules/rule";
import { inEnglish, inEnglishWords } from "../server/src/messages/inEnglish";
import { lint, type LintFinding, type LintOptions } from "../server/src/rules/running/lint";

const noTarget: LintOptions = { target: undefined };

export { inEnglishWords };

/** A finding with its messages rendered in English. */
export interface EnglishFinding extends LintFinding {
  readonly message: string;
  fixes(): readonly (Fix & { readonly title: string })[];
}

/** All findings in `text`, next to these files of a provider. */
export const findingsIn = (
  text: string,
  options: LintOptions = noTarget,
  providerFiles: readonly ProviderFile[] = [],
): EnglishFinding[] =>
  lint(withProviderFiles(readKestraFile(text), providerFiles), options).map((finding) => ({
    ...finding,
    message: inEnglish(finding.message),
    fixes: () => finding.fixes().map((fix) => ({ ...fix, title: inEnglish(fix.title) })),
  }));

/** Compares the findings in `text` as `rule:line`, with lines from 1. */
export const finds = (
  text: string,
  expected: readonly string[],
  options: LintOptions = noTarget,
): void =>
  assert.deepEqual(
    findingsIn(text, options).map((finding) => describe(text, finding)),
    expected,
  );

const describe = (text: string, { rule, at }: LintFinding): string =>
  `${rule.id}:${text.slice(0, at.start).split("\n").length}`;

/** The text after the first fix of the first finding of `rule`, or after the fix with that title. */
export function fixed(
  text: string,
  rule: string,
  title?: string,
  options: LintOptions = noTarget,
): string {
  const finding = findingsIn(text, options).find((candidate) => candidate.rule.id === rule);
  assert.ok(finding, `no finding of ${rule} in:\n${text}`);
  const fixes = finding.fixes();
  // Titles may end with the effect on logins and permissions, in brackets.
  const fix =
    title === undefined
      ? fixes[0]
      : fixes.find((candidate) => candidate.title.replace(/ \([^]*/, "") === title);
  assert.ok(
    fix,
    `no fix ${title ?? ""} for ${rule}; there are: ${fixes.map((f) => f.title).join(" | ")}`,
  );
  return applyChanges(text, fix.changes);
}

/** Applying the first fix of `rule` to `before` gives `after`. */
export const fixes = (before: string, rule: string, after: string, title?: string): void =>
  assert.equal(fixed(before, rule, title), after);

/** `rule` has a finding but offers no fix for it. */
export function offersNothing(text: string, rule: string): void {
  const finding = findingsIn(text).find((candidate) => candidate.rule.id === rule);
  assert.ok(finding, `no finding of ${rule} in:\n${text}`);
  assert.deepEqual(
    finding.fixes().map(({ title }) => title),
    [],
  );
}

/** The configuration in a block scalar of a compose file. */
export const inCompose = (config: string): string => composeFile.wrap(config);

/** The configuration in a compose file whose container also sets an environment variable. */
export const siblingVariable = (variable: string, config: string): string =>
  inCompose(config).replace("environment:\n", `environment:\n      ${variable}: x\n`);
