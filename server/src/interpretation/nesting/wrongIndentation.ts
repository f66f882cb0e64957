// One line with the wrong indentation, or with a dash too many or too few, for which the server refuses the whole file: the edit of that
// line with which the file can be read, and most keys are where the server looks for them.
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

export type SlipKind = "indentation" | "dash" | "no-dash";

export interface WrongIndentation {
  /** The content of the line. */
  readonly at: Span;
  /** From the line to the end of its root key: what is found there is a consequence. */
  readonly covers: Span;
  readonly kind: SlipKind;
  /** The number of spaces that it needs. */
  readonly spaces: number;
  /** May also move the deeper lines below it. */
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

/** A way to write the line. */
interface Edit {
  readonly kind: SlipKind;
  readonly line: Line;
  readonly spaces: number;
  readonly changes: readonly TextChange[];
  /** The lines after it. */
  readonly after: readonly Line[];
}

interface Candidate extends Edit {
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
  const candidates = editsFor(text, lines, broken, step)
    .flatMap((edit) => evaluated(text, edit, step) ?? [])
    .sort((a, b) => a.misfits - b.misfits || a.uneven - b.uneven);
  const [best, second] = candidates;
  if (!best) return undefined;
  if (second?.misfits === best.misfits && second.uneven === best.uneven) return undefined;
  const { kind, line, spaces, changes } = best;
  const from = ({ start, column }: Line): number => block.start + start + column;
  // What is found at the key of a list that should be a mapping is a consequence, too.
  const parent = lines.findLast(({ start, column }) => start < line.start && column < line.column);
  const covered = kind === "dash" && parent ? parent : line;
  return {
    kind,
    at: { start: from(line), end: block.start + line.end },
    covers: { start: Math.min(from(covered), offset), end: block.end },
    spaces,
    changes: changes.map(({ span, text: written }) => ({
      span: { start: block.start + span.start, end: block.start + span.end },
      text: written,
    })),
  };
}

/** Edits of the lines that may be wrong. */
function editsFor(text: string, lines: readonly Line[], broken: number, step: number): Edit[] {
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
  return [...suspects].flatMap((index) =>
    index > 0 && index < lines.length
      ? [...movesTo(columns, text, lines, index), ...withOtherDash(lines, index)]
      : [],
  );
}

/** The line at other columns, alone and with the deeper lines below it. */
function movesTo(
  columns: Iterable<number>,
  text: string,
  lines: readonly Line[],
  index: number,
): Edit[] {
  const line = lines[index];
  if (!line) return [];
  const end = lines.findIndex((each, after) => after > index && each.column <= line.column);
  const block = lines.slice(index, end === -1 ? undefined : end);
  return [...columns].flatMap((spaces) => {
    if (spaces === line.column) return [];
    const move = (moved: readonly Line[]): Edit => ({
      kind: "indentation",
      line,
      spaces,
      changes: indented(text, moved, spaces - line.column),
      after: lines.map((each) =>
        moved.includes(each) ? shifted(each, spaces - line.column) : each,
      ),
    });
    return block.length > 1 ? [move([line]), move(block)] : [move([line])];
  });
}

/** Moves lines with their block scalars, and with the comments between them. */
function indented(text: string, lines: readonly Line[], by: number): TextChange[] {
  const [first] = lines;
  const last = lines.at(-1);
  if (!first || !last) return [];
  return [...text.slice(first.start, last.last).matchAll(/^ *(?=\S)/gm)].flatMap((spaces) => {
    const start = first.start + spaces.index;
    const written = spaces[0].length;
    // A comment further left belongs to what is around the lines.
    if (written < first.column) return [];
    return [{ span: { start, end: start + written }, text: " ".repeat(written + by) }];
  });
}

const shifted = (line: Line, by: number): Line => ({
  ...line,
  column: line.column + by,
  columns: line.columns.map((column) => column + by),
});

/** An item that begins with a key as the key, or a text as an item. */
function withOtherDash(lines: readonly Line[], index: number): Edit[] {
  const line = lines[index];
  if (!line) return [];
  const { column, columns, isItem, isText } = line;
  const [, inner] = columns;
  const edit = (kind: SlipKind, end: number, text: string, isNowItem: boolean): Edit => ({
    ...{ kind, line, spaces: column },
    changes: [{ span: { start: line.start + column, end: line.start + end }, text }],
    after: lines.map((each) =>
      each === line ? { ...line, columns: [column], isItem: isNowItem } : each,
    ),
  });
  if (isItem && inner !== undefined) return [edit("dash", inner, "", false)];
  return isText ? [edit("no-dash", column, "- ", true)] : [];
}

/** An edit with which the text can be read; undefined for others. */
function evaluated(text: string, edit: Edit, step: number): Candidate | undefined {
  if (!isNested(edit.after)) return undefined;
  const { documents, problems } = parseYaml(applyChanges(text, edit.changes));
  if (problems.length > 0) return undefined;
  const uneven = stepsIn(edit.after).filter((each) => each !== step).length;
  return { ...edit, misfits: misfitsIn(documents), uneven };
}
