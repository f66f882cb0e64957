// Inserting a key at a path: into the deepest block that is there already, with the blocks that are still missing.
import { blockOf, ownsItsLines } from "../document/blocks";
import { belowKey, insertLines, isEmptyValue, openFlowMap } from "../document/edit";
import { indentStep } from "../document/layout";
import { column, shiftLines } from "../document/lines";
import type { TextChange } from "../document/span";
import { keyColumn, type MapNode, type Pair, type SyntaxNode } from "../document/syntax";
import { segmentsOf } from "./build";
import { type Config, spellingIn } from "./configuration";
import { spell } from "./names";
import { at, type ConfigNode } from "./node";
import { changed } from "./rewrite";

/** The names one would write below a path, in their order; unknown names go last. */
export type Order = (path: readonly string[]) => readonly string[];

export interface Insertion {
  /** Where the key belongs, normalised; the key itself is the last name. */
  readonly path: readonly string[];
  /** The key and all below it, as lines whose key stands at column 0. */
  readonly lines: readonly string[];
  /** Which YAML document of the region to write into when the path begins in none; the last one by default. */
  readonly document?: number;
}

/**
 * The changes that insert a key, or nothing where the path leads through something that is not a map. The key must not
 * be there yet. Blocks in braces on the way are opened up.
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
      depth === 0 ? rootPlace(config, insertion.document) : placeIn(node, insertion.document);
    if (!place) continue;
    if (place === "impossible") return undefined;
    return insertInto(config, place, depth, insertion, order);
  }
  return undefined;
}

/** A block that takes a new key: a map with keys, or a key without a value. */
type Place =
  | { readonly kind: "map"; readonly map: MapNode; readonly owner: Pair | undefined }
  | { readonly kind: "key"; readonly pair: Pair }
  | { readonly kind: "nothing" };

function rootPlace(config: Config, document: number | undefined): Place | "impossible" {
  const root = config.documents[document ?? config.documents.length - 1];
  if (!root) return { kind: "nothing" };
  return root.kind === "map" ? { kind: "map", map: root, owner: undefined } : "impossible";
}

/** Where a node's children are written; nothing when it is only ever the front part of dotted keys. */
function placeIn(node: ConfigNode, document: number | undefined): Place | "impossible" | undefined {
  const own = node.entries.filter(({ inherited, whole }) => whole && !inherited);
  const entry =
    own.findLast((candidate) => document === undefined || candidate.document === document) ??
    own.at(-1);
  if (!entry?.pair)
    return node.entries.some(({ inherited }) => inherited) ? "impossible" : undefined;
  const written = entry.pair.value;
  if (isEmptyValue(written)) return { kind: "key", pair: entry.pair };
  return written?.kind === "map" ? { kind: "map", map: written, owner: entry.pair } : "impossible";
}

/** The lines with the missing blocks around them. */
function wrap(config: Config, missing: readonly string[], lines: readonly string[]): string[] {
  const step = indentStep(config.text, config.documents);
  const spelling = spellingIn(config);
  return missing.reduceRight<string[]>(
    (inner, name) => [`${spell(name, spelling)}:`, ...shiftLines(inner, step)],
    [...lines],
  );
}

/** Inserts the path from `depth` on, which is the first part of it that is not there yet. */
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
    return [insertLines(text, endOfWritten(config), lines, config.region.column)];
  if (place.kind === "key") return insertBelowKey(config, place.pair, lines);
  const { map, owner } = place;
  const before = precedingPair(
    map,
    insertion.path[depth] ?? "",
    order(insertion.path.slice(0, depth)),
  );
  if (map.flow) {
    const [line, another] = insertion.lines;
    if (line !== undefined && another === undefined)
      return [intoFlow(config, map, before, missing, line)];
    return owner && throughOpened(config, map, insertion, order);
  }
  const first = map.pairs[0];
  if (!first || !ownsItsLines(text, first)) return undefined;
  const offset = before ? blockOf(text, map, before).end : blockOf(text, map, first).start;
  return [insertLines(text, Math.min(offset, config.region.span.end), lines, keyColumn(text, map))];
}

