// Runs the rules on one configuration. The findings are cached until the configuration changes, even if it moves: in a
// file with many configurations, a keystroke re-evaluates only one of them.
import { keyOf } from "../../messages/message";
import { interpolatedMark } from "../../document/dollars";
import { fingerprintOf } from "../../document/fileKinds/workload";
import { originalOf } from "../../document/placed";
import { contains, overlaps, type Span } from "../../document/span";
import { pathTo, type YamlDocument } from "../../document/syntax";
import { formatVersion } from "../../knowledge/versions";
import type { Config } from "../../micronaut/configuration";
import { isTemplated } from "../../micronaut/values/dynamic";
import { serverTextOf } from "../../micronaut/values/serverText";
import { composeInterpolation } from "../compose-interpolation";
import { placeholderCredential } from "../placeholder-credential";
import { refusedFile } from "../refused-file";
import type { Context, Finding, Rule } from "../rule";
import { yamlSyntax } from "../yaml-syntax";

export interface Evaluated {
  readonly rule: Rule;
  readonly finding: Finding;
}

/** Called when a rule throws, which is an internal error. */
type OnFailure = (rule: string, error: unknown) => void;

interface CachedFindings {
  readonly dependencies: string;
  /** The ids of the rules. */
  readonly rules: string;
  readonly facts: Context["facts"];
  /** With offsets relative to the configuration, and without fixes, which would keep the whole file in memory. */
  readonly evaluated: readonly Evaluated[];
}

const cache = new WeakMap<readonly YamlDocument[], CachedFindings>();

/**
 * The findings of these rules in a configuration, except those that only repeat another finding at the same place. A
 * rule that throws has no findings.
 */
export function evaluate(
  config: Config,
  rules: readonly Rule[],
  context: Context,
  onFailure: OnFailure,
): readonly Evaluated[] {
  if (!isSelfContained(config)) return runRules(config, rules, context, onFailure);
  const dependencies = dependenciesOf(config, context);
  const ruleIds = namesOf(rules);
  const { start } = config.region.span;
  const cached = cache.get(originalOf(config.documents));
  if (
    cached?.dependencies === dependencies &&
    cached.rules === ruleIds &&
    cached.facts === context.facts
  )
    return cached.evaluated.map((each) => atCurrentPosition(each, config, context, start));
  let isComplete = true;
  const evaluated = runRules(config, rules, context, (rule, error) => {
    isComplete = false;
    onFailure(rule, error);
  });
  if (isComplete && evaluated.every(({ finding }) => spansOf(finding).every(isWithin(config))))
    cache.set(originalOf(config.documents), {
      dependencies,
      rules: ruleIds,
      facts: context.facts,
      evaluated: evaluated.map(({ rule, finding }) => ({ rule, finding: moved(finding, -start) })),
    });
  return evaluated;
}

/** The last wanted finding of one rule, unless it only repeats what is reported anyway. */
export function evaluateOne(
  config: Config,
  rule: Rule,
  context: Context,
  isWanted: (finding: Finding) => boolean,
  onFailure: OnFailure,
): Finding | undefined {
  const finding = check(rule, config, context, onFailure).findLast(isWanted);
  if (!finding || isRedundant(config, rule, finding, []) || isFilledIn(config, rule, finding))
    return undefined;
  return finding;
}

/** Whether neither the surrounding file nor another file contributes to the configuration. */
const isSelfContained = ({ region, otherFiles }: Config): boolean =>
  region.embedded &&
  !region.shared &&
  !region.nonLiteral &&
  !region.refusals &&
  region.problems.length === 0 &&
  otherFiles.configs.length === 0 &&
  otherFiles.workloads.length === 0 &&
  otherFiles.variablesFile === undefined &&
  otherFiles.providerFiles === undefined;

/** Everything that a rule may depend on besides the documents and the facts, except positions. */
const dependenciesOf = (
  { fileKind, region, workloads }: Config,
  { target, edition }: Context,
): string =>
  JSON.stringify([
    fileKind.id,
    region.column,
    region.object,
    target && formatVersion(target),
    edition,
    workloads.map(fingerprintOf),
  ]);

