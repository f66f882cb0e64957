// Inserts a key at a path: into the deepest existing map, together with the missing maps.
import { blockOf, ownsItsLines } from "../../document/edits/blocks";
import { commentsWithin } from "../../document/edits/comments";
import { belowKey, insertLines, isEmptyValue, writeValue } from "../../document/edits/edit";
import { insertIntoFlow } from "../../document/edits/flow";
import { indentStep } from "../../document/layout";
import { column, firstLineStart, lineBreakAt, shiftLines } from "../../document/lines";
import type { TextChange } from "../../document/span";
import { keyColumn, type MapNode, mapContaining, type Pair } from "../../document/syntax";
import { asFlowPair } from "./braces";
import { segmentsOf } from "../tree/build";
import { type Config, spellingIn } from "../configuration";
import { spell } from "../names";
import { at, type ConfigNode } from "../tree/node";
import { openOutermostFlow, replaceWholeText } from "./opening";
import { changed } from "./rewrite";

/** The conventional order of the keys below a path; unknown keys go last. */
export type Order = (path: readonly string[]) => readonly string[];

export interface Insertion {
  /** Where the key belongs, normalised; the key itself is the last name. */
  readonly path: readonly string[];
  /** The key and everything below it, as lines with the key at column 0. */
  readonly lines: readonly string[];
  /** The index of the region's YAML document to use if no document contains the path; the last one by default. */
  readonly document?: number;
}

/**
 * The changes that insert a key, or undefined if a part of the path is not a map. The key must not exist yet. Flow maps
 * on the path are converted to block style if necessary.
 */
export function insertKey(
  config: Config,
  insertion: Insertion,
  order: Order,
): readonly TextChange[] | undefined {
  const { path } = insertion;
  for (let depth = path.length - 1; depth >= 0; depth--) {
    const node = at(config.root, path.slice(0, depth));
    if (!node) continue;
    const place =
      depth === 0
        ? rootPlace(config, insertion.document)
        : placeIn(config, node, insertion.document);
    if (!place) continue;
    if (place === "impossible") return undefined;
    return insertInto(config, place, depth, insertion, order);
  }
  return undefined;
}

/** The place for a new key: a map with keys, a key without a value, or an empty document. */
type Place =
  | { readonly kind: "map"; readonly map: MapNode }
  | { readonly kind: "key"; readonly pair: Pair; readonly within: MapNode }
  | { readonly kind: "nothing" };

function rootPlace(config: Config, document: number | undefined): Place | "impossible" {
  const { documents } = config;
  const root = documents[document ?? documents.length - 1] ?? documents.findLast(Boolean);
  if (!root) return { kind: "nothing" };
  return root.kind === "map" ? { kind: "map", map: root } : "impossible";
}

/** The place for a node's children; undefined if it only occurs as the front part of dotted keys. */
function placeIn(
  config: Config,
  node: ConfigNode,
  document: number | undefined,
): Place | "impossible" | undefined {
  const own = node.entries.filter(({ inherited, whole }) => whole && !inherited);
  const entry =
    own.findLast((candidate) => document === undefined || candidate.document === document) ??
    own.at(-1);
  if (!entry) return node.entries.some(({ inherited }) => inherited) ? "impossible" : undefined;
  const written = entry.pair ? entry.pair.value : entry.value;
  if (entry.pair && isEmptyValue(written)) {
    const within = mapContaining(config.documents, entry.pair);
    return within ? { kind: "key", pair: entry.pair, within } : "impossible";
  }
  return written?.kind === "map" ? { kind: "map", map: written } : "impossible";
}

/** The lines nested in the missing maps. */
function wrap(config: Config, missing: readonly string[], lines: readonly string[]): string[] {
  const step = indentStep(config.text, config.documents);
  const spelling = spellingIn(config);
  return missing.reduceRight<string[]>(
    (inner, name) => [`${spell(name, spelling)}:`, ...shiftLines(inner, step)],
    [...lines],
  );
}

