// Runs every rule on every configuration of a file, and leaves out the findings that a comment suppresses.
import { keyOf, sentences, type Text } from "../../messages/message";
import { contains, type TextChange } from "../../document/span";
import type { Facts } from "../../discovery/facts";
import { editionOf, targetOf } from "../../interpretation/deployment/edition";
import type { KestraFile } from "../../interpretation/kestraFile";
import { textWithoutSecret } from "../../interpretation/secretKeys";
import type { KestraVersion } from "../../knowledge/versions";
import { keepingEnd } from "../../micronaut/edits/finalBreak";
import type { Config } from "../../micronaut/configuration";
import { basicAuthEnabled } from "../basic-auth-enabled";
import { basicAuthPassword } from "../basic-auth-password";
import { basicAuthUsername } from "../basic-auth-username";
import { configNotLiteral } from "../config-not-literal";
import { environmentName } from "../environment-name";
import { rules } from "../index";
import { withAccessEffects } from "../shared/accessEffects";
import { refusedFile } from "../refused-file";
import { ignoredValue } from "../ignored-value";
import { rewrittenValue } from "../rewritten-value";
import { editsExampleValue } from "../shared/exampleValues";
import { keepsOtherReaders } from "../shared/sharedEdits";
import { evaluate, evaluateOne } from "./evaluate";
import { type IgnoreComment, ignoreComments, suppresses } from "../suppression/suppression";
import { unusedIgnore, unusedIgnoreFindings } from "../unused-ignore";
import type { Context, Finding, Fix, Rule, Severity } from "../rule";

export interface LintOptions {
  /** The version the user chose. Without one, each configuration is evaluated for its own version, if known. */
  readonly target: KestraVersion | undefined;
  /** The providers' answers, if the user has had them checked. */
  readonly facts?: Facts;
  /** Severities the user chose, by rule id. */
  readonly severities?: Readonly<Record<string, Severity | "off" | undefined>>;
  /** Whether a fix may make these changes to a text; all of them if undefined. */
  accepts?(text: string, changes: readonly TextChange[]): boolean;
  /** Called when a rule throws, which is an internal error. */
  onFailure?(rule: string, error: unknown): void;
}

export interface LintFinding {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly config: Config;
  readonly at: Finding["at"];
  /** What is wrong, why it matters and what to do. */
  readonly message: Text;
  readonly tag: Finding["tag"];
  readonly related: Finding["related"];
  fixes(): readonly Fix[];
  /** The fixes that may be applied without asking if they keep who has access. Costs less than `fixes`. */
  preferredFixes(): readonly Fix[];
  /** The same finding at `start` in a later version of its configuration; undefined if the rule no longer reports it. */
  again(later: Config, start: number): LintFinding | undefined;
}

/** All findings that no comment suppresses, in the order of the text. A rule that throws has no findings. */
export function lint(file: KestraFile, options: LintOptions): LintFinding[] {
  const failed = new Set<string>();
  const onFailure = (rule: string, error: unknown): void => {
    failed.add(rule);
    options.onFailure?.(rule, error);
  };
  const found = findingsOf(file, { ...options, onFailure });
  const comments = ignoreComments(file);
  const isSuppressed = ({ rule, at }: LintFinding): boolean =>
    comments.some((comment) => suppresses(comment, rule.id, at));
  return [...found, ...commentFindings(file, { ...options, failed }, found, comments)]
    .filter((finding) => !isSuppressed(finding))
    .sort((a, b) => a.at.start - b.at.start || a.at.end - b.at.end);
}

function findingsOf(file: KestraFile, options: LintOptions): LintFinding[] {
  const findings = new Map<string, LintFinding>();
  const uses = new Map<string, number>();
  const applicable = applicableTo(file, options);
  const around = file.around ? [file.around] : [];
  for (const config of [...file.configs, ...file.nonLiteral, ...around]) {
    const found = evaluate(config, applicable(config), contextOf(config, options), (id, error) =>
      options.onFailure?.(id, error),
    );
    for (const { rule, finding } of found) {
      // A mapping that several aliases share is evaluated several times but reported once.
      const key = `${rule.id} ${finding.at.start} ${keyOf(finding.what)}`;
      uses.set(key, (uses.get(key) ?? 0) + 1);
      findings.set(
        key,
        toLintFinding(config, rule, finding, options, () => uses.get(key) ?? 1),
      );
    }
  }
  return withoutConsequences([...findings.values()]);
}

const contextOf = (config: Config, { target, facts }: LintOptions): Context => ({
  target: targetOf(config, target),
  edition: editionOf(config),
  facts: facts ?? noFacts,
});

/** Of what is written where the reader refuses the file, only that is reported. */
function withoutConsequences(findings: readonly LintFinding[]): LintFinding[] {
  const refused = new Set(
    findings
      .filter(({ rule }) => rule === refusedFile)
      .flatMap(({ at, related = [] }) => [at, ...related.map((place) => place.at)])
      .map(({ start }) => start),
  );
  return findings.filter(({ rule, at }) => rule === refusedFile || !refused.has(at.start));
}

const noFacts: Facts = [];

/**
 * The rules that apply to a configuration. A non-literal one has to be rewritten before other rules make sense, and the
 * file around the configurations has no keys.
 */
