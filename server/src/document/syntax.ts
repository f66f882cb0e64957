// YAML as it is written: a small tree of maps, lists and scalars, each knowing its place in the file. It says nothing
// about what the YAML means; duplicates, aliases and merge keys are still in it.
import { column } from "./lines";
import { contains, type Span } from "./span";

export type SyntaxNode = MapNode | ListNode | ScalarNode | AliasNode;

interface Written {
  readonly span: Span;
  readonly tag?: string | undefined;
}

export interface MapNode extends Written {
  readonly kind: "map";
  /** Written in braces. */
  readonly flow: boolean;
  readonly pairs: readonly Pair[];
  /** The maps whose pairs these are, where it was read piece by piece. */
  readonly parts?: readonly MapNode[] | undefined;
}

export interface Pair {
  readonly key: ScalarNode;
  /** Absent where nothing is written behind the colon. */
  readonly value: SyntaxNode | undefined;
  /** From the key to the end of the value. */
  readonly span: Span;
}

export interface ListNode extends Written {
  readonly kind: "list";
  /** Written in brackets. */
  readonly flow: boolean;
  readonly items: readonly SyntaxNode[];
  /** As with maps. */
  readonly parts?: readonly ListNode[] | undefined;
}

export interface ScalarNode extends Written {
  readonly kind: "scalar";
  readonly style: "plain" | "single-quoted" | "double-quoted" | "literal" | "folded";
  /** The text it stands for: quotes and escapes resolved, nothing converted. */
  readonly text: string;
}

export interface AliasNode extends Written {
  readonly kind: "alias";
  /** What the alias stands for; absent when no such anchor stands before it. */
  readonly target: SyntaxNode | undefined;
}

/** The node an alias stands for; other nodes stand for themselves. */
export function resolve(node: SyntaxNode | undefined): Exclude<SyntaxNode, AliasNode> | undefined {
  let found = node;
  while (found?.kind === "alias") found = found.target;
  return found;
}

/** Whether a map has no pairs, without gathering those that were read in pieces. */
export const isEmptyMap = (map: MapNode): boolean =>
  (map.parts ?? [map]).every(({ pairs }) => pairs.length === 0);

/** What one YAML document (between `---` lines) holds; absent when it is empty. */
export type YamlDocument = SyntaxNode | undefined;

/**
 * The way from a document's root down to `offset`: the nodes and pairs around it, outermost first.
 * The last element is the innermost; empty when the offset is outside of everything.
 */
export function wayTo(root: YamlDocument, offset: number): (SyntaxNode | Pair)[] {
  const way: (SyntaxNode | Pair)[] = [];
  let node = root;
  while (node && contains(node.span, offset)) {
    way.push(node);
    if (node.kind === "map") {
      const pair = node.pairs.findLast(({ span }) => contains(span, offset));
      if (!pair) return way;
      way.push(pair);
      node = contains(pair.key.span, offset) ? pair.key : pair.value;
    } else if (node.kind === "list") {
      node = node.items.findLast(({ span }) => contains(span, offset));
    } else {
      return way;
    }
  }
  return way;
}

/** The map in which a pair stands, whole: a part of a map does not know the pairs above and below its own. */
export function mapWith(documents: readonly YamlDocument[], pair: Pair): MapNode | undefined {
  for (const root of documents) {
    const way = wayTo(root, pair.key.span.start);
    const map = way[way.indexOf(pair) - 1];
    if (map && "kind" in map && map.kind === "map") return map;
  }
  return undefined;
}

/** The column at which a block map's keys stand, given the text it was read from. */
export function keyColumn(text: string, map: MapNode): number {
  const first = (map.parts?.[0] ?? map).pairs[0];
  const start = first ? first.key.span.start : map.span.start;
  return column(text, start);
}
