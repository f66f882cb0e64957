// Expand selection: from a value to its key, the mapping that contains it, and the configuration.
import type { SelectionRange } from "vscode-languageserver-types";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Span } from "../../document/span";
import { type ScalarNode, pathTo } from "../../document/syntax";
import { configAt, type KestraFile } from "../../interpretation/kestraFile";
import { toRange } from "../ranges";

/** The ranges around `offset`, innermost first; just the offset itself if nothing is known there. */
export function selectionRange(
  file: KestraFile,
  document: TextDocument,
  offset: number,
): SelectionRange {
  const config = configAt(file, offset);
  const paths = (config?.documents ?? []).map((root) => pathTo(root, offset));
  const way = paths.find(({ length }) => length > 0) ?? [];
  const last = way.at(-1);
  const inner = last && "kind" in last && last.kind === "scalar" ? textIn(last, offset) : undefined;
  const spans = [
    ...(config ? [config.region.span] : []),
    ...way.map(({ span }) => span),
    ...(inner ? [inner] : []),
  ];
  let range: SelectionRange | undefined;
  for (const span of spans) {
    if (range && isSame(toRange(document, span), range.range)) continue;
    range = { range: toRange(document, span), ...(range ? { parent: range } : {}) };
  }
  return range ?? { range: toRange(document, { start: offset, end: offset }) };
}

/** The span between the quotes. */
function textIn({ style, span: { start, end } }: ScalarNode, offset: number): Span | undefined {
  const isInside = style.endsWith("quoted") && start < offset && offset < end && end - start > 1;
  return isInside ? { start: start + 1, end: end - 1 } : undefined;
}

const isSame = (a: SelectionRange["range"], b: SelectionRange["range"]): boolean =>
  JSON.stringify(a) === JSON.stringify(b);
