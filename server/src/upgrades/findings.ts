// The findings of the rules that a configuration has with a later release but not with the one before the upgrade: values
// that stop the start or are read differently, settings that become necessary, and changes of Micronaut.
import type { KestraFile } from "../interpretation/kestraFile";
import type { KestraVersion } from "../knowledge/versions";
import { lint, type LintFinding } from "../rules/running/lint";
import type { Severity } from "../rules/rule";
import type { Group } from "./item";
import { releasesOf } from "./release";

export interface NewFinding {
  readonly finding: LintFinding;
  /** The first release that has it. */
  readonly version: KestraVersion;
}

/** Reported by a conversion or a notice, or not a consequence of an upgrade. */
const reportedOtherwise: ReadonlySet<string> = new Set([
  "action-version",
  "action-without-effect",
  "key-without-effect",
  "newer-key",
  "permission-version",
  "renamed-key",
  "unused-ignore",
]);

/** Rules on what a release adds, which users may want to turn off. */
const severities = { "public-provider": "information" } as const;

const order: readonly Severity[] = ["hint", "information", "warning", "error"];

/** Those that are new, or worse than before. */
export function newFindings(
  file: KestraFile,
  from: KestraVersion,
  to: KestraVersion,
): NewFinding[] {
  const before = findingsFor(file, from);
  const later = releasesOf(from, to).map(({ version }) => ({
    version,
    findings: findingsFor(file, version),
  }));
  const last = later.at(-1)?.findings ?? new Map<string, LintFinding>();
  return [...last].flatMap(([key, finding]) => {
    if (!isWorse(finding, before.get(key))) return [];
    const unchanged = later.findLastIndex(({ findings }) => isWorse(finding, findings.get(key)));
    const version = later[unchanged + 1]?.version;
    return version ? [{ finding, version }] : [];
  });
}

const isWorse = ({ severity }: LintFinding, before: LintFinding | undefined): boolean =>
  !before || order.indexOf(severity) > order.indexOf(before.severity);

const findingsFor = (file: KestraFile, target: KestraVersion): Map<string, LintFinding> =>
  new Map(
    lint(file, { target, severities })
      .filter(({ rule }) => !reportedOtherwise.has(rule.id))
      .map((finding) => [`${finding.rule.id} ${finding.at.start}`, finding]),
  );

export const groupOf = (severity: Severity): Group =>
  severity === "error" ? "must" : severity === "warning" ? "should" : "good-to-know";