/** Inserts the path from `depth` on, the index of its first missing name. */
function insertInto(
  config: Config,
  place: Place,
  depth: number,
  insertion: Insertion,
  order: Order,
): readonly TextChange[] | undefined {
  const { text } = config;
  const missing = insertion.path.slice(depth, -1);
  const lines = wrap(config, missing, insertion.lines);
  if (place.kind === "nothing")
    return [insertLines(text, endOfWritten(config), lines, config.region.column, config.lineBreak)];
  const inBraces = (): string[] | undefined =>
    asFlowPair(
      insertion.lines,
      missing.map((name) => spell(name, spellingIn(config))),
    );
  const throughOpened = (flow: MapNode): readonly TextChange[] | undefined =>
    afterOpening(config, flow, insertion, order);
  if (place.kind === "key")
    return insertBelowKey(config, place, { lines, inBraces, throughOpened });
  const { map } = place;
  const before = precedingPair(
    map,
    insertion.path[depth] ?? "",
    order(insertion.path.slice(0, depth)),
  );
  if (map.flow) {
    const pair = inBraces();
    return pair ? insertIntoFlow(text, map, before, pair) : throughOpened(map);
  }
  const first = map.pairs[0];
  if (!first || !ownsItsLines(text, first)) return undefined;
  const offset = before ? blockOf(text, map, before).end : blockOf(text, map, first).start;
  return [insertLines(text, Math.min(offset, config.region.span.end), lines, keyColumn(text, map))];
}

/** The inserted text in block and flow style, and the fallback if neither fits. */
interface Content {
  readonly lines: readonly string[];
  inBraces(): readonly string[] | undefined;
  throughOpened(flow: MapNode): readonly TextChange[] | undefined;
}

/**
 * Sets the value of a key without one: in flow style if the key or its empty value is in a flow map, else as a block.
 */
function insertBelowKey(
  config: Config,
  { pair, within }: Extract<Place, { kind: "key" }>,
  content: Content,
): readonly TextChange[] | undefined {
  const { value } = pair;
  if (value?.kind === "map") {
    const lines = content.inBraces();
    const fits = lines && (within.flow || lines.length === 1);
    return fits && commentsWithin(config.text, value.span).length === 0
      ? insertIntoFlow(config.text, value, undefined, lines)
      : content.throughOpened(value);
  }
  if (within.flow) {
    const lines = content.inBraces();
    if (!lines) return content.throughOpened(within);
    const braces = `{ ${lines.join(lineBreakAt(config.text, pair.key.span.start))} }`;
    return [writeValue(config.text, pair, braces)];
  }
  return insertBlock(config, pair, content.lines);
}

/** Inserts lines below the key of a block map and removes a null value. */
function insertBlock(
  config: Config,
  pair: Pair,
  lines: readonly string[],
): TextChange[] | undefined {
  const { text } = config;
  if (!ownsItsLines(text, pair)) return undefined;
  const offset = belowKey(text, pair);
  const keys = column(text, pair.key.span.start);
  const inserted = insertLines(text, offset, lines, keys + indentStep(text, config.documents));
  if (!pair.value) return [inserted];
  // Remove the null of `security: ~`, because it would contradict the lines below.
  if (pair.value.span.end > offset) return undefined;
  const start = text.slice(0, pair.value.span.start).trimEnd().length;
  return [{ span: { start, end: pair.value.span.end }, text: "" }, inserted];
}

/** Converts the outermost flow map around the place to block style, then inserts. */
function afterOpening(
  config: Config,
  flow: MapNode,
  insertion: Insertion,
  order: Order,
): readonly TextChange[] | undefined {
  const opened = openOutermostFlow(config, flow);
  const reread = opened && changed(config, opened);
  const inserted = reread && insertKey(reread, insertion, order);
  return inserted && replaceWholeText(config, changed(reread, inserted));
}

/** The last pair of a map that precedes a key of that name in the conventional order. */
function precedingPair(map: MapNode, name: string, siblings: readonly string[]): Pair | undefined {
  const rank = siblings.indexOf(name);
  if (rank === -1) return map.pairs.at(-1);
  const before = map.pairs.findLast((pair) => {
    const own = siblings.indexOf(segmentsOf(pair)[0]?.name ?? "");
    return own !== -1 && own <= rank;
  });
  const known = map.pairs.some((pair) => siblings.includes(segmentsOf(pair)[0]?.name ?? ""));
  return before ?? (known ? undefined : map.pairs.at(-1));
}

/** After the last content of the region, so that blank lines at its end stay there. */
function endOfWritten(config: Config): number {
  const { text, region } = config;
  const written = text.slice(region.span.start, region.span.end).trimEnd().length;
  if (written === 0) return Math.max(region.span.start, firstLineStart(text));
  const newline = text.indexOf("\n", region.span.start + written);
  return newline === -1
    ? text.length
    : Math.min(newline + 1, Math.max(region.span.end, newline + 1));
}
