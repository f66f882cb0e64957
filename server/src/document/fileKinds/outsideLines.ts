// Lines that belong to a configuration in a value of a file, but are indented no deeper than the key of the value, so that
// they are keys of the file.
import { indentation, lineEnd, lineStart, nextLine, splitLines } from "../lines";
import type { Span, TextChange } from "../span";
import { linesBelow } from "../yaml/blockScalars";
import type { Region } from "./fileKind";

/** The end of a key whose value may be a configuration. */
const owner = /(?:KESTRA_CONFIGURATION|\.ya?ml|application)["']?:/g;

/** The regions that are outside of the value to which they belong. */
export function outsideRegions(text: string): Region[] {
  const depth = shallowestRoot(text);
  return [...text.matchAll(owner)].flatMap(({ 0: found, index }) => {
    const start = lineStart(text, index);
    const colon = index + found.length;
    const end = lineEnd(text, colon);
    const [, before] = /^( *(?:- )?)["']?[\w.-]*$/.exec(text.slice(start, index)) ?? [];
    const value = text.slice(colon, end).trim();
    const isLiteral = /^\|[-+]?(?:$|\s)/.test(value);
    // Most files have no such lines, and then the lines of their values need not be read.
    if (before === undefined || before.length < depth) return [];
    if (!(isLiteral || value === "" || value.startsWith("#"))) return [];
    const isMap = found.startsWith("application");
    if (isMap && (isLiteral || !isBelowConfigurations(text, start))) return [];
    return outsideOf(text, { column: before.length, colon, end }, isMap, isLiteral) ?? [];
  });
}

interface Owner {
  readonly column: number;
  readonly colon: number;
  readonly end: number;
}

function outsideOf(
  text: string,
  { column, colon, end }: Owner,
  isMap: boolean,
  isLiteral: boolean,
): Region | undefined {
  const own = linesBelow(text, end, column, true);
  const inside = splitLines(text.slice(own.start, own.end)).find((line) => line.trim() !== "");
  // Without a header, lines below are a map, which another rule reports.
  if (inside !== undefined && !isMap && !isLiteral) return undefined;
  const first = own.end;
  const depth = indentation(text.slice(first, lineEnd(text, first)));
  const span = linesOf(text, first, depth);
  const written = text.slice(span.start, span.end);
  if (depth > column || span.end === span.start || written.includes("\t")) return undefined;
  // Another chart may be named like the key.
  if (isMap && depth === 0 && !/^["']?micronaut/.test(written)) return undefined;
  const by = (inside === undefined ? column + 2 : indentation(inside)) - depth;
  const missing = isMap || isLiteral ? [] : [{ span: { start: colon, end: colon }, text: " |" }];
  return {
    span,
    column: depth,
    embedded: true,
    shared: false,
    problems: [],
    nonLiteral: {
      as: "outside",
      at: { start: first + depth, end: lineEnd(text, first) },
      actual: undefined,
      intended: written,
      literal: [...missing, ...indented(text, span, by)],
    },
  };
}

/** The lines from `start` on that are a root key of a configuration or inside of one. */
function linesOf(text: string, start: number, depth: number): Span {
  let end = start;
  for (let offset = start; offset < text.length; offset = nextLine(text, offset)) {
    const line = text.slice(offset, lineEnd(text, offset));
    const isRoot = root.test(line.slice(indentation(line)));
    if (offset === start && !isRoot) break;
    if (line.trim() === "") continue;
    if (indentation(line) < depth || (indentation(line) === depth && !isRoot)) break;
    end = nextLine(text, offset);
  }
  return { start, end };
}

const rootKey = /(?:kestra|micronaut|datasources|endpoints)["']?[ \t]*:/gi;
const root = new RegExp(`^["']?${rootKey.source}`, "i");

/** The indentation of the root key that is indented least. */
function shallowestRoot(text: string): number {
  let depth = Infinity;
  for (const { index } of text.matchAll(rootKey)) {
    const before = text.slice(lineStart(text, index), index);
    if (/^ *["']?$/.test(before)) depth = Math.min(depth, indentation(before));
  }
  return depth;
}

function indented(text: string, { start, end }: Span, by: number): TextChange[] {
  const changes: TextChange[] = [];
  for (let offset = start; offset < end; offset = nextLine(text, offset))
    if (text.slice(offset, lineEnd(text, offset)).trim() !== "")
      changes.push({ span: { start: offset, end: offset }, text: " ".repeat(by) });
  return changes;
}

/** Whether the line above is the key of the chart for configurations. */
const isBelowConfigurations = (text: string, offset: number): boolean =>
  /(?:^|\n) *configurations:[ \t]*\r?\n$/.test(text.slice(Math.max(0, offset - 80), offset));
