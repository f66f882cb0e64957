// Applies every fix that may be applied without asking, until none is left: what `--fix` and an editor's "fix all" do.
// Fixes are applied in the order of the text, each computed on the result of the last: two fixes can be right alone and
// wrong together, for example if two misspelt keys both mean the same one, or if the block around a mistake moves.
// Only successive fixes that keep all line breaks are applied together, and only if that causes no new findings.
import { applyChanges, overlaps, type TextChange } from "../../document/span";
import { type KestraFile, readKestraFile } from "../../interpretation/kestraFile";
import type { Budget, Config } from "../../micronaut/configuration";
import { keepsAccess } from "../shared/access";
import { addsNoFindings } from "./comparison";
import { lint, type LintFinding, type LintOptions } from "./lint";
import { budgetOf, costOfFinding, costOfLint, editorBudget, withBudget } from "./budget";

interface Linted {
  readonly file: KestraFile;
  readonly findings: readonly LintFinding[];
}

/**
 * `text` after all its preferred fixes, or after as many as the budget allows; unchanged if there are none. `read`
 * reads a text together with its sibling files; it may reuse what it has read of `before`.
 */
export function fixAll(
  text: string,
  options: LintOptions,
  read: (text: string, before?: KestraFile) => KestraFile = readKestraFile,
  budget: Budget = budgetOf(editorBudget),
): string {
  const linted = (fixed: string, before?: Linted): Linted => {
    const file = read(fixed, before?.file);
    const findings = lint(withBudget(file, budget), options);
    budget.spend(costOfLint(fixed, findings.length));
    return { file, findings };
  };
  const seen = new Set([text]);
  let current = linted(text);
  while (!budget.isSpent()) {
    current = nextRound(current, linted, budget);
    // Either nothing is left to fix, or fixes undo each other.
    if (seen.has(current.file.text)) break;
    seen.add(current.file.text);
  }
  return current.file.text;
}

/** Applies as many of the first fixes as work together; at least the first, if there is one. */
function nextRound(
  before: Linted,
  linted: (text: string, before: Linted) => Linted,
  budget: Budget,
): Linted {
  const { text } = before.file;
  const fixes = fixesTogether(before, budget);
  let count = fixes.length;
  for (let isFirst = true; count > 1; isFirst = false) {
    const together = fixes.slice(0, count);
    const after = linted(applyChanges(text, together.flat()), before);
    if (isBetter(before, after, count)) return after;
    const fewer = fixesBeforeTrouble(before, after, together);
    count = isFirst && fewer < count ? fewer : Math.min(fewer, Math.floor(count / 2));
  }
  return linted(applyChanges(text, fixes[0] ?? []), before);
}

/**
 * The number of fixes above the first line in which they removed fewer findings than expected: most fixes only matter for
 * findings in their own line. They keep all line breaks, so the lines of both texts are the same.
 */
function fixesBeforeTrouble(
  before: Linted,
  after: Linted,
  fixes: readonly (readonly TextChange[])[],
): number {
  const left = new Map<number, number>();
  const count = (lines: readonly number[], by: number): void => {
    for (const line of lines) left.set(line, (left.get(line) ?? 0) + by);
  };
  const fixed = linesOf(
    before.file.text,
    fixes.map((changes) => changes[0]?.span.start ?? 0),
  );
  for (const { file, findings } of [before, after])
    count(
      linesOf(
        file.text,
        findings.map(({ at }) => at.start),
      ),
      file === before.file ? 1 : -1,
    );
  count(fixed, -1);
  const first = Math.min(...[...left].flatMap(([line, removed]) => (removed < 0 ? line : [])));
  return fixed.filter((line) => line < first).length;
}

/** The numbers of the lines with these offsets. */
function linesOf(text: string, offsets: readonly number[]): number[] {
  const lines = new Map<number, number>();
  let [line, end] = [0, text.indexOf("\n")];
  for (const offset of [...offsets].sort((a, b) => a - b)) {
    for (; end >= 0 && end < offset; line++) end = text.indexOf("\n", end + 1);
    lines.set(offset, line);
  }
  return offsets.map((offset) => lines.get(offset) ?? 0);
}

/**
 * The first preferred fix that changes the text, and those after it up to one that overlaps another or moves lines. Their
 * effect on who has access is computed for all of them together: only if there is one are they examined one by one.
 */
function fixesTogether({ file, findings }: Linted, budget: Budget): (readonly TextChange[])[] {
  const left = new Map<LintFinding, readonly (readonly TextChange[])[]>();
  const nextFix = (finding: LintFinding): readonly TextChange[] => {
    let fixes = left.get(finding);
    if (!fixes) {
      budget.spend(costOfFinding);
      fixes = finding.preferredFixes().map(({ changes }) => changes);
      left.set(finding, fixes);
    }
    return fixes[0] ?? [];
  };
  for (;;) {
    const together = firstFixes(file.text, findings, nextFix, budget);
    const changing = changingAccess(together);
    if (changing.length === 0) return together.map(({ changes }) => changes);
    for (const { finding } of changing) left.set(finding, left.get(finding)?.slice(1) ?? []);
  }
}

interface PlannedFix {
  readonly finding: LintFinding;
  readonly changes: readonly TextChange[];
}

function firstFixes(
  text: string,
  findings: readonly LintFinding[],
  nextFix: (finding: LintFinding) => readonly TextChange[],
  budget: Budget,
): PlannedFix[] {
  const together: PlannedFix[] = [];
  for (const finding of findings) {
    if (budget.isSpent()) break;
    const changes = nextFix(finding);
    if (changes.length === 0 || applyChanges(text, changes) === text) continue;
    // Every repaired line can make other fixes possible, and these may come earlier in the text.
    const isBroken = finding.config.problems.length > 0;
    const isAlone = isBroken || changes.some((change) => movesLines(text, change));
    const touches = changes.some(({ span }) =>
      together.some((one) => one.changes.some((other) => overlaps(other.span, span))),
    );
    if (together.length > 0 && (isAlone || touches)) break;
    together.push({ finding, changes });
    if (isAlone) break;
  }
  return together;
}

/** The fixes that change who has access. */
function changingAccess(fixes: readonly PlannedFix[]): PlannedFix[] {
  const configs = new Set(fixes.map(({ finding }) => finding.config));
  return [...configs].flatMap((config) =>
    changingAccessTo(
      config,
      fixes.filter(({ finding }) => finding.config === config),
    ),
  );
}

function changingAccessTo(config: Config, fixes: readonly PlannedFix[]): readonly PlannedFix[] {
  if (
    keepsAccess(
      config,
      fixes.flatMap(({ changes }) => changes),
    )
  )
    return [];
  if (fixes.length === 1 || config.budget?.isSpent()) return fixes;
  const half = Math.ceil(fixes.length / 2);
  const [first, second] = [fixes.slice(0, half), fixes.slice(half)];
  const found = [first, second].flatMap((part) => changingAccessTo(config, part));
  // If they only have an effect together, the next round examines the second half alone.
  return found.length > 0 ? found : second;
}

const movesLines = (text: string, { span, text: inserted }: TextChange): boolean =>
  inserted.includes("\n") || text.slice(span.start, span.end).includes("\n");

/** Whether every fix has removed at least one finding, and none is new. */
const isBetter = (
  { findings: before }: Linted,
  { findings: after }: Linted,
  fixes: number,
): boolean => after.length <= before.length - fixes && addsNoFindings(before, after);
