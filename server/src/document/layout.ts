// How a file is laid out: what its author does, so that an edit does the same.
import { column } from "./lines";
import { keyColumn, type SyntaxNode, type YamlDocument } from "./syntax";

/** How far one level is indented from the one above, as most of the configuration does it; 2 where nothing tells. */
export function indentStep(text: string, documents: readonly YamlDocument[]): number {
  const counts = new Map<number, number>();
  const visit = (node: SyntaxNode | undefined, parent: number | undefined): void => {
    if (node?.kind === "list") for (const item of node.items) visit(item, undefined);
    if (node?.kind !== "map" || node.flow) return;
    const own = keyColumn(text, node);
    if (parent !== undefined && own > parent)
      counts.set(own - parent, (counts.get(own - parent) ?? 0) + 1);
    for (const pair of node.pairs) visit(pair.value, own);
  };
  for (const root of documents) visit(root, undefined);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 2;
}

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
