// How a file is laid out: what its author does, so that an edit does the same.
import { column } from "./lines";
import { itself } from "./placed";
import {
  keyColumn,
  type ListNode,
  type MapNode,
  type SyntaxNode,
  type YamlDocument,
} from "./syntax";

/** How far one level is indented from the one above, as most of the configuration does it; 2 where nothing tells. */
export function indentStep(text: string, documents: readonly YamlDocument[]): number {
  const counts = new Map<number, number>();
  for (const root of documents) countSteps(text, root, undefined, counts);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 2;
}

/** How often which step occurs, by how many columns it is. */
type Steps = Map<number, number>;

/** Those in the parts of large maps and lists, the same wherever a part stands. */
const stepsOfParts = new WeakMap<SyntaxNode, Steps>();

function countSteps(
  text: string,
  node: SyntaxNode | undefined,
  parent: number | undefined,
  counts: Steps,
): void {
  if ((node?.kind !== "list" && node?.kind !== "map") || node.flow) {
    if (node?.kind === "list")
      for (const item of node.items) countSteps(text, item, undefined, counts);
    return;
  }
  const own = node.kind === "map" ? keyColumn(text, node) : undefined;
  if (own !== undefined && parent !== undefined && own > parent) addSteps(counts, own - parent, 1);
  for (const part of node.parts ?? [node]) {
    if (!node.parts) {
      for (const value of valuesIn(part)) countSteps(text, value, own, counts);
      continue;
    }
    let below = stepsOfParts.get(itself(part));
    if (!below) {
      below = new Map();
      for (const value of valuesIn(part)) countSteps(text, value, own, below);
      stepsOfParts.set(itself(part), below);
    }
    for (const [step, count] of below) addSteps(counts, step, count);
  }
}

const valuesIn = (node: MapNode | ListNode): readonly (SyntaxNode | undefined)[] =>
  node.kind === "map" ? node.pairs.map(({ value }) => value) : node.items;

const addSteps = (counts: Steps, step: number, count: number): void =>
  void counts.set(step, (counts.get(step) ?? 0) + count);

/** How far the hyphens of lists stand from the keys they are below, as most of the file does it; a step where nothing tells. */
export function listStep(text: string, documents: readonly YamlDocument[]): number {
  const counts = new Map<number, number>();
  const visit = (node: SyntaxNode | undefined): void => {
    if (node?.kind === "list") for (const item of node.items) visit(item);
    if (node?.kind !== "map" || node.flow) return;
    for (const { value } of node.pairs) {
      if (value?.kind === "list" && !value.flow) {
        const own = column(text, value.span.start) - keyColumn(text, node);
        if (own >= 0) counts.set(own, (counts.get(own) ?? 0) + 1);
      }
      visit(value);
    }
  };
  for (const root of documents) visit(root);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? indentStep(text, documents);
}
