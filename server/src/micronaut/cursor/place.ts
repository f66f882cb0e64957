// What is at an offset: the normalised path, and whether it is a key or a value.
import type { Span } from "../../document/span";
import { contains } from "../../document/span";
import {
  type MapNode,
  type Pair,
  type ScalarNode,
  type SyntaxNode,
  pathTo,
} from "../../document/syntax";
import { segmentsOf } from "../tree/build";
import type { Config } from "../configuration";
import type { TypedYaml } from "./slot";

export interface Place {
  /** Normalised path of the key, or of the value's key; list items as `[0]`. */
  readonly path: readonly string[];
  readonly part: "key" | "value";
  /** The key's segment, or the scalar. */
  readonly span: Span;
  /** The segment of the key as written, or the scalar's text. */
  readonly written: string;
  readonly pair: Pair | undefined;
  /** The whole key, or the value. */
  readonly scalar: ScalarNode;
}

/** The key or scalar at `offset`, even if it is overridden; undefined if there is none. */
export function placeAt(config: Config, offset: number): Place | undefined {
  const nodes = config.documents
    .map((root) => pathTo(root, offset))
    .find(({ length }) => length > 0);
  if (!nodes) return undefined;
  const last = nodes.at(-1);
  if (!last || !("kind" in last) || last.kind !== "scalar") return undefined;
  const pair = nodes.findLast((step): step is Pair => !("kind" in step));
  const path = pathOf(nodes);
  if (pair?.key !== last)
    return { path, part: "value", span: last.span, written: last.text, pair, scalar: last };
  return keySegmentAt(path, pair, last, offset);
}

/** The segment of a dotted key at the cursor, with the path up to it. */
function keySegmentAt(path: readonly string[], pair: Pair, key: ScalarNode, offset: number): Place {
  const segments = segmentsOf(pair);
  const index = Math.max(
    0,
    segments.findIndex((segment) => contains(segment.key, offset)),
  );
  const segment = segments[index] ?? { key: key.span, written: key.text };
  const shortened = path.slice(0, path.length - (segments.length - 1 - index));
  const { key: span, written } = segment;
  return { path: shortened, part: "key", span, written, pair, scalar: key };
}

/** The normalised path of a chain of nodes and pairs, as returned by `pathTo`. */
export function pathOf(nodes: readonly (SyntaxNode | Pair)[]): string[] {
  return nodes.flatMap((step, index) => {
    if (!("kind" in step)) return segmentsOf(step).map(({ name }) => name);
    const parent = nodes[index - 1];
    if (!parent || !("kind" in parent) || parent.kind !== "list") return [];
    return [`[${parent.items.indexOf(step)}]`];
  });
}

/** A flow map or list. */
export interface Flow {
  readonly node: Extract<SyntaxNode, { kind: "map" | "list" }>;
  readonly path: string[];
  /** Offset of the nearest key above. */
  readonly owner: number | undefined;
}

/** The innermost flow map or list around `offset`. */
export function flowAround({ text, documents }: TypedYaml, offset: number): Flow | undefined {
  for (const root of documents) {
    const nodes = pathTo(root, offset);
    const index = nodes.findLastIndex(
      (step): step is MapNode =>
        "kind" in step && isFlow(step) && isInside(text, step.span, offset),
    );
    const node = nodes[index];
    if (node && "kind" in node && isFlow(node)) {
      const above = nodes.slice(0, index + 1);
      const owner = above.findLast((step): step is Pair => !("kind" in step))?.key.span.start;
      return { node, path: pathOf(above), owner };
    }
  }
  return undefined;
}

const isFlow = (node: SyntaxNode): node is Flow["node"] =>
  (node.kind === "map" || node.kind === "list") && node.flow;

/** After the opening bracket, and before the closing one if there is one. */
function isInside(text: string, span: Span, offset: number): boolean {
  const closed = /[\]}]/.test(text[span.end - 1] ?? "");
  return offset > span.start && (closed ? offset < span.end : true);
}
