// The indentation style of a file, so that edits follow it.
import { column } from "./lines";
import { originalOf } from "./placed";
import {
  keyColumn,
  type ListNode,
  type MapNode,
  type SyntaxNode,
  type YamlDocument,
} from "./syntax";

/** The most frequent indentation of a level from the one above; 2 by default. */
export function indentStep(text: string, documents: readonly YamlDocument[]): number {
  let step = steps.get(documents);
  if (step === undefined) {
    const counts = new Map<number, number>();
    for (const root of documents) countSteps(text, root, undefined, counts);
    step = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 2;
    steps.set(documents, step);
  }
  return step;
}

const steps = new WeakMap<readonly YamlDocument[], number>();

/** The number of occurrences of each indentation step, by its columns. */
type Steps = Map<number, number>;

/** The steps in the parts of large maps and lists. They do not depend on the position of a part. */
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
    let below = stepsOfParts.get(originalOf(part));
    if (!below) {
      below = new Map();
      for (const value of valuesIn(part)) countSteps(text, value, own, below);
      stepsOfParts.set(originalOf(part), below);
    }
    for (const [step, count] of below) addSteps(counts, step, count);
  }
}

const valuesIn = (node: MapNode | ListNode): readonly (SyntaxNode | undefined)[] =>
  node.kind === "map" ? node.pairs.map(({ value }) => value) : node.items;

const addSteps = (counts: Steps, step: number, count: number): void =>
  void counts.set(step, (counts.get(step) ?? 0) + count);

/** The most frequent indentation of list hyphens from the key above; `indentStep` by default. */
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
