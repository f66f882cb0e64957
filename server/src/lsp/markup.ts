// Markdown in the format that an editor supports.
import { type MarkupContent, MarkupKind } from "vscode-languageserver";
import type { Markdown } from "../features/hover/markdown";
import { withoutMarkup } from "../features/hover/plainMarkup";
import type { Worded } from "../messages/message";

/**
 * The content as Markdown if that is one of the supported formats, otherwise as plain text: some editors that list none show
 * the markup itself. Plain text is derived from the rendered messages, so `show` renders them in the editor's language first.
 */
export function readable(
  content: Markdown,
  formats: readonly MarkupKind[] = [],
  show: <T>(answer: Worded<T>) => T,
): Markdown | MarkupContent {
  if (formats.includes(MarkupKind.Markdown)) return content;
  const { value } = show<MarkupContent>(content);
  return { kind: MarkupKind.PlainText, value: withoutMarkup(value) };
}
