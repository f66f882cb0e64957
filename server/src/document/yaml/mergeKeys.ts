// What `<<` brings into a map, and which pairs of a map count. How a key reads as text is the reader's own business, so
// whoever reads says it.
import { type MapNode, type Pair, resolve, type SyntaxNode } from "../syntax";

/** A pair as a reader sees it in a map, and the map it is written in. */
export interface ReadPair {
  /** The text of its key. */
  readonly name: string;
  readonly pair: Pair;
  readonly owner: MapNode;
}

/** `<<` without quotes, or with the tag that says the same. */
export const isMerge = ({ key }: Pair): boolean =>
  key.text === "<<" && (key.style === "plain" || key.tag === "tag:yaml.org,2002:merge");

/**
 * A way to read maps, each of them once: what `<<` brings in comes first, then the map's own pairs, and of equal keys
 * only the one that counts. An own key hides a merged one, and of several merged maps the first one wins.
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
      // A later pair takes the place of an equal one, at the end: what is read last wins over another spelling, too.
      const name = nameOf(pair);
      own.delete(name);
      own.set(name, { name, pair, owner: map });
    }
  }
  const merged = new Map<string, ReadPair>();
  for (const source of new Set(merges.flatMap(({ value }) => mergedMaps(value)))) {
    for (const inner of read(source)) {
      if (!own.has(inner.name) && !merged.has(inner.name)) merged.set(inner.name, inner);
    }
  }
  return [...merged.values(), ...own.values()];
}

/** The maps a merge key names, the first one first. */
function mergedMaps(value: SyntaxNode | undefined): MapNode[] {
  const resolved = resolve(value);
  if (resolved?.kind === "map") return [resolved];
  if (resolved?.kind !== "list") return [];
  return resolved.items.map(resolve).filter((item) => item?.kind === "map");
}
