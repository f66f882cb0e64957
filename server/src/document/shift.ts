// The trick that keeps offsets true: a configuration inside a larger file is parsed by itself, and then all of its
// syntax is moved to where it stands in the file. From then on every offset is one of the file the user sees.
import { parseYaml, type ParsedYaml } from "./parse";
import type { Span } from "./span";
import type { Pair, ScalarNode, SyntaxNode } from "./syntax";

/** Reads a part of a text that is YAML by itself and begins at the start of a line. All spans are offsets in `text`. */
export function parsePart(text: string, { start, end }: Span): ParsedYaml {
  const parsed = parseYaml(text.slice(start, end));
  if (start === 0) return parsed;
  const move = mover(start);
  return {
    documents: parsed.documents.map((root) => root && move(root)),
    problems: parsed.problems.map(({ kind, span }) => ({ kind, span: shifted(span, start) })),
  };
}

const shifted = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

/** Moves nodes by an offset. What an alias stands for is moved once, and stays the same node for everybody. */
function mover(by: number): (node: SyntaxNode) => SyntaxNode {
  const moved = new Map<SyntaxNode, SyntaxNode>();
  const scalar = (node: ScalarNode): ScalarNode => ({ ...node, span: shifted(node.span, by) });
  const pair = ({ key, value, span }: Pair): Pair => ({
    key: scalar(key),
    value: value && move(value),
    span: shifted(span, by),
  });
  function move(node: SyntaxNode): SyntaxNode {
    const known = moved.get(node);
    if (known) return known;
    const made = make(node);
    moved.set(node, made);
    return made;
  }
  function make(node: SyntaxNode): SyntaxNode {
    const span = shifted(node.span, by);
    switch (node.kind) {
      case "map":
        return { ...node, span, pairs: node.pairs.map(pair) };
      case "list":
        return { ...node, span, items: node.items.map(move) };
      case "alias":
        return { ...node, span, target: node.target && move(node.target) };
      case "scalar":
        return scalar(node);
    }
  }
  return move;
}
