// A file's own YAML as the tool reads it that loads the file: aliases followed, merge keys done. What it finds still
// knows its place.
import { pairReader, type ReadPair } from "../yaml/mergeKeys";
import type { Span } from "../span";
import { type Pair, resolve, type SyntaxNode, type YamlDocument } from "../syntax";

export interface FileReader {
  readonly text: string;
  /** The pairs that count in a map; none in anything else. */
  pairsOf(node: SyntaxNode | undefined): readonly ReadPair[];
  /** The pair at a path of keys. */
  pairAt(node: SyntaxNode | undefined, ...keys: readonly string[]): Pair | undefined;
  /** The items of a list, aliases followed; none of anything else. */
  itemsOf(node: SyntaxNode | undefined): readonly SyntaxNode[];
  /** The key whose value a node is, where it is written. */
  keyOf(node: SyntaxNode): Span | undefined;
}

export function fileReader(text: string, documents: readonly YamlDocument[]): FileReader {
  const read = pairReader(({ key }) => key.text);
  let keys: ReadonlyMap<SyntaxNode, Span> | undefined;
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
        pair = pairsOf(inner).find((candidate) => candidate.pair.key.text === key)?.pair;
        inner = pair?.value;
      }
      return pair;
    },
    itemsOf(node) {
      const list = resolve(node);
      return list?.kind === "list" ? list.items.flatMap((item) => resolve(item) ?? []) : [];
    },
    keyOf(node) {
      keys ??= keysOfValues(documents);
      return keys.get(node);
    },
  };
}

/** The key of every node that is written as a value. */
function keysOfValues(documents: readonly YamlDocument[]): Map<SyntaxNode, Span> {
  const keys = new Map<SyntaxNode, Span>();
  const visit = (node: SyntaxNode | undefined): void => {
    if (node?.kind === "list") node.items.forEach(visit);
    if (node?.kind !== "map") return;
    for (const { key, value } of node.pairs) {
      if (value) keys.set(value, key.span);
      visit(value);
    }
  };
  documents.forEach(visit);
  return keys;
}

/** Whether a node holds something: a list or map with anything in it, a text that is not empty. */
export function isFilled(node: SyntaxNode | undefined): boolean {
  const value = resolve(node);
  if (value?.kind === "list") return value.items.length > 0;
  if (value?.kind === "map") return value.pairs.length > 0;
  return value !== undefined && value.text !== "";
}

/** The text of a scalar, aliases followed. */
export function textOf(node: SyntaxNode | undefined): string | undefined {
  const value = resolve(node);
  return value?.kind === "scalar" ? value.text : undefined;
}
