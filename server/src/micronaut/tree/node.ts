// The configuration as Micronaut sees it: a tree of normalised names, each with all places that define it. Pure data;
// build.ts creates it.
import type { Span } from "../../document/span";
import {
  isEmptyMap,
  type MapNode,
  type Pair,
  type ScalarNode,
  type SyntaxNode,
} from "../../document/syntax";

export interface ConfigNode {
  /** The normalised name of this segment; empty for the root, `[0]` for the first item of a list. */
  readonly name: string;
  /** Normalised names from the root to this node. */
  readonly path: readonly string[];
  /** Every place that defines this key, in the order of the file. The last one wins. */
  readonly entries: readonly Entry[];
  readonly children: Children;
  /** The children in groups, if the file was parsed in pieces. */
  readonly parts?: readonly ConfigNode[] | undefined;
}

/** The children of a node by name, in the order of their first occurrence. */
export interface Children<T = ConfigNode> {
  readonly size: number;
  has(name: string): boolean;
  get(name: string): T | undefined;
  keys(): Iterable<string>;
  values(): Iterable<T>;
}

/** One place in the file that defines a key. */
export interface Entry {
  /** Span of the key, of its segment in a dotted key, or of the list item. */
  readonly key: Span;
  /** The segment as written. */
  readonly written: string;
  /** The pair that contains it; undefined for list items. */
  readonly pair: Pair | undefined;
  /** It is the last segment of the pair's key, or a list item, so that the pair's value is its own. */
  readonly whole: boolean;
  /** The map that contains the pair, or a part of it; `mapContaining` finds the whole map. */
  readonly part: MapNode | undefined;
  /** Its value, aliases resolved; undefined if there is none, and for the front part of a dotted key. */
  readonly value: SyntaxNode | undefined;
  /** Index of its YAML document in the file. */
  readonly document: number;
  /** It comes from an alias or a merge key, so its span is also that of another key. */
  readonly inherited: boolean;
}

/** The node at a path below `node`, written with dots (`micronaut.security.enabled`). */
export function get(node: ConfigNode, path: string): ConfigNode | undefined {
  return at(node, path.split("."));
}

/** The node at a path below `node`, name by name. */
export function at(node: ConfigNode, path: readonly string[]): ConfigNode | undefined {
  let found: ConfigNode | undefined = node;
  for (const name of path) found = found?.children.get(name);
  return found;
}

/** The place that determines the key's value. */
export const winner = (node: ConfigNode): Entry | undefined => node.entries.at(-1);

/** Whether a place sets its key to a scalar, a list, or an empty value, but not to a map with keys. */
export const isLeaf = ({ whole, value }: Entry): boolean =>
  whole && (value?.kind !== "map" || isEmptyMap(value));

/** The scalar that is the key's value, if any. Keys that other places add below it do not change it. */
export function scalarOf(node: ConfigNode | undefined): ScalarNode | undefined {
  const value = node?.entries.findLast(isLeaf)?.value;
  return value?.kind === "scalar" ? value : undefined;
}

/**
 * The same scalar, if it is the value of its own key and does not come from an alias. The key may be in a mapping that an
 * alias or a merge key inserts, and so may have other readers: a finding can be at it, but see `ownScalarOf` for edits.
 */
export function writtenScalarOf(node: ConfigNode | undefined): ScalarNode | undefined {
  const entry = node?.entries.findLast(isLeaf);
  const scalar = scalarOf(node);
  if (!entry || !scalar) return undefined;
  const isWrittenHere = entry.pair ? entry.pair.value === scalar : isSame(entry.key, scalar.span);
  return isWrittenHere ? scalar : undefined;
}

/** The same scalar, if it is written at the key itself and not inherited through an alias or a merge key. */
export const ownScalarOf = (node: ConfigNode | undefined): ScalarNode | undefined =>
  node?.entries.findLast(isLeaf)?.inherited === false ? writtenScalarOf(node) : undefined;

const isSame = (one: Span, other: Span): boolean =>
  one.start === other.start && one.end === other.end;

/** The parent of a node in the tree of `root`. */
export const parentOf = (root: ConfigNode, { path }: ConfigNode): ConfigNode | undefined =>
  path.length === 0 ? undefined : at(root, path.slice(0, -1));

/** This node and its descendants, parents first. */
export function* walk(node: ConfigNode): Generator<ConfigNode> {
  yield node;
  for (const child of node.children.values()) yield* walk(child);
}

export const isListItem = (name: string): boolean => name.startsWith("[");
