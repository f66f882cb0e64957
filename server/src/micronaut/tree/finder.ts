// Finds nodes in a tree. If the file was parsed in pieces, the results for each piece are cached regardless of its
// position, so that searches do not walk through a large file at every keystroke.
import { originalOf, type Placement, View } from "../../document/placed";
import type { ConfigNode } from "./node";
import { placedNode } from "./placedNode";

/**
 * Returns a function that finds the nodes that `is` accepts in a tree, parents first. `is` may only depend on the node,
 * its path and its descendants, because the result is cached and reused at other positions.
 */
export const finder = (
  is: (node: ConfigNode) => boolean,
): ((root: ConfigNode) => readonly ConfigNode[]) =>
  collector((node, found) => {
    if (is(node)) found.push(node);
  }, placedNode);

/** The same for strings: collects those that `stringsOf` returns for each node. */
export const stringFinder = (
  stringsOf: (node: ConfigNode) => readonly string[],
): ((root: ConfigNode) => readonly string[]) =>
  collector(
    (node, all) => all.push(...stringsOf(node)),
    (string) => string,
  );

/** The same as `finder` for the direct children of a node. */
export function childFinder(
  is: (node: ConfigNode) => boolean,
): (parent: ConfigNode) => readonly ConfigNode[] {
  const find = cachedQuery(({ children }) => [...children.values()].filter(is), placedNode);
  return (parent) => {
    if (!parent.parts) return find(parent);
    const all: ConfigNode[] = [];
    for (const part of partsOf(parent)) addTo(all, resultsOf(part, find));
    return all;
  };
}

/** Collects what `visit` adds for each node of a tree. */
function collector<T>(
  visit: (node: ConfigNode, all: T[]) => void,
  placed: Placed<T>,
): (root: ConfigNode) => readonly T[] {
  const findBelow = cachedQuery(({ children }) => {
    const all: T[] = [];
    for (const child of children.values()) collect(child, all);
    return all;
  }, placed);
  function collect(node: ConfigNode, all: T[]): void {
    visit(node, all);
    if (node.parts) for (const part of partsOf(node)) addTo(all, resultsOf(part, findBelow));
    else for (const child of node.children.values()) collect(child, all);
  }
  return cachedQuery((root) => {
    const all: T[] = [];
    collect(root, all);
    return all;
  }, placed);
}

interface Cache {
  /** The results, by the number of the query. */
  readonly results: (readonly unknown[] | undefined)[];
  /** The parts of one view of the tree. */
  parts: readonly Part[];
  partsOf: ConfigNode | undefined;
}

/** A tree at its position, and the cache that all its views share. */
interface Part {
  readonly node: ConfigNode;
  readonly cache: Cache;
}

/** One cache for all queries: every keystroke runs all of them on each part, and looking up the part takes longest. */
const caches = new WeakMap<ConfigNode, Cache>();

function cacheOf(seen: ConfigNode): Cache {
  const original = originalOf(seen);
  let cache = caches.get(original);
  if (!cache) {
    cache = { results: [], parts: [], partsOf: undefined };
    caches.set(original, cache);
  }
  return cache;
}

function partsOf(node: ConfigNode): readonly Part[] {
  const cache = cacheOf(node);
  if (cache.partsOf === node) return cache.parts;
  cache.partsOf = node;
  cache.parts = (node.parts ?? []).map((part) => ({ node: part, cache: cacheOf(part) }));
  return cache.parts;
}

/** Converts a result to the position of the tree. */
type Placed<T> = (one: T, from: Placement) => T;

interface Query<T> {
  (node: ConfigNode): readonly T[];
  readonly number: number;
  readonly find: (original: ConfigNode) => readonly T[];
  readonly placed: Placed<T>;
}

let queryCount = 0;

/** A query that runs once for each tree, regardless of its position. */
function cachedQuery<T>(find: (original: ConfigNode) => readonly T[], placed: Placed<T>): Query<T> {
  const run = (node: ConfigNode): readonly T[] => resultsOf({ node, cache: cacheOf(node) }, query);
  const query: Query<T> = Object.assign(run, { number: queryCount++, find, placed });
  return query;
}

function resultsOf<T>({ node, cache }: Part, { number, find, placed }: Query<T>): readonly T[] {
  // The results under this number are those of this query, so the type is right.
  const found = (cache.results[number] ??= find(originalOf(node))) as readonly T[];
  const isPlaced = node instanceof View && found.length > 0;
  return isPlaced ? found.map((one) => placedAs(node, one, placed)) : found;
}

function addTo<T>(all: T[], more: readonly T[]): void {
  for (const one of more) all.push(one);
}

/** A result, converted to the position of the tree. */
const placedAs = <T>(node: ConfigNode, one: T, placed: Placed<T>): T =>
  node instanceof View
    ? placed(placedAs(node.original as ConfigNode, one, placed), node.from)
    : one;
