// What is written in Markdown, as an editor reads it.
import type { MarkupContent, MarkupKind } from "vscode-languageserver";
import { inFormat } from "../features/hover/plainMarkup";
import { type Say, shown } from "./wording";

/** The content in the first of `formats`; plain text is in its language already, for sentences are known by their marks. */
export function readable(
  content: MarkupContent,
  formats: readonly MarkupKind[] | undefined,
  say: Say,
): MarkupContent {
  const plain = inFormat(content, formats);
  return plain === content ? content : inFormat(shown(content, say), formats);
}
