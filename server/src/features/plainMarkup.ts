// What is written in Markdown, for editors that show plain text only.
import { type MarkupContent, MarkupKind } from "vscode-languageserver-types";

/** The content in the first of the formats an editor reads; one that names none is taken to read Markdown. */
export const inFormat = (
  content: MarkupContent,
  formats: readonly MarkupKind[] = [MarkupKind.Markdown],
): MarkupContent =>
  formats.includes(MarkupKind.Markdown)
    ? content
    : { kind: MarkupKind.PlainText, value: withoutMarkup(content.value) };

/** Text without the marks that we use; of links, only those to pages lead anywhere when they are read. */
const withoutMarkup = (markdown: string): string =>
  markdown
    .replace(/\[([^\]]*)\]\((https?:[^)]*)\)/g, "$1: $2")
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/\*\*(.*?)\*\*/g, "$1")
    .replace(/(`+) ?(.*?) ?\1/g, "$2");
