// Lines `...`, which end a document. The server only reads another one that begins with `---` or a directive.
import { lineEnd, nextLine } from "../lines";
import type { Span } from "../span";

/** The `...` at a column, as spaces, after which more lines follow without a `---`. */
export function earlyDocumentEnds(text: string, column = ""): Span[] {
  if (!text.includes("...")) return [];
  const found: Span[] = [];
  for (const { 0: written, 1: spaces, index } of text.matchAll(marker)) {
    const end = index + written.length;
    if (spaces === column && isContinued(text, nextLine(text, end), column))
      found.push({ start: end - 3, end });
  }
  return found;
}

const marker = /^( *)\.\.\.(?=[ \t]*(?:#.*)?\r?$)/gm;

function isContinued(text: string, below: number, column: string): boolean {
  for (let start = below; start < text.length; start = nextLine(text, start)) {
    const line = text.slice(start, lineEnd(text, start));
    if (/^\s*(?:#|$)/.test(line)) continue;
    return !/^(?:(?:---|\.\.\.)(?:\s|$)|%)/.test(line.slice(column.length));
  }
  return false;
}
