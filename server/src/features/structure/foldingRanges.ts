// Folding. When a server provides ranges, editors stop folding by indentation, so the response includes those ranges as
// well as blocks of comments, which indentation cannot find.
import { type FoldingRange, FoldingRangeKind } from "vscode-languageserver-types";
import type { KestraFile } from "../../interpretation/kestraFile";
import { splitLines } from "../../document/lines";

/** Columns per tab, which is the default in editors. */
const tabSize = 4;

/** The ranges of a whole file; undefined for a file unrelated to Kestra, so that the editor folds it itself. */
export function foldingRanges(file: KestraFile): FoldingRange[] | undefined {
  if (file.configs.length + file.workloads.length === 0) return undefined;
  const lines = splitLines(file.text);
  const ranges = [...byIndentation(lines), ...byComments(lines)];
  // If several ranges begin in one line, an editor takes only the first.
  const byStart = new Map<number, FoldingRange>();
  for (const range of ranges) byStart.set(range.startLine, range);
  return [...byStart.values()].sort((a, b) => a.startLine - b.startLine);
}

const widthOf = (line: string): number =>
  [...(/^[ \t]*/.exec(line)?.[0] ?? "")].reduce(
    (width, blank) => (blank === "\t" ? width - (width % tabSize) + tabSize : width + 1),
    0,
  );

const isBlank = (line: string): boolean => line.trim() === "";

/**
 * A line with deeper lines below it, up to the last of them that is not blank; and from `# region` to `# endregion`,
 * which counts as one line among its siblings. An end without a beginning ends everything.
 */
function byIndentation(lines: readonly string[]): FoldingRange[] {
  const ranges: FoldingRange[] = [];
  const regions = regionsIn(lines);
  const ends = new Set(regions.values());
  let last = -1;
  let open: Open[] = [];
  const around: Open[][] = [];
  const closeDownTo = (width: number): void => {
    for (let top = open.at(-1); top && top.width >= width; top = open.at(-1)) {
      open.pop();
      if (last > top.line && !top.isRegion) ranges.push({ startLine: top.line, endLine: last });
    }
  };
  lines.forEach((line, index) => {
    if (isBlank(line)) return;
    const end = regions.get(index);
    if (marker.exec(line)?.[1]) {
      closeDownTo(0);
      if (ends.has(index)) open = around.pop() ?? [];
    } else {
      const width = widthOf(line);
      closeDownTo(width);
      open.push({ line: index, width, isRegion: end !== undefined });
    }
    if (end !== undefined) {
      ranges.push({ startLine: index, endLine: end, kind: FoldingRangeKind.Region });
      around.push(open);
      open = [];
    }
    last = index;
  });
  closeDownTo(0);
  return ranges;
}

interface Open {
  readonly line: number;
  readonly width: number;
  readonly isRegion: boolean;
}

/** Consecutive comment lines with the same indentation. */
function byComments(lines: readonly string[]): FoldingRange[] {
  const ranges: FoldingRange[] = [];
  const indentOf = (line: string | undefined): string | undefined =>
    line === undefined || marker.test(line) ? undefined : /^([ \t]*)#/.exec(line)?.[1];
  for (let start = 0; start < lines.length; start++) {
    const indent = indentOf(lines[start]);
    if (indent === undefined) continue;
    let end = start;
    while (indentOf(lines[end + 1]) === indent) end++;
    if (end > start)
      ranges.push({ startLine: start, endLine: end, kind: FoldingRangeKind.Comment });
    start = end;
  }
  return ranges;
}

const marker = /^\s*#\s*(end)?region\b/;

/** The lines of `# region`, each with the line of its `# endregion`. */
function regionsIn(lines: readonly string[]): Map<number, number> {
  const regions = new Map<number, number>();
  const open: number[] = [];
  lines.forEach((line, index) => {
    const match = marker.exec(line);
    const start = match?.[1] ? open.pop() : undefined;
    if (match && !match[1]) open.push(index);
    if (start !== undefined) regions.set(start, index);
  });
  return regions;
}
