// What Helm refuses in values because JSON does not have it: infinite numbers, and null as a key.
import { jsonValueOf } from "../../goYaml";
import type { SyntaxNode } from "../../syntax";
import { quoting } from "../quoting";
import type { Refusal, RefusalKind } from "../refusal";

/** The refusals in values; `text` is that of the whole file. */
export function* jsonRefusals(text: string, root: SyntaxNode | undefined): Generator<Refusal> {
  // Searching for words is much faster than walking through the nodes.
  if (root && mayBeRefused.test(text)) yield* refusalsIn(text, root);
}

const mayBeRefused = /\.(?:inf|nan)\b|(?:^|[\s,{"'])(?:~|null)["']?\s*:/im;

function* refusalsIn(text: string, node: SyntaxNode): Generator<Refusal> {
  if (node.kind === "list") for (const item of node.items) yield* refusalsIn(text, item);
  if (node.kind === "scalar" && isInfinite(node))
    yield refusal("special-number", node.span, quoting(text, node));
  if (node.kind !== "map") return;
  for (const { key, value } of node.pairs) {
    if (jsonValueOf(key).kind === "null") yield refusal("null-key", key.span, quoting(text, key));
    if (value) yield* refusalsIn(text, value);
  }
}

const refusal = (
  kind: RefusalKind,
  span: Refusal["span"],
  corrections: Refusal["corrections"],
): Refusal => ({ reader: "Helm", kind, span, corrections });

function isInfinite(node: Extract<SyntaxNode, { kind: "scalar" }>): boolean {
  const value = jsonValueOf(node);
  return value.kind === "number" && !Number.isFinite(value.value);
}