const ruleNames = new WeakMap<readonly Rule[], string>();

function namesOf(rules: readonly Rule[]): string {
  const known = ruleNames.get(rules);
  if (known !== undefined) return known;
  const names = rules.map(({ id }) => id).join(" ");
  ruleNames.set(rules, names);
  return names;
}

const spansOf = ({ at, covers, related }: Finding): Span[] => [
  at,
  ...(covers ? [covers] : []),
  ...(related ?? []).map((place) => place.at),
];

const isWithin =
  ({ region: { span } }: Config) =>
  ({ start, end }: Span): boolean =>
    span.start <= start && end <= span.end;

/** A cached finding at its position in the current text; its fixes are computed from the current text. */
function atCurrentPosition(
  { rule, finding }: Evaluated,
  config: Config,
  context: Context,
  start: number,
): Evaluated {
  const here = moved(finding, start);
  const isSame = ({ at, what }: Finding): boolean =>
    keyOf(what) === keyOf(here.what) && at.start === here.at.start && at.end === here.at.end;
  return {
    rule,
    finding: {
      ...here,
      fixes: (wanted) => [...rule.check(config, context)].find(isSame)?.fixes?.(wanted) ?? [],
    },
  };
}

function moved({ fixes: _, ...finding }: Finding, by: number): Finding {
  const move = ({ start, end }: Span): Span => ({ start: start + by, end: end + by });
  const { covers, related } = finding;
  return {
    ...finding,
    at: move(finding.at),
    ...(covers ? { covers: move(covers) } : {}),
    ...(related ? { related: related.map((place) => ({ ...place, at: move(place.at) })) } : {}),
  };
}

function runRules(
  config: Config,
  rules: readonly Rule[],
  context: Context,
  onFailure: OnFailure,
): Evaluated[] {
  const found: Evaluated[] = [];
  for (const rule of rules)
    for (const finding of check(rule, config, context, onFailure)) found.push({ rule, finding });
  if (found.length === 0) return found;
  const covers = (all: readonly Evaluated[]): Span[] =>
    all.flatMap(({ finding }) => finding.covers ?? []);
  const covered = covers(found);
  const broken = covers(found.filter(({ rule }) => rule === yamlSyntax));
  return found.filter(
    ({ rule, finding }) =>
      !isRedundant(config, rule, finding, finding.covers ? broken : covered) &&
      !isFilledIn(config, rule, finding),
  );
}

/** Rules on what a tool does with the text, and on placeholders that are only an example. */
const reportsFilledIn: ReadonlySet<Rule> = new Set([
  composeInterpolation,
  placeholderCredential,
  refusedFile,
]);

/** Whether a finding is about text that another tool fills in, so that what the server reads is unknown. */
function isFilledIn(config: Config, rule: Rule, { at }: Finding): boolean {
  if (reportsFilledIn.has(rule)) return false;
  if (config.actions.some((line) => contains(line, at.start))) return true;
  return config.documents.some((root) => {
    const [node, parent] = pathTo(root, at.start).reverse();
    if (!node || !("kind" in node) || node.kind !== "scalar") return false;
    const isKey = parent !== undefined && "key" in parent && parent.key === node;
    // The problems of the text are only those before a variable.
    const isUnknownKey =
      isKey && rule !== yamlSyntax && serverTextOf(config, node).text.includes(interpolatedMark);
    return isUnknownKey || isTemplated(node);
  });
}

/** Whether the finding is only a consequence of another one at the same place. */
function isRedundant(
  config: Config,
  rule: Rule,
  { at, covers }: Finding,
  covered: readonly Span[],
): boolean {
  if (covers && rule === yamlSyntax) return false;
  if (covered.some((span) => overlaps(span, at))) return true;
  // Where the YAML itself is broken, only that is reported.
  return rule !== yamlSyntax && !covers && config.problems.some(({ span }) => overlaps(span, at));
}

function check(rule: Rule, config: Config, context: Context, onFailure: OnFailure): Finding[] {
  try {
    return [...rule.check(config, context)];
  } catch (error) {
    onFailure(rule.id, error);
    return [];
  }
}
