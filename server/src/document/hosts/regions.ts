// The two ways in which a file holds a configuration: as the text of a literal block, or as a map of its own YAML.
import { column, indentation, lineEnd, lineStart, nextLine } from "../lines";
import type { MapNode, Pair, ScalarNode, SyntaxNode } from "../syntax";
import type { Region } from "./host";

/** The region of a literal block scalar: from the line behind its header to where the file's own YAML goes on. */
export function literalRegion(text: string, scalar: ScalarNode): Region {
  const header = lineStart(text, scalar.span.start);
  const parent = indentation(text.slice(header, lineEnd(text, header)));
  const start = nextLine(text, scalar.span.start);
  return {
    span: { start, end: endOfDeeperLines(text, start, parent) },
    column: parent + 2,
    embedded: true,
  };
}

/** The region of a map that stands as the value of `pair`; nothing while it holds no key. */
export function mapRegion(text: string, pair: Pair): Region | undefined {
  const map = pair.value;
  if (map?.kind !== "map" || map.pairs.length === 0) return undefined;
  if (map.flow) return { span: map.span, column: column(text, map.span.start), embedded: false };
  const keys = column(text, pair.key.span.start);
  const start = nextLine(text, pair.key.span.end);
  return {
    span: { start, end: endOfDeeperLines(text, start, keys) },
    column: keys + 2,
    embedded: false,
  };
}

/** The offset behind the last line, from `start` on, that is blank or indented deeper than `parent`. */
function endOfDeeperLines(text: string, start: number, parent: number): number {
  let end = start;
  for (let line = start; line < text.length; line = nextLine(text, line)) {
    const written = text.slice(line, lineEnd(text, line));
    if (written.trim() !== "" && indentation(written) <= parent) break;
    end = nextLine(text, line);
  }
  return end;
}

/** The pair of a map with that key as written. */
export const pairOf = (node: SyntaxNode | undefined, key: string): Pair | undefined =>
  node?.kind === "map" ? node.pairs.findLast((pair) => pair.key.text === key) : undefined;

/** The pair at a path of keys as written. */
export function pairAt(node: SyntaxNode | undefined, ...keys: readonly string[]): Pair | undefined {
  let pair: Pair | undefined;
  let inner = node;
  for (const key of keys) {
    pair = pairOf(inner, key);
    inner = pair?.value;
  }
  return pair;
}

/** The literal block a value is, by itself or through an alias. */
export function literalOf(value: SyntaxNode | undefined): ScalarNode | undefined {
  const node = value?.kind === "alias" ? value.target : value;
  return node?.kind === "scalar" && node.style === "literal" ? node : undefined;
}

export const isMap = (node: SyntaxNode | undefined): node is MapNode => node?.kind === "map";
