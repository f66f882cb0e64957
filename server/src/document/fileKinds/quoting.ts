import type { SyntaxNode } from "../syntax";
import type { Correction } from "./refusal";

/** The correction that quotes a plain scalar on one line; none for other nodes. */
export function quoting(text: string, node: SyntaxNode): Correction[] {
  if (node.kind !== "scalar" || node.style !== "plain" || node.tag) return [];
  const { span } = node;
  const written = text.slice(span.start, span.end);
  if (/["\\\r\n]/.test(written)) return [];
  return [{ kind: "quote", changes: [{ span, text: `"${written}"` }] }];
}
