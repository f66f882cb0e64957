// The YAML of a file as the tool that loads the file sees it, with aliases and merge keys resolved. The nodes it
// returns keep their spans.
import { pairReader, type ReadPair } from "../yaml/mergeKeys";
import type { Span } from "../span";
import { type Pair, pathTo, resolve, type SyntaxNode, type YamlDocument } from "../syntax";

export interface FileReader {
  readonly text: string;
  /** The effective pairs of a map; empty for other nodes. */
  pairsOf(node: SyntaxNode | undefined): readonly ReadPair[];
  /** The pair at a path of keys. */
  pairAt(node: SyntaxNode | undefined, ...keys: readonly string[]): Pair | undefined;
  /** The items of a list, aliases resolved; empty for other nodes. */
  itemsOf(node: SyntaxNode | undefined): readonly SyntaxNode[];
  /** The span of the key whose value is this node. */
  keyOf(node: SyntaxNode): Span | undefined;
}

export function fileReader(text: string, documents: readonly YamlDocument[]): FileReader {
  const read = pairReader(({ key }) => key.text);
  const pairsOf = (node: SyntaxNode | undefined): readonly ReadPair[] => {
    const map = resolve(node);
    return map?.kind === "map" ? read(map) : [];
  };
  return {
    text,
    pairsOf,
    pairAt(node, ...path) {
      let pair: Pair | undefined;
      let inner = node;
      for (const key of path) {
        pair = pairsOf(inner).find(({ name }) => name === key)?.pair;
        inner = pair?.value;
      }
      return pair;
    },
    itemsOf(node) {
      const list = resolve(node);
      return list?.kind === "list" ? list.items.flatMap((item) => resolve(item) ?? []) : [];
    },
    keyOf(node) {
      for (const root of documents)
        for (const part of pathTo(root, node.span.start))
          if ("key" in part && part.value === node) return part.key.span;
      return undefined;
    },
  };
}

/** Whether a node is a list, map or string that is not empty. */
export function isFilled(node: SyntaxNode | undefined): boolean {
  const value = resolve(node);
  if (value?.kind === "list") return value.items.length > 0;
  if (value?.kind === "map") return value.pairs.length > 0;
  return value !== undefined && value.text !== "";
}

/** The text of a scalar, aliases resolved. */
export function textOf(node: SyntaxNode | undefined): string | undefined {
  const value = resolve(node);
  return value?.kind === "scalar" ? value.text : undefined;
}
