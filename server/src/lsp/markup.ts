// What is written in Markdown, as an editor reads it.
import { type MarkupContent, MarkupKind } from "vscode-languageserver";
import type { Markdown } from "../features/hover/markdown";
import { withoutMarkup } from "../features/hover/plainMarkup";
import type { Worded } from "../messages/message";

/**
 * The content in the first of the formats an editor reads; one that names none is taken to read Markdown. Plain text is
 * made of sentences in the language of the editor, which `show` turns messages into.
 */
export function readable(
  content: Markdown,
  formats: readonly MarkupKind[] = [MarkupKind.Markdown],
  show: <T>(answer: Worded<T>) => T,
): Markdown | MarkupContent {
  if (formats.includes(MarkupKind.Markdown)) return content;
  const { value } = show<MarkupContent>(content);
  return { kind: MarkupKind.PlainText, value: withoutMarkup(value) };
}
