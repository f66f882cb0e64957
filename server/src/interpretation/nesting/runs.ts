// Runs of lines at one column that belong inside one another, as in text that has lost its indentation. A run is proved
// by a key without a value followed by a line whose key is unknown at its place but known below that key.
import { type KnownPlace, placeBelow, placeFor, placeInBlock, childKindAt } from "./belongs";
import { columnOf, isOpen, type Row, rowsOf } from "./rows";
import { type OpenBlock, type Placement, type NestingReading, readNesting } from "./reading";

/** Some lines of one mapping, and what surrounds them. */
export interface BlockLines {
  readonly lines: readonly string[];
  readonly own: OpenBlock;
  /** The nested mappings that are open before a line, outermost first. */
  openBefore(line: number): readonly OpenBlock[];
  /** Indentation per level. */
  readonly step: number;
}

export interface FlatRun {
  /** Never empty. */
  readonly rows: readonly Row[];
  /** The outermost of the deeper mappings above in which some of the rows belong. */
  readonly filled: OpenBlock | undefined;
  /** Where each row belongs; undefined if that is not certain. */
  readonly placements: readonly Placement[] | undefined;
}

/** Longer than any page that is copied. A run may begin at every row, and each candidate is followed to the end. */
const maxRows = 500;

export function flatRuns(blockLines: BlockLines): FlatRun[] {
  const block = placeFor(blockLines.own.path);
  if (
    !block ||
    childKindAt(block) !== "keys" ||
    !hasOpenRow(blockLines.lines, blockLines.own.column)
  )
    return [];
  const rows = rowsOf(blockLines.lines, blockLines.own.column);
  return segmentsOf(blockLines, block, rows)
    .filter((segment) => segment.rows.length <= maxRows)
    .flatMap((segment) => runIn(blockLines, block, segment) ?? []);
}

/**
 * A cheap check that rejects nearly all text: whether there is a key without a value, followed by a line that is
 * neither deeper nor further right than `most`.
 */
