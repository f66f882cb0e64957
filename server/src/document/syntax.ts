// YAML syntax as written: a small tree of maps, lists and scalars with their spans. It is not interpreted: duplicates,
// aliases and merge keys are still in it.
import type { JsonValue } from "./jsonValue";
import { column } from "./lines";
import { contains, type Span } from "./span";

export type SyntaxNode = MapNode | ListNode | ScalarNode | AliasNode;

interface NodeBase {
  readonly span: Span;
  readonly tag?: string | undefined;
}

export interface MapNode extends NodeBase {
  readonly kind: "map";
  /** Written in braces. */
  readonly flow: boolean;
  readonly pairs: readonly Pair[];
  /** The maps that contain these pairs, if the file was parsed in pieces. */
  readonly parts?: readonly MapNode[] | undefined;
}

export interface Pair {
  readonly key: ScalarNode;
  /** Undefined if there is nothing after the colon. */
  readonly value: SyntaxNode | undefined;
  /** From the key to the end of the value. */
  readonly span: Span;
}

export interface ListNode extends NodeBase {
  readonly kind: "list";
  /** Written in brackets. */
  readonly flow: boolean;
  readonly items: readonly SyntaxNode[];
  /** The lists that contain these items, if the file was parsed in pieces. */
  readonly parts?: readonly ListNode[] | undefined;
}

export interface ScalarNode extends NodeBase {
  readonly kind: "scalar";
  readonly style: "plain" | "single-quoted" | "double-quoted" | "literal" | "folded";
  /** The string with quotes and escapes resolved, before any conversion. */
  readonly text: string;
  /** What arrives if another program writes the value again; undefined if it keeps the value as it is. */
  readonly arrives?: JsonValue;
}

export interface AliasNode extends NodeBase {
  readonly kind: "alias";
  /** The node with the anchor; undefined if there is no such anchor before the alias. */
  readonly target: SyntaxNode | undefined;
}

/** The target of an alias; other nodes are returned as they are. */
export function resolve(node: SyntaxNode | undefined): Exclude<SyntaxNode, AliasNode> | undefined {
  let found = node;
  while (found?.kind === "alias") found = found.target;
  return found;
}

/** Whether a map has no pairs, without collecting the pairs of its parts. */
export const isEmptyMap = (map: MapNode): boolean =>
  (map.parts ?? [map]).every(({ pairs }) => pairs.length === 0);

/** The root of one YAML document (between `---` lines); undefined if it is empty. */
export type YamlDocument = SyntaxNode | undefined;

/**
 * The nodes and pairs at `offset` from the document's root to the innermost one. Empty if the offset is outside of the
 * root.
 */
export function pathTo(root: YamlDocument, offset: number): (SyntaxNode | Pair)[] {
  const nodes: (SyntaxNode | Pair)[] = [];
  let node = root;
  while (node && contains(node.span, offset)) {
    nodes.push(node);
    if (node.kind === "map") {
      const pair = lastAt(node.pairs, offset);
      if (!pair) return nodes;
      nodes.push(pair);
      node = contains(pair.key.span, offset) ? pair.key : pair.value;
    } else if (node.kind === "list") {
      node = lastAt(node.items, offset);
    } else {
      return nodes;
    }
  }
  return nodes;
}

/** The last of several parts, in the order of the text, that contains `offset`. Halves the parts, as there may be many. */
function lastAt<T extends { readonly span: Span }>(
  parts: readonly T[],
  offset: number,
): T | undefined {
  let low = 0;
  let high = parts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((parts[middle]?.span.start ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  const last = parts[low - 1];
  return last && contains(last.span, offset) ? last : undefined;
}

/** The whole map that contains a pair. A part of a map lacks the pairs above and below its own. */
export function mapContaining(documents: readonly YamlDocument[], pair: Pair): MapNode | undefined {
  for (const root of documents) {
    const nodes = pathTo(root, pair.key.span.start);
    const map = nodes[nodes.indexOf(pair) - 1];
    if (map && "kind" in map && map.kind === "map") return map;
  }
  return undefined;
}

/** The column of a block map's keys; `text` is the text it was parsed from. */
export function keyColumn(text: string, map: MapNode): number {
  const first = (map.parts?.[0] ?? map).pairs[0];
  const start = first ? first.key.span.start : map.span.start;
  return column(text, start);
}
