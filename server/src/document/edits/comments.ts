// The comments in a text. They are not part of the syntax tree, so code that moves lines looks them up here to keep
// them.
import { lineEnd, nextLine } from "../lines";
import { parseYaml } from "../yaml/read";
import type { Span } from "../span";
import { tokensOf } from "../yaml/tokens";

/** The comments in YAML text, each from its `#` to the end of its line. */
function commentsIn(text: string): Span[] {
  const comments: Span[] = [];
  if (!text.includes("#")) return comments;
  for (const { start, text: written, kind } of tokensOf(text)) {
    if (kind === "comment") comments.push({ start, end: start + written.trimEnd().length });
  }
  return comments;
}

/** The comments in a part of a text that is YAML by itself, such as a region or a node; offsets in the whole text. */
export const commentsWithin = (text: string, part: Span): Span[] =>
  commentsIn(text.slice(part.start, part.end)).map(({ start, end }) => ({
    start: start + part.start,
    end: end + part.start,
  }));

/**
 * The comments in a part of a text with syntax errors. An unclosed quote does not swallow comments on other lines, and
 * the comments of an unreadable line are found by lexing that line alone.
 */
export function commentsWithinBroken(text: string, part: Span): Span[] {
  const written = text.slice(part.start, part.end);
  const { readable } = parseYaml(text, part);
  const found = new Map(commentsIn(readable).map((comment) => [comment.start, comment]));
  for (let start = 0; start < written.length; start = nextLine(written, start)) {
    const line = { start, end: lineEnd(written, start) };
    if (written.slice(start, line.end) === readable.slice(start, line.end)) continue;
    for (const comment of commentsWithin(written, line)) found.set(comment.start, comment);
  }
  return [...found.values()]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end }) => ({ start: start + part.start, end: end + part.start }));
}
