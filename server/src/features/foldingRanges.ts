// Folding. An editor that gets ranges from us leaves its own way to fold by indentation, so the answer holds all that
// this would give, and the blocks of comments which it cannot tell from anything else.
import { type FoldingRange, FoldingRangeKind } from "vscode-languageserver-types";
import type { KestraFile } from "../knowledge/kestraFile";
import { splitLines } from "../document/lines";

/** Blanks that a tab stands for, as editors count them unless told otherwise. */
const tabSize = 4;

/** The ranges of a file as a whole; nothing for a file that is none of ours, so that the editor folds it by itself. */
export function foldingRanges(file: KestraFile): FoldingRange[] | undefined {
  if (file.configs.length + file.workloads.length === 0) return undefined;
  const lines = splitLines(file.text);
  const ranges = [...byIndentation(lines), ...byComments(lines), ...byMarkers(lines)];
  // Of several that begin in one line an editor takes the first only.
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

/** A line with deeper ones below it, down to the last of them that is not blank. */
function byIndentation(lines: readonly string[]): FoldingRange[] {
  const ranges: FoldingRange[] = [];
  const open: { readonly line: number; readonly width: number }[] = [];
  let last = -1;
  const closeDownTo = (width: number): void => {
    for (let top = open.at(-1); top && top.width >= width; top = open.at(-1)) {
      open.pop();
      if (last > top.line) ranges.push({ startLine: top.line, endLine: last });
    }
  };
  lines.forEach((line, index) => {
    if (isBlank(line)) return;
    const width = widthOf(line);
    closeDownTo(width);
    open.push({ line: index, width });
    last = index;
  });
  closeDownTo(0);
  return ranges;
}

/** Comments line below line, at one indentation. */
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

/** From `# region` to its `# endregion`. */
function byMarkers(lines: readonly string[]): FoldingRange[] {
  const open: number[] = [];
  return lines.flatMap((line, index) => {
    const match = marker.exec(line);
    if (!match) return [];
    if (!match[1]) open.push(index);
    const startLine = match[1] ? open.pop() : undefined;
    return startLine === undefined
      ? []
      : [{ startLine, endLine: index, kind: FoldingRangeKind.Region }];
  });
}