function applicableTo(
  { text }: KestraFile,
  { severities }: LintOptions,
): (config: Config) => readonly Rule[] {
  const { nonLiteral, around, enabled, withoutContainer } = enabledRules(
    severities ?? noSeverities,
  );
  // Depends on the whole text, so it is computed once for all its configurations.
  const isContained = new Map<Config["fileKind"], boolean>();
  return ({ fileKind, region }) => {
    if (region.nonLiteral) return nonLiteral;
    if (region.refusals) return around;
    if (!isContained.has(fileKind)) isContained.set(fileKind, fileKind.isContained(text));
    return isContained.get(fileKind) ? enabled : withoutContainer;
  };
}

interface EnabledRules {
  readonly nonLiteral: readonly Rule[];
  readonly around: readonly Rule[];
  readonly enabled: readonly Rule[];
  readonly withoutContainer: readonly Rule[];
}

type Severities = NonNullable<LintOptions["severities"]>;

const noSeverities: Severities = {};

/** Cached, because thousands of files are checked with the same severities. */
const enabledBySeverities = new WeakMap<Severities, EnabledRules>();

function enabledRules(severities: Severities): EnabledRules {
  const known = enabledBySeverities.get(severities);
  if (known) return known;
  const isOn = ({ id, offByDefault }: Rule): boolean =>
    (severities[id] ?? (offByDefault ? "off" : undefined)) !== "off";
  const enabled = rules.filter(isOn);
  const found = {
    nonLiteral: [configNotLiteral].filter(isOn),
    around: [
      ...[refusedFile, ignoredValue, rewrittenValue, environmentName],
      ...[basicAuthEnabled, basicAuthPassword, basicAuthUsername],
    ].filter(isOn),
    enabled,
    withoutContainer: enabled.filter(({ containersOnly }) => !containersOnly),
  };
  enabledBySeverities.set(severities, found);
  return found;
}

/** The findings on suppression comments themselves, by a rule that needs all other findings. */
function commentFindings(
  { text, configs, nonLiteral }: KestraFile,
  options: LintOptions & { readonly failed: ReadonlySet<string> },
  found: readonly LintFinding[],
  comments: readonly IgnoreComment[],
): LintFinding[] {
  if (comments.length === 0) return [];
  const { severities, target, failed } = options;
  const all = [...configs, ...nonLiteral];
  const [first] = all;
  if (!first || severities?.[unusedIgnore.id] === "off") return [];
  // If lines cannot be read, or are read differently than meant, the rules may miss something.
  const isReadable =
    nonLiteral.length === 0 && configs.every(({ problems }) => problems.length === 0);
  const hasVersion = configs.every((config) => targetOf(config, target) !== undefined);
  const isComplete = (rule: string): boolean =>
    isReadable &&
    !failed.has(rule) &&
    severities?.[rule] !== "off" &&
    !rules.some(
      ({ id, byVersion, offByDefault, needsAnswer }) =>
        id === rule &&
        (needsAnswer || (byVersion && !hasVersion) || (offByDefault && !severities?.[rule])),
    );
  const names = rules.map(({ id }) => id);
  return [...unusedIgnoreFindings({ text, comments, found, rules: names, isComplete })].map(
    (finding) => {
      const around = all.find(({ region }) => contains(region.span, finding.at.start));
      return toLintFinding(around ?? first, unusedIgnore, finding, options, () => 1);
    },
  );
}

/** Between the actions of a template, a fix only changes parts of lines: what a new line belongs to is unknown. */
function fixesOf(
  { text, actions }: Config,
  { fixes }: Finding,
  wanted?: "preferred",
): readonly Fix[] {
  const all = (fixes?.(wanted) ?? []).map((fix) => ({
    ...fix,
    changes: keepingEnd(text, fix.changes),
  }));
  if (actions.length === 0) return all;
  return all.filter(({ changes }) =>
    changes.every(
      ({ span, text: added }) => !(text.slice(span.start, span.end) + added).includes("\n"),
    ),
  );
}

const isPreferred = ({ preferred }: Fix): boolean => preferred;

function toLintFinding(
  config: Config,
  rule: Rule,
  finding: Finding,
  options: LintOptions,
  uses: () => number,
): LintFinding {
  const { severities, accepts } = options;
  const chosen = severities?.[rule.id];
  const accepted = (fixes: readonly Fix[]): Fix[] =>
    fixes
      .filter(
        ({ changes }) =>
          accepts?.(config.text, changes) !== false && keepsOtherReaders(config, changes, uses()),
      )
      .map((fix) => ({
        ...fix,
        preferred: fix.preferred && !editsExampleValue(config, fix.changes),
      }));
  const asOffered = (written: Fix): Fix => {
    const fix = withAccessEffects(config, rule, written);
    return { ...fix, title: textWithoutSecret(fix.title) };
  };
  return {
    rule,
    config,
    severity: chosen && chosen !== "off" ? chosen : (finding.severity ?? rule.severity),
    at: finding.at,
    message: textWithoutSecret(sentences(finding.what, finding.why, finding.todo)),
    tag: finding.tag,
    related: finding.related?.map((place) => ({
      ...place,
      message: textWithoutSecret(place.message),
    })),
    fixes: () => accepted(fixesOf(config, finding)).map(asOffered),
    preferredFixes: () =>
      rule.fixesChange?.chosen
        ? []
        : accepted(fixesOf(config, finding, "preferred").filter(isPreferred)).filter(isPreferred),
    again(later, start) {
      const what = keyOf(finding.what);
      const same = evaluateOne(
        later,
        rule,
        contextOf(later, options),
        (one) => one.at.start === start && keyOf(one.what) === what,
        (id, error) => options.onFailure?.(id, error),
      );
      return same && toLintFinding(later, rule, same, options, uses);
    },
  };
}