function insertBelowKey(
  config: Config,
  pair: Pair,
  lines: readonly string[],
): TextChange[] | undefined {
  const { text } = config;
  const step = indentStep(text, config.documents);
  if (!ownsItsLines(text, pair)) return undefined;
  const written: SyntaxNode | undefined = pair.value;
  const offset = belowKey(text, pair);
  const inserted = insertLines(text, offset, lines, column(text, pair.key.span.start) + step);
  if (!written) return [inserted];
  // `security: {}` and `security: ~` say nothing, and would contradict the lines below.
  if (written.span.end > offset) return undefined;
  const start = text.slice(0, written.span.start).trimEnd().length;
  return [{ span: { start, end: written.span.end }, text: "" }, inserted];
}

/** Between the braces, behind the pair it follows. */
function intoFlow(
  config: Config,
  map: MapNode,
  before: Pair | undefined,
  missing: readonly string[],
  line: string,
): TextChange {
  const spelling = spellingIn(config);
  const pair = missing.reduceRight(
    (inner, block) => `${spell(block, spelling)}: { ${inner} }`,
    line,
  );
  if (before) return { span: { start: before.span.end, end: before.span.end }, text: `, ${pair}` };
  const inside = map.span.start + 1;
  return {
    span: { start: inside, end: inside },
    text: map.pairs.length > 0 ? ` ${pair},` : ` ${pair} `,
  };
}

/** Opens the outermost braces around the place, then inserts. */
function throughOpened(
  config: Config,
  flow: MapNode,
  insertion: Insertion,
  order: Order,
): readonly TextChange[] | undefined {
  const opened = opensFlow(config, flow);
  const reread = opened && changed(config, opened);
  const inserted = reread && insertKey(reread, insertion, order);
  return inserted && wholeText(config, changed(reread, inserted));
}

/** The changes that write the outermost flow map around `flow` as a block; nothing where it shares its line. */
export function opensFlow(config: Config, flow: MapNode): TextChange[] | undefined {
  const outermost = outermostFlow(config, flow);
  if (!outermost || !ownsItsLines(config.text, outermost.pair)) return undefined;
  return openFlowMap(
    config.text,
    outermost.pair,
    outermost.map,
    indentStep(config.text, config.documents),
  );
}

/** One change for many: a step's result need not be small, the difference is taken at the end. */
export const wholeText = (before: Config, after: Config): TextChange[] => [
  { span: { start: 0, end: before.text.length }, text: after.text },
];

/** The first flow map on the way from the root to `flow`, with the pair whose value it is. */
function outermostFlow(config: Config, flow: MapNode): { pair: Pair; map: MapNode } | undefined {
  const find = (node: SyntaxNode | undefined): { pair: Pair; map: MapNode } | undefined => {
    if (node?.kind !== "map") return undefined;
    for (const pair of node.pairs) {
      const { value } = pair;
      if (
        value?.kind !== "map" ||
        value.span.start > flow.span.start ||
        value.span.end < flow.span.end
      )
        continue;
      return value.flow ? { pair, map: value } : find(value);
    }
    return undefined;
  };
  for (const root of config.documents) {
    const found = find(root);
    if (found) return found;
  }
  return undefined;
}

/** The last pair of a map that one would write before a key of that name. */
function precedingPair(map: MapNode, name: string, siblings: readonly string[]): Pair | undefined {
  const rank = siblings.indexOf(name);
  if (rank === -1) return map.pairs.at(-1);
  const before = map.pairs.findLast((pair) => {
    const own = siblings.indexOf(segmentsOf(pair)[0]?.name ?? "");
    return own !== -1 && own < rank;
  });
  const known = map.pairs.some((pair) => siblings.includes(segmentsOf(pair)[0]?.name ?? ""));
  return before ?? (known ? undefined : map.pairs.at(-1));
}

/** Behind the last thing written in the region, so that blank lines at its end stay at its end. */
function endOfWritten(config: Config): number {
  const { text, region } = config;
  const written = text.slice(region.span.start, region.span.end).trimEnd().length;
  if (written === 0) return region.span.start;
  const newline = text.indexOf("\n", region.span.start + written);
  return newline === -1
    ? text.length
    : Math.min(newline + 1, Math.max(region.span.end, newline + 1));
}
