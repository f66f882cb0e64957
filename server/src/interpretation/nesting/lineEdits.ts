// Edits of single lines around a place that cannot be read: other indentations, and a dash more or less.
import type { TextChange } from "../../document/span";
import { levelsAbove, type Line } from "./levels";

export type SlipKind = "indentation" | "dash" | "no-dash";

/** A way to write the line. */
export interface LineEdit {
  readonly kind: SlipKind;
  readonly line: Line;
  readonly spaces: number;
  readonly changes: readonly TextChange[];
  /** The number of lines that it moves. */
  readonly moved: number;
  /** The lines after it. */
  readonly after: readonly Line[];
}

/** Most lines are tried at each of them, so the number of edits grows with their square. */
const mostLevels = 12;

/** Edits of the lines that may be wrong. */
export function editsFor(
  text: string,
  lines: readonly Line[],
  broken: number,
  step: number,
): LineEdit[] {
  const own = lines[broken]?.column ?? 0;
  const levels = levelsAbove(lines, broken);
  if (levels.length > mostLevels) return [];
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
): LineEdit[] {
  const line = lines[index];
  if (!line) return [];
  const end = lines.findIndex((each, after) => after > index && each.column <= line.column);
  const block = lines.slice(index, end === -1 ? undefined : end);
  return [...columns].flatMap((spaces) => {
    if (spaces === line.column) return [];
    const move = (moved: readonly Line[]): LineEdit => ({
      kind: "indentation",
      line,
      spaces,
      changes: indented(text, moved, spaces - line.column),
      moved: moved.length,
      after: lines.map((each, at) =>
        at >= index && at < index + moved.length ? shifted(each, spaces - line.column) : each,
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
function withOtherDash(lines: readonly Line[], index: number): LineEdit[] {
  const line = lines[index];
  if (!line) return [];
  const { column, columns, isItem, isText } = line;
  const [, inner] = columns;
  const edit = (kind: SlipKind, end: number, text: string, isNowItem: boolean): LineEdit => ({
    ...{ kind, line, spaces: column, moved: 1 },
    changes: [{ span: { start: line.start + column, end: line.start + end }, text }],
    after: lines.map((each) =>
      each === line ? { ...line, columns: [column], isItem: isNowItem } : each,
    ),
  });
  if (isItem && inner !== undefined) return [edit("dash", inner, "", false)];
  return isText ? [edit("no-dash", column, "- ", true)] : [];
}
