// Resolves merge keys (`<<`) and duplicates in a map. The caller defines how a key is converted to a string, which
// differs between readers.
import { type MapNode, type Pair, resolve, type SyntaxNode } from "../syntax";

/** An effective pair of a map, and the map it is written in. */
export interface ReadPair {
  /** Its key as a string. */
  readonly name: string;
  readonly pair: Pair;
  readonly owner: MapNode;
}

/** `<<` without quotes, or with the merge tag. */
export const isMerge = ({ key }: Pair): boolean =>
  key.text === "<<" && (key.style === "plain" || key.tag === "tag:yaml.org,2002:merge");

/**
 * Returns a function that gives the effective pairs of a map, and caches them: first the merged pairs, then the map's
 * own, without duplicates. An own key overrides a merged one, and the first of several merged maps wins.
 */
export function pairReader(nameOf: (pair: Pair) => string): (map: MapNode) => readonly ReadPair[] {
  const known = new Map<MapNode, readonly ReadPair[]>();
  return function read(map): readonly ReadPair[] {
    let pairs = known.get(map);
    if (!pairs) {
      pairs = readMap(map, nameOf, read);
      known.set(map, pairs);
    }
    return pairs;
  };
}

function readMap(
  map: MapNode,
  nameOf: (pair: Pair) => string,
  read: (map: MapNode) => readonly ReadPair[],
): ReadPair[] {
  const own = new Map<string, ReadPair>();
  const merges: Pair[] = [];
  for (const pair of map.pairs) {
    if (isMerge(pair)) merges.push(pair);
    else {
      // A later pair replaces an equal one and moves to the end: the last one also wins over other spellings of the
      // key.
      const name = nameOf(pair);
      own.delete(name);
      own.set(name, { name, pair, owner: map });
    }
  }
  if (merges.length === 0) return [...own.values()];
  const merged = new Map<string, ReadPair>();
  for (const source of new Set(merges.flatMap(({ value }) => mergedMaps(value)))) {
    for (const inner of read(source)) {
      if (!own.has(inner.name) && !merged.has(inner.name)) merged.set(inner.name, inner);
    }
  }
  return [...merged.values(), ...own.values()];
}

/** The maps that a merge key refers to, in order. */
function mergedMaps(value: SyntaxNode | undefined): MapNode[] {
  const resolved = resolve(value);
  if (resolved?.kind === "map") return [resolved];
  if (resolved?.kind !== "list") return [];
  return resolved.items.map(resolve).filter((item) => item?.kind === "map");
}

/** Whether a map gets any pair from another one, without collecting them. */
export function mergesAny(map: MapNode, nameOf: (pair: Pair) => string): boolean {
  const merges = map.pairs.filter(isMerge);
  if (merges.length === 0) return false;
  const own = new Set(map.pairs.filter((pair) => !isMerge(pair)).map(nameOf));
  const sources = new Set(merges.flatMap(({ value }) => mergedMaps(value)));
  // A set also visits what is added to it meanwhile.
  for (const { pairs } of sources) {
    for (const pair of pairs)
      if (isMerge(pair)) for (const inner of mergedMaps(pair.value)) sources.add(inner);
      else if (!own.has(nameOf(pair))) return true;
  }
  return false;
}
