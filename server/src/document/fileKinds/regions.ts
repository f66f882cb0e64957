// The two ways in which a file contains a configuration: as a literal block scalar, or as a map of its own YAML.
import { ownsItsLines } from "../edits/blocks";
import type { SyntaxProblem } from "../yaml/diagnose";
import { isEmptyValue } from "../edits/edit";
import { indentStep } from "../layout";
import { originalOf } from "../placed";
import {
  earlyEnds,
  linesBelow,
  ownerLine,
  parentColumn,
  readLinesBelow,
} from "../yaml/blockScalars";
import { lineSeparators } from "../yaml/lineSeparators";
import { parseYaml } from "../yaml/read";
import { column, indentation, lineEnd, splitLines } from "../lines";
import type { Span } from "../span";
import type { MapNode, Pair, ScalarNode, SyntaxNode } from "../syntax";
import type { Found, InsertionPoint, Region } from "./fileKind";

/** The region of a literal block scalar: from the line after its header to where the file's own YAML continues. */
export function literalRegion(text: string, scalar: ScalarNode): Region {
  const { start } = scalar.span;
  const original = originalOf(scalar);
  const known = literalRegions.get(original);
  if (known?.text === text && known.start === start) return known.region;
  const read = (known && movedTo(start, text, known)) ?? readLiteral(text, scalar);
  literalRegions.set(original, read);
  return read.region;
}

/** The region of the block scalar at `start`. */
interface LiteralRegion {
  readonly text: string;
  readonly start: number;
  /** The lines that it was determined from, with the characters before and after them. */
  readonly lines: Span;
  readonly region: Region;
}

/** Several parts of a file kind ask for the same region, and again after each keystroke anywhere in the file. */
const literalRegions = new WeakMap<ScalarNode, LiteralRegion>();

/** The region of the same block scalar, now at `start`; undefined if any of the lines may have changed. */
function movedTo(start: number, text: string, known: LiteralRegion): LiteralRegion | undefined {
  const { region } = known;
  const by = start - known.start;
  const move = (span: Span): Span => ({ start: span.start + by, end: span.end + by });
  const lines = move(known.lines);
  if (written(text, lines) !== written(known.text, known.lines)) return undefined;
  if (by === 0) return { ...known, text };
  const problems = region.problems.map((problem) => ({ ...problem, span: move(problem.span) }));
  return { text, start, lines, region: { ...region, span: move(region.span), problems } };
}

const written = (text: string, { start, end }: Span): string => text.slice(Math.max(0, start), end);

function readLiteral(text: string, scalar: ScalarNode): LiteralRegion {
  const { start } = scalar.span;
  const parent = parentColumn(text, start);
  const { seen, ...span } = readLinesBelow(text, start, parent, true);
  return {
    text,
    start,
    lines: { start: ownerLine(text, start).start - 1, end: seen + 1 },
    region: {
      span,
      column: parent + 2,
      embedded: true,
      shared: false,
      problems: [
        ...indicatorProblem(text, scalar, parent, span),
        ...earlyEnds(text, start).map(({ problem }) => problem),
        ...lineSeparators(text, span, parent + 1),
      ],
    },
  };
}

/** `|4` requires lines four spaces deeper than the key; with fewer, the block scalar ends before its first line. */
function indicatorProblem(
  text: string,
  scalar: ScalarNode,
  parent: number,
  lines: Span,
): SyntaxProblem[] {
  const { start } = scalar.span;
  const header = /^[|>][-+]?([1-9])/.exec(text.slice(start, lineEnd(text, start)));
  const first = splitLines(text.slice(lines.start, lines.end)).find((line) => line.trim() !== "");
  if (!header || first === undefined) return [];
  if (indentation(first) >= parent + Number(header[1])) return [];
  const end = start + header[0].length;
  return [{ kind: "indentation-indicator", span: { start: end - 1, end } }];
}

/** The regions without duplicates, which anchors can cause. */
export const distinctRegions = (regions: readonly Region[]): Region[] => [
  ...new Map(regions.map((region) => [region.span.start, region])).values(),
];

/** Everything that several parts of a file contain. */
export const merged = (parts: readonly Found[]): Found => ({
  regions: distinctRegions(parts.flatMap(({ regions }) => regions)),
  workloads: parts.flatMap(({ workloads }) => workloads),
  refusals: parts.flatMap(({ refusals }) => refusals ?? []),
  ignored: parts.flatMap(({ ignored }) => ignored ?? []),
});

/** The first result that is defined. */
export function firstOf<One, Result>(
  all: Iterable<One>,
  find: (one: One) => Result | undefined,
): Result | undefined {
  for (const one of all) {
    const result = find(one);
    if (result !== undefined) return result;
  }
  return undefined;
}

/** The region of the map that is the value of `pair`; undefined if it is empty. */
export function mapRegion(text: string, pair: Pair): Region | undefined {
  const map = pair.value;
  if (map?.kind !== "map" || map.pairs.length === 0) return undefined;
  const written = { embedded: false, shared: true, problems: [] };
  if (map.flow) return { span: map.span, column: column(text, map.span.start), ...written };
  const keys = column(text, pair.key.span.start);
  return { span: linesBelow(text, pair.key.span.end, keys, false), column: keys + 2, ...written };
}

/** Where to start a map below a key without a value or with an empty one; undefined for a key in a flow map. */
export function insertionPointBelow(text: string, pair: Pair): InsertionPoint | undefined {
  const { key, value } = pair;
  if (!isEmptyValue(value) || !ownsItsLines(text, pair)) return undefined;
  const end = value ? value.span.end : pair.span.end;
  // If a template is in place of the value, the parser reports no value.
  const line = text.slice(key.span.end, lineEnd(text, end));
  if (!/^["']?[^\S\n]*:[^\S\n]*(?:(?:\{[^\S\n]*\}|~|null)[^\S\n]*)?(#.*)?$/.test(line))
    return undefined;
  const trimmedEnd = value ? text.slice(0, value.span.start).trimEnd().length : end;
  const after = text.slice(0, trimmedEnd) + text.slice(end);
  const keys = column(text, key.span.start);
  return {
    changes: trimmedEnd < end ? [{ span: { start: trimmedEnd, end }, text: "" }] : [],
    region: {
      span: linesBelow(after, key.span.end, keys, false),
      column: keys + indentStep(text, parseYaml(text).documents),
      embedded: false,
      shared: true,
      problems: [],
    },
  };
}

/** The pair of a map with that key, without resolving aliases and merge keys. */
export const pairOf = (node: SyntaxNode | undefined, key: string): Pair | undefined =>
  node?.kind === "map" ? node.pairs.findLast((pair) => pair.key.text === key) : undefined;

/** The pair at a path of keys, without resolving aliases and merge keys. */
export function pairAt(node: SyntaxNode | undefined, ...keys: readonly string[]): Pair | undefined {
  let pair: Pair | undefined;
  let inner = node;
  for (const key of keys) {
    pair = pairOf(inner, key);
    inner = pair?.value;
  }
  return pair;
}

export const isMap = (node: SyntaxNode | undefined): node is MapNode => node?.kind === "map";

/** What was found in a part of what a tool combines: other parts, which are not read, may set more variables. */
export const withUnseenVariables = (found: Found): Found => ({
  ...found,
  workloads: found.workloads.map((workload) => ({ ...workload, hasUnseenVariables: true })),
});
