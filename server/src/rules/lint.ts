// Runs every rule over every configuration of a file.
import { overlaps } from "../document/span";
import type { KestraFile } from "../knowledge/kestraFile";
import type { Config } from "../micronaut/configuration";
import { rules } from "./index";
import { yamlSyntax } from "./yaml-syntax";
import type { Context, Finding, Fix, Rule, Severity } from "./rule";

export interface LintOptions extends Context {
  /** Severities the user chose, by rule id. */
  readonly severities?: Readonly<Record<string, Severity | "off">>;
  /** Told when a rule fails, which is a mistake of ours. */
  onFailure?(rule: string, error: unknown): void;
}

export interface LintFinding {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly config: Config;
  readonly at: Finding["at"];
  /** What, why and what to do, each a sentence. */
  readonly message: string;
  readonly related: Finding["related"];
  fixes(): readonly Fix[];
}

/** All findings of a file, in the order of the text. A rule that fails is as if it had found nothing. */
export function lint(file: KestraFile, options: LintOptions): LintFinding[] {
  const findings = new Map<string, LintFinding>();
  for (const config of file.configs) {
    const found = rules
      .filter(({ id }) => options.severities?.[id] !== "off")
      .flatMap((rule) => check(rule, config, options).map((finding) => ({ rule, finding })));
    for (const { rule, finding } of found) {
      if (isSaidAlready(config, rule, finding, found)) continue;
      // A block that several places share by an alias is read several times, and reported once.
      findings.set(
        `${rule.id} ${finding.at.start} ${finding.what}`,
        present(config, rule, finding, options.severities?.[rule.id]),
      );
    }
  }
  return [...findings.values()].sort((a, b) => a.at.start - b.at.start || a.at.end - b.at.end);
}

/** Whether another finding at the same place leaves nothing to say: the cause, of which this one is a consequence. */
function isSaidAlready(
  config: Config,
  rule: Rule,
  { at, covers }: Finding,
  found: readonly { readonly rule: Rule; readonly finding: Finding }[],
): boolean {
  if (covers) return false;
  if (found.some(({ finding }) => finding.covers && overlaps(finding.covers, at))) return true;
  // Where the YAML itself is broken, that is what to say, and nothing else.
  return rule !== yamlSyntax && config.problems.some(({ span }) => overlaps(span, at));
}

function check(rule: Rule, config: Config, options: LintOptions): readonly Finding[] {
  try {
    return [...rule.check(config, options)];
  } catch (error) {
    options.onFailure?.(rule.id, error);
    return [];
  }
}

function present(
  config: Config,
  rule: Rule,
  finding: Finding,
  chosen: Severity | "off" | undefined,
): LintFinding {
  return {
    rule,
    config,
    severity: chosen && chosen !== "off" ? chosen : (finding.severity ?? rule.severity),
    at: finding.at,
    message: `${finding.what} ${finding.why} ${finding.todo}`,
    related: finding.related,
    fixes: () => finding.fixes?.() ?? [],
  };
}
