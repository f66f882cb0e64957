// Applies every fix that may be applied without asking, until none is left: what `--fix` and an editor's "fix all" do.
// Fixes are applied in the order of the text, each computed on the result of the last: two fixes can be right alone and
// wrong together, for example if two misspelt keys both mean the same one, or if the block around a mistake moves.
// Only successive fixes that keep all line breaks are applied together, and only if that causes no new findings.
import { applyChanges, overlaps, type TextChange } from "../../document/span";
import { type KestraFile, readKestraFile } from "../../interpretation/kestraFile";
import type { Budget, Config } from "../../micronaut/configuration";
import { keepsAccess } from "../shared/accessEffects";
import { addsNoFindings } from "./comparison";
import { fixesInOrder, type PlannedFix } from "./fixSequence";
import { lint, type LintFinding, type LintOptions } from "./lint";
import { budgetOf, costOfFinding, costOfLint, editorBudget, withBudget } from "./budget";

interface Linted {
  readonly file: KestraFile;
  readonly findings: readonly LintFinding[];
}

/** A text with the fixes to apply next; none if nothing is left to fix or the budget is spent. */
interface Examined extends Linted {
  readonly fixes: readonly PlannedFix[];
}

/** The next text, and the number of fixes to try in the round after it. */
interface Round {
  readonly after: Examined;
  /** If they move lines. */
  readonly most: number;
  /** If they do not, so that they are computed and tried together. */
  readonly together: number;
}

/** Reads and examines texts. */
interface Reading {
  read(text: string, before: KestraFile): KestraFile;
  lint(text: string, before: KestraFile): Linted;
  examine(linted: Linted, together: number): Examined;
  readonly budget: Budget;
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
  const linted = (fixed: string, before?: KestraFile): Linted => {
    const file = withBudget(read(fixed, before), budget);
    const findings = lint(file, options);
    budget.spend(costOfLint(fixed, findings.length));
    return { file, findings };
  };
  const reading: Reading = {
    read: (fixed, before) => withBudget(read(fixed, before), budget),
    lint: linted,
    examine: (one, together) => ({ ...one, fixes: fixesTogether(one, together, budget) }),
    budget,
  };
  const seen = new Set([text]);
  let round: Round = {
    after: reading.examine(linted(text), Infinity),
    most: 1,
    together: Infinity,
  };
  while (round.after.fixes.length > 0) {
    round = nextRound(round, reading);
    // Fixes may undo each other.
    if (seen.has(round.after.file.text)) break;
    seen.add(round.after.file.text);
  }
  return round.after.file.text;
}

/** Rounds grow while all their fixes work together: trying many that do not costs more than it saves. */
const growth = 4;

/** Applies as many of the first fixes as work together; at least the first. */
function nextRound(round: Round, reading: Reading): Round {
  const { after: before } = round;
  const { file, fixes } = before;
  const [first] = fixes;
  const isReadable = first?.finding.config.problems.length === 0;
  if (fixes.length === 1 && isReadable) return nextInOrder(round, first, reading);
  let count = fixes.length;
  for (let isFirst = true; count > 1; isFirst = false) {
    const tried = fixes.slice(0, count).map(({ changes }) => changes);
    const after = reading.lint(applyChanges(file.text, tried.flat()), file);
    if (isBetter(before, after, count)) {
      const together = growth * (isFirst ? round.together : count);
      return { ...round, after: reading.examine(after, together), together };
    }
    const fewer = fixesBeforeTrouble(before, after, tried);
    count = isFirst && fewer < count ? fewer : Math.min(fewer, Math.floor(count / 2));
  }
  const alone = reading.lint(applyChanges(file.text, first?.changes ?? []), file);
  const together = fixes.length > 1 ? growth : round.together;
  return { ...round, after: reading.examine(alone, together), together };
}

/** The same if the first fix moves lines: the fixes after it are computed on its result, in the order of the text. */
function nextInOrder(round: Round, first: PlannedFix, reading: Reading): Round {
  const { after: before, most, together } = round;
  const { file, findings } = before;
  const fixed = fixesInOrder(file, findings, first, most, reading.read, reading.budget);
  for (let count = fixed.length; ; count = Math.floor(count / 2)) {
    const { text, reached } = fixed[count - 1] ?? { text: file.text, reached: 0 };
    const linted = reading.lint(text, file);
    if (count > 1 && !hasOnlyFixed(before, linted, count)) continue;
    const after = reading.examine(linted, together);
    const [next] = after.fixes;
    // One fix after the other, this one would have come before the last ones.
    if (count > 1 && next && next.finding.at.start < reached) continue;
    return { ...round, after, most: count < fixed.length ? count : Math.max(most, growth * count) };
  }
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
 * The first preferred fix that changes the text, and at most `most` up to one that overlaps another or moves lines. Their
 * effect on who has access is computed for all of them together: only if there is one are they examined one by one.
 */
function fixesTogether({ file, findings }: Linted, most: number, budget: Budget): PlannedFix[] {
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
    const together = firstFixes(file.text, findings, nextFix, most, budget);
    const changing = changingAccess(together);
    if (changing.length === 0) return together;
    for (const { finding } of changing) left.set(finding, left.get(finding)?.slice(1) ?? []);
  }
}

function firstFixes(
  text: string,
  findings: readonly LintFinding[],
  nextFix: (finding: LintFinding) => readonly TextChange[],
  most: number,
  budget: Budget,
): PlannedFix[] {
  const together: PlannedFix[] = [];
  for (const finding of findings) {
    if (together.length === most || budget.isSpent()) break;
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

/** Whether every fix has removed exactly its own finding. One that removes others may replace what would be their fix. */
const hasOnlyFixed = (before: Linted, after: Linted, fixes: number): boolean =>
  after.findings.length === before.findings.length - fixes && isBetter(before, after, fixes);
