// The flattened runs of a configuration: lines that have lost their indentation, their position in the file, and the
// changes that restore it.
import { indentStep } from "../../document/layout";
import { indentation, lineEnd, lineStart, nextLine, splitLines } from "../../document/lines";
import { originalOf } from "../../document/placed";
import { overlaps, type Span, type TextChange } from "../../document/span";
import { keyColumn, type ListNode, type MapNode, type SyntaxNode } from "../../document/syntax";
import { segmentsOf } from "../../micronaut/tree/build";
import type { Config } from "../../micronaut/configuration";
import { isStillFound } from "../../micronaut/edits/verify";
import { openLevels } from "../../micronaut/cursor/levels";
import { at } from "../../micronaut/tree/node";
import { placeAt } from "../../micronaut/cursor/place";
import { changed } from "../../micronaut/edits/rewrite";
import { indentationsOf } from "./indentation";
import type { OpenBlock, Placement } from "./reading";
import { leadingSpaces, type Row } from "./rows";
import { type FlatRun, flatRuns, hasOpenRow, type BlockLines } from "./runs";

export interface Flattened {
  /** Normalised path of the mapping that contains the lines now. */
  readonly path: readonly string[];
  /** From the first key to the end of the last line. */
  readonly span: Span;
  /** The same span, extended to the start of the deeper mapping above in which some of the lines belong. */
  readonly covers: Span;
  readonly run: FlatRun;
  /** The changes that restore the nesting and the resulting configuration; undefined if it is not certain. */
  restored(): { readonly changes: readonly TextChange[]; readonly after: Config } | undefined;
}

/** All runs of lines at one column that belong inside one another. */
export function flattenedIn(config: Config): Flattened[] {
  // Actions of a template may be what the keys below them belong to.
  if (config.actions.length > 0 || !mayBeFlattened(config)) return [];
  return config.documents.flatMap((root) =>
    [...blocksIn(root, [])].flatMap(({ map, path }) => {
      // Same shortcut as above for a single mapping: most have no key without a value.
      if (config.problems.length === 0 && !map.pairs.some(({ value }) => value === undefined))
        return [];
      const lines = linesOf(config, map);
      const blockLines = blockLinesOf(config, map, path, lines);
      return flatRuns(blockLines).map((run) => flattened(config, blockLines, lines, run));
    }),
  );
}

/** The first lines at the top level that have lost their indentation, so that nothing next to them is certain. */
export const flattenedRoot = (config: Config): Span | undefined =>
  flattenedIn(config).find(({ path }) => path.length === 0)?.span;

/** Whether there is a key with neither a value nor a nested mapping; every flattened run begins with one. */
function mayBeFlattened({ text, region, documents, problems }: Config): boolean {
  if (problems.length === 0) return documents.some(hasEmptyKey);
  // Lines that cannot be parsed are in no tree.
  return hasOpenRow(splitLines(text.slice(region.span.start, region.span.end)));
}

/** Caches for large maps and lists which of their parts have an empty key. */
const withEmptyKey = new WeakMap<MapNode | ListNode, boolean>();

function hasEmptyKey(node: SyntaxNode | undefined): boolean {
  if (node?.kind !== "map" && node?.kind !== "list") return false;
  if (node.parts) return node.parts.some(partHasEmptyKey);
  return node.kind === "list"
    ? node.items.some(hasEmptyKey)
    : node.pairs.some(({ value }) => value === undefined || hasEmptyKey(value));
}

function partHasEmptyKey(placed: MapNode | ListNode): boolean {
  const part = originalOf(placed);
  const known = withEmptyKey.get(part) ?? hasEmptyKey(part);
  withEmptyKey.set(part, known);
  return known;
}

const startsWith = (path: readonly string[], front: readonly string[]): boolean =>
  front.every((name, index) => name === path[index]);

/** Every block-style map with its path. */
function* blocksIn(
  node: SyntaxNode | undefined,
  path: readonly string[],
): Generator<{ readonly map: MapNode; readonly path: readonly string[] }> {
  if (node?.kind === "list")
    for (const [index, item] of node.items.entries())
      yield* blocksIn(item, [...path, `[${index}]`]);
  if (node?.kind !== "map" || node.flow) return;
  if (node.pairs.length > 1) yield { map: node, path };
  for (const pair of node.pairs)
    yield* blocksIn(pair.value, [...path, ...segmentsOf(pair).map(({ name }) => name)]);
}

