// Converts the outermost flow map around a place to block style.
import { openFlowMap } from "../../document/edits/flow";
import { indentStep } from "../../document/layout";
import type { TextChange } from "../../document/span";
import type { MapNode, Pair, SyntaxNode } from "../../document/syntax";
import type { Config } from "../configuration";

/** The changes that convert the outermost flow map around `flow` to block style; undefined if it shares its line. */
export function openOutermostFlow(config: Config, flow: MapNode): TextChange[] | undefined {
  const step = indentStep(config.text, config.documents);
  for (const root of config.documents) {
    const found = outermostFlow(root, undefined, flow);
    if (found) return openFlowMap(config.text, found.owner, found.map, step);
  }
  return undefined;
}

/** A single change of the whole text. Steps need no minimal changes, because the difference is computed at the end. */
export const replaceWholeText = (before: Config, after: Config): TextChange[] => [
  { span: { start: 0, end: before.text.length }, text: after.text },
];

/** The first flow map on the path from a node down to `flow`, with the pair whose value it is. */
function outermostFlow(
  node: SyntaxNode | undefined,
  owner: Pair | undefined,
  flow: MapNode,
): { readonly owner: Pair | undefined; readonly map: MapNode } | undefined {
  if (node?.kind !== "map") return undefined;
  if (node.span.start > flow.span.start || node.span.end < flow.span.end) return undefined;
  if (node.flow) return { owner, map: node };
  for (const pair of node.pairs) {
    const found = outermostFlow(pair.value, pair, flow);
    if (found) return found;
  }
  return undefined;
}
