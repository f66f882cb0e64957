// Keys that an alias or a merge key inserts. A rule on where keys belong must not report one that is right elsewhere.
import { isMerge } from "../../document/yaml/mergeKeys";
import { type Pair, pathTo } from "../../document/syntax";
import { findKey } from "../../knowledge/schema/keys";
import type { Config } from "../../micronaut/configuration";
import { segmentsOf } from "../../micronaut/tree/build";
import { type ConfigNode, type Entry, walk } from "../../micronaut/tree/node";

/**
 * Whether a rule on where a key belongs evaluates it here. An inserted key is left out if it is known at another place
 * that reads it, or evaluated where it is written because that is below a root of the server.
 */
export const isEvaluatedHere = (
  config: Config,
  node: ConfigNode,
  { inherited, pair, key }: Entry,
): boolean =>
  !inherited ||
  !(isReadWhereWritten(config, key.start) || isKnownElsewhere(config.root, node, pair));

function isReadWhereWritten({ documents }: Config, offset: number): boolean {
  return documents.some((root) => {
    const pairs = pathTo(root, offset).filter((node) => "key" in node);
    const [first] = pairs;
    const [segment] = first ? segmentsOf(first) : [];
    return segment !== undefined && isRoot(segment.name) && !pairs.some(isMerge);
  });
}

const isRoot = (name: string): boolean => findKey([name]) !== undefined;

function isKnownElsewhere(root: ConfigNode, node: ConfigNode, pair: Pair | undefined): boolean {
  let known = knownPlaces.get(root);
  if (!known) knownPlaces.set(root, (known = placesOfKnown(root)));
  const places = pair ? known.get(pair) : undefined;
  return places?.some((path) => path !== node.path.join(".")) === true;
}

const knownPlaces = new WeakMap<ConfigNode, ReadonlyMap<Pair, readonly string[]>>();

/** The paths of the inserted pairs at which they are a known key. */
function placesOfKnown(root: ConfigNode): Map<Pair, string[]> {
  const known = new Map<Pair, string[]>();
  for (const { path, entries } of walk(root))
    for (const { inherited, pair, whole } of entries) {
      if (!inherited || !pair || !whole || !findKey(path)) continue;
      const places = known.get(pair) ?? [];
      if (places.length < 2) known.set(pair, [...places, path.join(".")]);
    }
  return known;
}
