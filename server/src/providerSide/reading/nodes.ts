// Reads values from the syntax of a provider's file. A value that another tool fills in is unknown.
import { isFilledIn } from "../../document/filledIn";
import {
  type ListNode,
  type MapNode,
  type Pair,
  resolve,
  type ScalarNode,
  type SyntaxNode,
  type YamlDocument,
} from "../../document/syntax";
import type { Found } from "./registered";

/** The last pair with the key. */
export const pairIn = (map: MapNode, key: string): Pair | undefined =>
  map.pairs.findLast((pair) => pair.key.text === key);

export const valueIn = (
  map: MapNode | undefined,
  key: string,
): Exclude<SyntaxNode, { kind: "alias" }> | undefined => map && resolve(pairIn(map, key)?.value);

export function mapIn(map: MapNode | undefined, key: string): MapNode | undefined {
  const value = valueIn(map, key);
  return value?.kind === "map" ? value : undefined;
}

export function listIn(map: MapNode | undefined, key: string): ListNode | undefined {
  const value = valueIn(map, key);
  return value?.kind === "list" && value.tag?.startsWith("!") !== true ? value : undefined;
}

/** The maps in the list of a key. */
export const mapsIn = (map: MapNode | undefined, key: string): MapNode[] =>
  listIn(map, key)?.items.flatMap((item) => {
    const value = resolve(item);
    return value?.kind === "map" ? [value] : [];
  }) ?? [];

/** A string that is written out. */
export function foundIn(map: MapNode | undefined, key: string): Found | undefined {
  const value = valueIn(map, key);
  return value && foundAt(value);
}

export const foundAt = (node: SyntaxNode): Found | undefined => {
  const value = resolve(node);
  return value?.kind === "scalar" && isWrittenOut(value)
    ? { text: value.text, span: value.span }
    : undefined;
};

const isWrittenOut = ({ tag, text }: ScalarNode): boolean =>
  tag?.startsWith("!") !== true && !/\$\{|\$\w|\{\{/.test(text) && !isFilledIn(text);

/** All strings in a list; undefined if any of them is unknown. */
export function allFound(list: ListNode | undefined): Found[] | undefined {
  const found = list?.items.map(foundAt);
  return found?.every((each) => each !== undefined) ? found : undefined;
}

/** Deeper than a provider's configuration is nested in the values of a chart or in a Kubernetes object. */
const maxDepth = 6;

/** The outermost maps that pass a test. */
export function mapsWhere(
  documents: readonly YamlDocument[],
  matches: (map: MapNode) => boolean,
): MapNode[] {
  const found: MapNode[] = [];
  const visit = (node: SyntaxNode | undefined, depth: number): void => {
    if (depth > maxDepth || !node) return;
    if (node.kind === "list") for (const item of node.items) visit(item, depth + 1);
    if (node.kind !== "map") return;
    if (matches(node)) found.push(node);
    else for (const { value } of node.pairs) visit(value, depth + 1);
  };
  for (const root of documents) visit(root, 0);
  return found;
}
