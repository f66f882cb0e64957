// The trick that keeps offsets true: a configuration inside a larger file is parsed by itself, and then all of its
// syntax is moved to where it stands in the file. From then on every offset is one of the file the user sees.
import { parseYaml, type ReadYaml } from "./parse";
import type { Span } from "./span";
import type { Pair, ScalarNode, SyntaxNode } from "./syntax";

/**
 * Reads a part of a text that is YAML by itself and begins at the start of a line. All spans are offsets in `text`;
 * `readable` is that of the part.
 */
export function parsePart(text: string, { start, end }: Span): ReadYaml {
  const part = text.slice(start, end);
  if (start === 0) return parseYaml(part);
  const pieces = separated(part).map(({ written, offset }) =>
    moved(parseYaml(written), start + offset),
  );
  return {
    documents: pieces.flatMap(({ documents }) => documents),
    problems: pieces.flatMap(({ problems }) => problems),
    readable: pieces.map(({ readable }) => readable).join(""),
  };
}

/**
 * The YAML documents of an indented part. The lines between them stand at the part's own indentation, where the parser
 * does not look for them: it knows `---` only at the start of a line.
 */
export function separated(part: string): { readonly written: string; readonly offset: number }[] {
  const indent = /^( +)\S/m.exec(part)?.[1] ?? "";
  const marker = new RegExp(`^${indent}(---|\\.\\.\\.)(?=[ \\t\\r\\n]|$)`, "gm");
  const starts = indent === "" ? [] : [...part.matchAll(marker)].map(({ index }) => index);
  return [0, ...starts].map((offset, index, all) => {
    const piece = part.slice(offset, all[index + 1]);
    const written = index === 0 ? piece : piece.replace(/---|\.\.\./, "   ");
    return { written, offset };
  });
}

function moved({ documents, problems, readable }: ReadYaml, by: number): ReadYaml {
  const move = mover(by);
  return {
    documents: documents.map((root) => root && move(root)),
    problems: problems.map(({ kind, span }) => ({ kind, span: shifted(span, by) })),
    readable,
  };
}

const shifted = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

/** Moves nodes by an offset. What an alias stands for is moved once, and stays the same node for everybody. */
function mover(by: number): (node: SyntaxNode) => SyntaxNode {
  const known = new Map<SyntaxNode, SyntaxNode>();
  const scalar = (node: ScalarNode): ScalarNode => ({ ...node, span: shifted(node.span, by) });
  const pair = ({ key, value, span }: Pair): Pair => ({
    key: scalar(key),
    value: value && move(value),
    span: shifted(span, by),
  });
  function move(node: SyntaxNode): SyntaxNode {
    const done = known.get(node);
    if (done) return done;
    const made = make(node);
    known.set(node, made);
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
