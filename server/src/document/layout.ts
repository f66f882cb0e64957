// How a file is laid out: what its author does, so that an edit does the same.
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
