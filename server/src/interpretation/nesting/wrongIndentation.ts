// One line with the wrong indentation, for which the server refuses the whole file: the line and the column with which the
// file can be read, and most keys are where the server looks for them.
import { indentStep } from "../../document/layout";
import { indentation, lineEnd, lineStart, nextLine } from "../../document/lines";
import { applyChanges, type Span, type TextChange } from "../../document/span";
import type { SyntaxProblem } from "../../document/yaml/diagnose";
import { parseYaml } from "../../document/yaml/read";
import { findKey } from "../../knowledge/schema/keys";
import type { Config } from "../../micronaut/configuration";
import { normalise } from "../../micronaut/names";
import { misfitsIn } from "./belongs";
import { flattenedRoot } from "./flattened";
import { isNested, levelsAbove, type Line, linesOf, stepsIn } from "./levels";

export interface WrongIndentation {
  /** The content of the line. */
  readonly at: Span;
  /** From the line to the end of its root key: what is found there is a consequence. */
  readonly covers: Span;
  /** The number of spaces that it needs. */
  readonly spaces: number;
  /** Also moves the deeper lines below it. */
  readonly changes: readonly TextChange[];
}

/** In lines. A larger root key takes too long to try out. */
const largestBlock = 400;

/** In characters, before and after a problem. */
const largestPart = 30_000;

/** The number of root keys that are tried out. */
const mostBlocks = 5;

/** At most one for each root key: with several mistakes, there is more than one way to read the lines. */
export function wrongIndentations(config: Config): WrongIndentation[] {
  const problems = config.problems.filter(isOfIndentation);
  // Without any indentation, more than one line is wrong.
  if (problems.length === 0 || config.region.brokenRoot || flattenedRoot(config)) return [];
  const found: WrongIndentation[] = [];
  let tried = 0;
  let end = -1;
  for (const problem of problems) {
    if (problem.span.start < end) continue;
    if (++tried > mostBlocks) break;
    const block = blockAround(config, problem.span.start);
    end = block.end;
    const wrong = wrongIn(config, block, problem.span.start);
    if (wrong) found.push(wrong);
  }
  return found;
}

const isOfIndentation = ({ kind }: SyntaxProblem): boolean =>
  kind === "indentation" || kind === "nested-value";

/** Tabs and other spaces, which other rules report. */
const otherIndentation = /^ *[^\S \r\n]/m;

/** The root keys around the line at an offset, with all lines below them: more than one if they are not known. */
function blockAround({ text, region }: Config, offset: number): Span {
  // An anchor may be outside of the configuration.
  const whole = offset < region.span.start ? { start: 0, end: text.length } : region.span;
  const margin = indentation(text.slice(lineStart(text, whole.start), lineEnd(text, whole.start)));
  const first = lineStart(text, Math.max(whole.start, offset - largestPart));
  const below = nextLine(text, offset);
  const end = Math.min(whole.end, below + largestPart);
  const rootsIn = (from: number, to: number): Line[] =>
    linesOf(text.slice(from, to)).filter(
      ({ start, column }) =>
        column <= margin && isRootKey(text.slice(from + start + column, from + start + 100)),
    );
  const above = rootsIn(first, lineEnd(text, offset)).at(-1);
  const [after] = rootsIn(below, end);
  return { start: first + (above?.start ?? 0), end: after ? below + after.start : end };
}

function isRootKey(line: string): boolean {
  const [name] = /^[\w.-]+(?=:)/.exec(line) ?? [];
  return name !== undefined && findKey(normalise(name).split(".")) !== undefined;
}

interface Candidate {
  readonly line: Line;
  readonly spaces: number;
  readonly changes: readonly TextChange[];
  readonly misfits: number;
  /** The number of blocks that are not one usual step deeper than what they are in. */
  readonly uneven: number;
}

function wrongIn(config: Config, block: Span, offset: number): WrongIndentation | undefined {
  const text = config.text.slice(block.start, block.end);
  if (otherIndentation.test(text)) return undefined;
  const lines = linesOf(text);
  const broken = lines.findIndex(({ end }) => block.start + end >= offset);
  if (lines.length > largestBlock || broken <= 0) return undefined;
  const step = indentStep(config.text, config.documents);
  const candidates = movesFor(lines, broken, step)
    .flatMap((move) => evaluated(text, lines, move, step) ?? [])
    .sort((a, b) => a.misfits - b.misfits || a.uneven - b.uneven);
  const [best, second] = candidates;
  if (!best) return undefined;
  if (second?.misfits === best.misfits && second.uneven === best.uneven) return undefined;
  const start = block.start + best.line.start + best.line.column;
  return {
    at: { start, end: block.start + best.line.end },
    covers: { start: Math.min(start, offset), end: block.end },
    spaces: best.spaces,
    changes: best.changes.map(({ span, text: spaces }) => ({
      span: { start: block.start + span.start, end: block.start + span.end },
      text: spaces,
    })),
  };
}

interface Move {
  readonly line: Line;
  /** The indentation that it gets. */
  readonly spaces: number;
  readonly moved: readonly Line[];
}

/** The lines that may be wrong, alone and with what is below them, and the columns of lines around them. */
function movesFor(lines: readonly Line[], broken: number, step: number): Move[] {
  const own = lines[broken]?.column ?? 0;
  const levels = levelsAbove(lines, broken);
  const inner = levels.filter(({ column }) => column > own);
  const outer = levels.findLast(({ column }) => column <= own);
  const sibling = lines.findLastIndex(
    ({ column }, index) => index < broken && column === outer?.column,
  );
  const suspects = new Set([
    broken - 1,
    broken,
    broken + 1,
    sibling,
    ...[...inner, ...(outer ? [outer] : [])].map(({ first }) => first),
  ]);
  const around = [...levels.map(({ column }) => column), own, lines[broken + 1]?.column ?? own];
  const columns = new Set([...around, ...around.map((column) => column + step)]);
  return [...suspects].flatMap((index) => {
    const line = lines[index];
    if (!line || index === 0) return [];
    const end = lines.findIndex((each, after) => after > index && each.column <= line.column);
    const block = lines.slice(index, end === -1 ? undefined : end);
    return [...columns].flatMap((spaces): Move[] => {
      if (spaces === line.column) return [];
      const alone = { line, spaces, moved: [line] };
      return block.length > 1 ? [alone, { line, spaces, moved: block }] : [alone];
    });
  });
}

/** A move with which the text can be read; undefined for others. */
function evaluated(
  text: string,
  lines: readonly Line[],
  { line, spaces, moved }: Move,
  step: number,
): Candidate | undefined {
  const by = spaces - line.column;
  const after = lines.map((each) => (moved.includes(each) ? shifted(each, by) : each));
  if (!isNested(after)) return undefined;
  const changes = moved.map(({ start, column }) => ({
    span: { start, end: start + column },
    text: " ".repeat(column + by),
  }));
  const { documents, problems } = parseYaml(applyChanges(text, changes));
  if (problems.length > 0) return undefined;
  const uneven = stepsIn(after).filter((each) => each !== step).length;
  return { line, spaces, changes, misfits: misfitsIn(documents), uneven };
}

const shifted = (line: Line, by: number): Line => ({
  ...line,
  column: line.column + by,
  columns: line.columns.map((column) => column + by),
});
