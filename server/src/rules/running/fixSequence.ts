// Several fixes in the order of the text, each computed on the result of the last. After a fix that moves lines, only the
// rule of the next finding runs again instead of all of them, because linting for every fix is slow.
import { keyOf } from "../../messages/message";
import { applyChanges, type TextChange } from "../../document/span";
import { indentation } from "../../document/lines";
import { pathTo } from "../../document/syntax";
import type { KestraFile } from "../../interpretation/kestraFile";
import type { Budget, Config } from "../../micronaut/configuration";
import { keepsAccess } from "../shared/accessEffects";
import { costOfFinding } from "./budget";
import type { LintFinding } from "./lint";

export interface PlannedFix {
  readonly finding: LintFinding;
  readonly changes: readonly TextChange[];
}

interface Placed {
  readonly finding: LintFinding;
  /** The index of its configuration in the file. */
  readonly index: number;
  /** Its current offset; undefined if a fix has replaced the text there. */
  readonly start: number | undefined;
}

/** The text after a fix, and the offset in it up to which the findings had their turn. */
export interface FixedText {
  readonly text: string;
  readonly reached: number;
}

/**
 * The texts after `first` and after each of at most `most` fixes in total, of findings from the first one on. Each keeps who
 * has access.
 */
export function fixesInOrder(
  file: KestraFile,
  findings: readonly LintFinding[],
  first: PlannedFix,
  most: number,
  read: (text: string, before: KestraFile) => KestraFile,
  budget: Budget,
): FixedText[] {
  const parts = partsOf(file);
  const fixable = findings.filter(({ rule }) => !rule.fixesChange?.chosen);
  let placed = fixable.map((finding): Placed => ({
    finding,
    index: parts.indexOf(finding.config),
    start: finding.at.start,
  }));
  let next = fixable.indexOf(first.finding);
  let current = file;
  const fixed: FixedText[] = [];
  const apply = (
    { finding, start }: Placed & { readonly start: number },
    config: Config,
    changes: readonly TextChange[],
  ): boolean => {
    const text = applyChanges(current.text, changes);
    const reached = offsetAfter(start, changes) ?? movedBy(start, changes);
    fixed.push({ text, reached });
    if (fixed.length === most) return false;
    budget.spend(text.length);
    current = read(text, current);
    const before = placed;
    placed = placed.map((each) => ({ ...each, start: offsetAfter(each.start, changes) }));
    // Where another finding would be now is unknown. Of several equal lines, any may be the removed one.
    const isLost = placed.some(
      (each, index) =>
        each.start === undefined &&
        before[index]?.start !== undefined &&
        each.finding !== finding &&
        !isEqual(each.finding, finding),
    );
    const affected = movedBy(startOfAffected(config, changes, start), changes);
    const again = placed.findIndex((each) => each.start !== undefined && each.start >= affected);
    if (again >= 0) next = Math.min(next, again);
    return !isLost && partsOf(current).length === parts.length;
  };
  const { finding, changes } = first;
  const { config, at } = finding;
  if (!apply({ finding, index: parts.indexOf(config), start: at.start }, config, changes))
    return fixed;
  for (let each = placed[next]; each; each = placed[next]) {
    const config = partsOf(current)[each.index];
    if (!config || config.problems.length > 0 || budget.isSpent()) break;
    budget.spend(costOfFinding);
    const { finding, start } = each;
    const changes = start === undefined ? undefined : changesFor(finding, config, start);
    if (start === undefined || !changes) next++;
    else if (!apply({ ...each, start }, config, changes)) break;
  }
  return fixed;
}

/** The start of the innermost mappings that a fix changes: their findings may have other fixes now. */
function startOfAffected(
  { text, documents }: Config,
  changes: readonly TextChange[],
  start: number,
): number {
  const offsets = changes.map(({ span }) => {
    if (span.start === span.end) return span.start - 1;
    return span.start + indentation(text.slice(span.start, span.end));
  });
  return Math.min(
    ...[start, ...offsets].map((offset) => {
      const nodes = documents.flatMap((root) => pathTo(root, offset));
      const map = nodes.findLastIndex((node) => "kind" in node && node.kind === "map");
      return (nodes[map - 1] ?? nodes[map])?.span.start ?? 0;
    }),
  );
}

const isEqual = (one: LintFinding, other: LintFinding): boolean =>
  one.rule === other.rule && keyOf(one.message) === keyOf(other.message);

const partsOf = ({ configs, nonLiteral, around }: KestraFile): Config[] => [
  ...configs,
  ...nonLiteral,
  ...(around ? [around] : []),
];

/** The first preferred fix of a finding that changes the text and keeps who has access. */
function changesFor(
  finding: LintFinding,
  config: Config,
  start: number,
): readonly TextChange[] | undefined {
  return finding
    .again(config, start)
    ?.preferredFixes()
    .map(({ changes }) => changes)
    .find(
      (changes) =>
        changes.length > 0 &&
        applyChanges(config.text, changes) !== config.text &&
        keepsAccess(config, changes),
    );
}

/** An offset after changes; undefined if one of them replaces the text there. */
function offsetAfter(
  offset: number | undefined,
  changes: readonly TextChange[],
): number | undefined {
  if (offset === undefined) return undefined;
  const isReplaced = changes.some(({ span }) => span.start <= offset && offset < span.end);
  return isReplaced ? undefined : movedBy(offset, changes);
}

/** An offset after changes, or the end of the text that replaces the text there. */
const movedBy = (offset: number, changes: readonly TextChange[]): number =>
  changes.reduce(
    (moved, { span, text }) =>
      span.start > offset ? moved : moved + text.length - (Math.min(span.end, offset) - span.start),
    offset,
  );
