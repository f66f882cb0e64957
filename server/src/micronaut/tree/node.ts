// The configuration as Micronaut sees it: a tree of normalised names, each knowing every place that says something
// about it. Pure data; build.ts makes it.
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
  /** Normalised names from the root down to here. */
  readonly path: readonly string[];
  /** Every place that says something about this key, in the order of the file. The last one wins. */
  readonly entries: readonly Entry[];
  readonly children: Children;
  /** The children in groups, where the file was read piece by piece. */
  readonly parts?: readonly ConfigNode[] | undefined;
}

/** The nodes below one, by their names, in the order in which they were first written. */
export interface Children<T = ConfigNode> {
  readonly size: number;
  has(name: string): boolean;
  get(name: string): T | undefined;
  keys(): Iterable<string>;
  values(): Iterable<T>;
}

/** One place in the file that says something about a key. */
export interface Entry {
  /** The key, or its own segment of a dotted key, or the list item. */
  readonly key: Span;
  /** The segment as written. */
  readonly written: string;
  /** The pair it stands in; absent for the items of a list. */
  readonly pair: Pair | undefined;
  /** The last segment of the pair's key, or a list item: the pair's value is this key's own. */
  readonly whole: boolean;
  /** The map in which that pair stands, or the part of it that was read with the pair: `mapWith` finds the whole. */
  readonly part: MapNode | undefined;
  /** What is written for it, aliases followed; absent for nothing, and for the front part of a dotted key. */
  readonly value: SyntaxNode | undefined;
  /** Which of the file's YAML documents it stands in, from 0. */
  readonly document: number;
  /** It is here by an alias or a merge key, so its place is another key's place too. */
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

/** The place that decides what the key is. */
export const winner = (node: ConfigNode): Entry | undefined => node.entries.at(-1);

/** Whether a place gives its key a value of its own: a scalar, a list, nothing at all, but not a block with keys. */
export const isLeaf = ({ whole, value }: Entry): boolean =>
  whole && (value?.kind !== "map" || isEmptyMap(value));

/** The scalar that decides the key's value, where it has one. Blocks that other places add below it do not change it. */
export function scalarOf(node: ConfigNode | undefined): ScalarNode | undefined {
  const value = node?.entries.findLast(isLeaf)?.value;
  return value?.kind === "scalar" ? value : undefined;
}

/** The same scalar, where it is written at the key itself and not brought there by an alias or a merge key. */
export function ownScalarOf(node: ConfigNode | undefined): ScalarNode | undefined {
  const entry = node?.entries.findLast(isLeaf);
  const scalar = scalarOf(node);
  if (!entry || !scalar || entry.inherited) return undefined;
  const isWrittenHere = entry.pair ? entry.pair.value === scalar : isSame(entry.key, scalar.span);
  return isWrittenHere ? scalar : undefined;
}

const isSame = (one: Span, other: Span): boolean =>
  one.start === other.start && one.end === other.end;

/** The node above, in the tree below `root`. */
export const parentOf = (root: ConfigNode, { path }: ConfigNode): ConfigNode | undefined =>
  path.length === 0 ? undefined : at(root, path.slice(0, -1));

/** This node and all below it, parents first. */
export function* walk(node: ConfigNode): Generator<ConfigNode> {
  yield node;
  for (const child of node.children.values()) yield* walk(child);
}

export const isListItem = (name: string): boolean => name.startsWith("[");