/** The lines of a map as spans, including unparsable lines after it. */
function linesOf({ text, region }: Config, map: MapNode): Span[] {
  const column = keyColumn(text, map);
  const lines: Span[] = [];
  let start = lineStart(text, map.span.start);
  while (start < region.span.end) {
    const end = lineEnd(text, start);
    const written = text.slice(start, end);
    const isAfter = start > map.span.end && written.trim() !== "";
    if (isAfter && (indentation(written) < column || /^(---|\.\.\.)/.test(written))) break;
    lines.push({ start, end });
    start = nextLine(text, start);
  }
  return lines;
}

function blockLinesOf(
  config: Config,
  map: MapNode,
  path: readonly string[],
  lines: readonly Span[],
): BlockLines {
  const { text } = config;
  const column = keyColumn(text, map);
  const names = new Set<string>();
  const own: OpenBlock = { path, column, isFresh: false, isList: false, names };
  return {
    lines: lines.map(({ start, end }) => text.slice(start, end)),
    own,
    step: indentStep(text, config.documents),
    openBefore(line) {
      const place = lines[line];
      return line > 0 && place ? deeperBlocks(config, own, place.start) : [];
    },
  };
}

/** The mappings inside another one that are open before a line. */
const deeperBlocks = (config: Config, own: OpenBlock, before: number): OpenBlock[] =>
  openLevels(config, before)
    .filter(({ path, column }) => column > own.column && startsWith(path, own.path))
    .map(({ path, column, above, list }) => ({
      path,
      column,
      isFresh: above !== undefined,
      isList: list,
      names: new Set(at(config.root, path)?.children.keys()),
    }));

function flattened(
  config: Config,
  blockLines: BlockLines,
  lines: readonly Span[],
  run: FlatRun,
): Flattened {
  const [first, last] = [run.rows[0], run.rows.at(-1)];
  const start = contentStart(config, lines[first?.first ?? 0]);
  const span = { start, end: lines[(last?.end ?? 1) - 1]?.end ?? start };
  const filled = run.filled && at(config.root, run.filled.path)?.entries.at(-1)?.key;
  return {
    path: blockLines.own.path,
    span,
    covers: { start: Math.min(start, filled?.start ?? start), end: span.end },
    run,
    restored: () => restored(config, blockLines, lines, run, span),
  };
}

const contentStart = ({ text }: Config, line: Span | undefined): number =>
  line ? line.start + leadingSpaces(text.slice(line.start, line.end)).length : 0;

function restored(
  config: Config,
  blockLines: BlockLines,
  lines: readonly Span[],
  run: FlatRun,
  span: Span,
): ReturnType<Flattened["restored"]> {
  if (!run.placements) return undefined;
  const changes = indentationsOf(blockLines, run).flatMap(
    ({ line, length, spaces }): TextChange[] => {
      const start = lines[line]?.start;
      if (start === undefined) return [];
      return [{ span: { start, end: start + length }, text: " ".repeat(spaces) }];
    },
  );
  const after = changed(config, changes);
  const moved = (offset: number): number =>
    changes
      .filter((change) => change.span.end <= offset)
      .reduce((sum, { span: { start, end }, text }) => sum + text.length - (end - start), offset);
  const spanAfter = { start: moved(span.start), end: moved(span.end) };
  const isReadable =
    after.problems.length <= config.problems.length &&
    !after.problems.some((problem) => overlaps(problem.span, spanAfter)) &&
    isStillFound(after);
  const isAsIntended = run.rows.every((row, index) =>
    isAt(after, moved(contentStart(config, lines[row.first])), row, run.placements?.[index]),
  );
  return isReadable && isAsIntended ? { changes, after } : undefined;
}

/** Whether a row, parsed again at `offset`, is the intended key or item. */
function isAt(after: Config, offset: number, { content }: Row, intended?: Placement): boolean {
  if (!content || !intended) return false;
  if (content.kind === "item") {
    const item = placeAt(after, offset + content.offset);
    // A list in brackets has no keys.
    return !item || startsWith(item.path, intended.path);
  }
  const key = placeAt(after, offset);
  const first = intended.path.length - content.names.length + 1;
  return key !== undefined && key.path.join() === intended.path.slice(0, first).join();
}
