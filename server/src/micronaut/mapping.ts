// What the YAML loader makes of one map: how its keys read as text, which pairs a later one replaces, and what `<<`
// brings in. Recorded from SnakeYAML in test/conformance/properties.
import { type MapNode, type Pair, resolve, type SyntaxNode } from "../document/syntax";
import { resolveScalar } from "./scalars";

/** A pair as the loader sees it in a map, and the map it is written in. */
export interface ReadPair {
  /** The text of its key. */
  readonly name: string;
  readonly pair: Pair;
  readonly owner: MapNode;
}

/**
 * The text of a key: `on` is the key `true`, `0x10` the key `16`. A key that is a number with dots is two levels, as
 * any other text with a dot.
 */
export function keyText({ key }: Pair): string {
  const value = resolveScalar(key);
  switch (value.kind) {
    case "boolean":
    case "integer":
      return String(value.value);
    case "float":
      return Number.isInteger(value.value) ? `${value.value}.0` : String(value.value);
    default:
      return key.text;
  }
}

/** `<<` without quotes, or with the tag that says the same. */
export const isMerge = ({ key }: Pair): boolean =>
  key.text === "<<" && (key.style === "plain" || key.tag === "tag:yaml.org,2002:merge");

/**
 * A way to read maps, each of them once: what `<<` brings in comes first, then the map's own pairs, and of equal keys
 * only the one that counts. An own key hides a merged one, and of several merged maps the first one wins.
 */
export function pairReader(): (map: MapNode) => readonly ReadPair[] {
  const known = new Map<MapNode, readonly ReadPair[]>();
  return function read(map): readonly ReadPair[] {
    let pairs = known.get(map);
    if (!pairs) {
      pairs = readMap(map, read);
      known.set(map, pairs);
    }
    return pairs;
  };
}

function readMap(map: MapNode, read: (map: MapNode) => readonly ReadPair[]): ReadPair[] {
  const own = new Map<string, ReadPair>();
  const merges: Pair[] = [];
  for (const pair of map.pairs) {
    if (isMerge(pair)) merges.push(pair);
    else replace(own, { name: keyText(pair), pair, owner: map });
  }
  const merged = new Map<string, ReadPair>();
  for (const source of new Set(merges.flatMap(({ value }) => mergedMaps(value)))) {
    for (const inner of read(source)) {
      if (!own.has(inner.name) && !merged.has(inner.name)) merged.set(inner.name, inner);
    }
  }
  return [...merged.values(), ...own.values()];
}

/** A later pair takes the place of an equal one, at the end: what is read last wins over another spelling, too. */
function replace(own: Map<string, ReadPair>, read: ReadPair): void {
  own.delete(read.name);
  own.set(read.name, read);
}

/** The maps a merge key names, the first one first. */
function mergedMaps(value: SyntaxNode | undefined): MapNode[] {
  const resolved = resolve(value);
  if (resolved?.kind === "map") return [resolved];
  if (resolved?.kind !== "list") return [];
  return resolved.items.map(resolve).filter((item) => item?.kind === "map");
}