export function hasOpenRow(lines: readonly string[], maxColumn = Infinity): boolean {
  let open: number | undefined;
  for (const line of lines) {
    const content = line.trim();
    if (content === "" || content.startsWith("#")) continue;
    const column = columnOf(line);
    // A list may be at the column of its key.
    if (open !== undefined && column <= Math.min(open, maxColumn) && !content.startsWith("-"))
      return true;
    open = /:(?:\s+#|$)/.test(content) ? column : undefined;
  }
  return false;
}

interface Segment {
  readonly rows: readonly Row[];
  /** The mappings that are open before them, outermost first: at least the one that contains them. */
  readonly open: readonly OpenBlock[];
  /** It is next to an unparsable line, so it may be incomplete. */
  readonly isIncomplete: boolean;
}

/** Rows between correctly nested mappings and unparsable lines. */
function segmentsOf(blockLines: BlockLines, block: KnownPlace, rows: readonly Row[]): Segment[] {
  const segments: Segment[] = [];
  let current: Row[] = [];
  let isCutOffBefore = false;
  const end = (isCutOff: boolean): void => {
    const [first] = current;
    if (first)
      segments.push({
        rows: current,
        open: [blockLines.own, ...blockLines.openBefore(first.first)],
        isIncomplete: isCutOffBefore || isCutOff,
      });
    current = [];
    isCutOffBefore = isCutOff;
  };
  for (const row of rows) {
    if (!row.content) end(true);
    else if (isWellNested(block, row)) end(false);
    else current.push(row);
  }
  end(false);
  return segments;
}

/** A key that is known at its place and has deeper lines below it. */
function isWellNested(block: KnownPlace, { content }: Row): boolean {
  if (content?.kind !== "key") return false;
  const { value, names } = content;
  if ((value?.kind !== "map" && value?.kind !== "list") || value.flow) return false;
  const place = placeBelow(block, names);
  return place !== undefined && childKindAt(place) !== "nothing";
}

function runIn(blockLines: BlockLines, block: KnownPlace, segment: Segment): FlatRun | undefined {
  const { rows, isIncomplete } = segment;
  const misfits = rows.flatMap((row, index) => (isMisfit(block, row) ? [index] : []));
  for (const [order, misfit] of misfits.entries()) {
    const floor = order === 0 ? 0 : (misfits[order - 1] ?? 0) + 1;
    const attempts = attemptsAbove(blockLines, segment, misfit, floor);
    const attempt = attempts.find((one) => isProved(one, block));
    if (!attempt) continue;
    const isCertain =
      attempt.kind === "one" &&
      !isIncomplete &&
      // A misfit further up has no place.
      order === 0 &&
      attempts.every((other) => other.kind === "none" || isSame(other, attempt, blockLines));
    return { ...attempt, placements: isCertain ? attempt.placements : undefined };
  }
  return unresolvedRun(block, segment);
}

/** A key that is unknown at its place, or whose value does not fit there. */
const isMisfit = (block: KnownPlace, row: Row): boolean =>
  row.content?.kind === "key" && placeInBlock(block, row) === undefined;

/** Rows from a given one on, with their best interpretation. */
type Attempt = NestingReading & Pick<FlatRun, "rows" | "filled">;

/**
 * One attempt for each place where a run may begin, nearest first: at every key without a value between `floor` and the
 * misfit, and, if there is nothing in between, in the mappings that are open above the first row.
 */
function attemptsAbove(
  { own, step }: BlockLines,
  { rows, open }: Segment,
  misfit: number,
  floor: number,
): Attempt[] {
  const attempt = (start: number, blocks: readonly OpenBlock[]): Attempt => {
    const run = rows.slice(start);
    const reading = readNesting(run, blocks, own.column, step);
    const filled = blocks
      .slice(1)
      .find(({ path }) => reading.placements.some((placement) => isBelow(placement.path, path)));
    return { ...reading, rows: run, filled };
  };
  const starts = range(floor, misfit).filter((index) => rows.slice(index, index + 1).some(isOpen));
  return [
    ...starts.reverse().map((start) => attempt(start, [own])),
    ...(floor === 0 && open.length > 1 ? [attempt(0, open)] : []),
  ];
}

const isBelow = (path: readonly string[], block: readonly string[]): boolean =>
  path.length > block.length && block.every((name, index) => name === path[index]);

/** The proof of a run: a misfit that belongs in the key without a value right above. */
const isProved = ({ rows, placements }: Attempt, block: KnownPlace): boolean =>
  rows.some((row, index) => isMisfit(block, row) && placements[index]?.fillsRowAbove);

/** Whether two attempts have the same result, with the rows above the shorter one left in place. */
function isSame(one: Attempt, other: Attempt, { own }: BlockLines): boolean {
  if (one.kind !== other.kind) return false;
  const columns = ({ rows, placements }: Attempt): number[] => [
    ...range(rows.length, Math.max(one.rows.length, other.rows.length)).map(() => own.column),
    ...placements.map(({ column }) => column),
  ];
  return columns(one).join() === columns(other).join();
}

/** Rows of which at least one belongs in the key above it, although some have no known place. */
function unresolvedRun(block: KnownPlace, { rows, open }: Segment): FlatRun | undefined {
  const innermost = open.at(-1);
  for (const [index, row] of rows.entries()) {
    if (!isMisfit(block, row)) continue;
    const above = rows[index - 1];
    const filled = index === 0 && innermost?.isFresh ? innermost : undefined;
    const place = filled
      ? placeFor(filled.path)
      : above && isOpen(above)
        ? placeInBlock(block, above)
        : undefined;
    if (!place || childKindAt(place) !== "keys" || !placeInBlock(place, row)) continue;
    return { rows: rows.slice(Math.max(0, index - 1)), filled, placements: undefined };
  }
  return undefined;
}

export const range = (start: number, end: number): number[] =>
  Array.from({ length: end - start }, (_, index) => start + index);
