// The comments of a text. They belong to nobody in the tree, so whoever moves text asks here that none is lost.
import { Lexer } from "yaml";
import type { Span } from "./span";

/** Tokens of the lexer that announce something and take up no text. */
const marks = new Set(["\u0002", "\u0018", "\u001f"]);
const scalarMark = "\u001f";

/** The comments of YAML text, each from its `#` to the end of its line. */
function commentsIn(text: string): Span[] {
  const comments: Span[] = [];
  let offset = 0;
  let before = "";
  for (const token of new Lexer().lex(text)) {
    if (!marks.has(token)) {
      if (token.startsWith("#") && before !== scalarMark) {
        comments.push({ start: offset, end: offset + token.trimEnd().length });
      }
      offset += token.length;
    }
    before = token;
  }
  return comments;
}

/** The comments in a part of a text that is YAML by itself, such as a region or a node; offsets of the whole text. */
export const commentsWithin = (text: string, part: Span): Span[] =>
  commentsIn(text.slice(part.start, part.end)).map(({ start, end }) => ({
    start: start + part.start,
    end: end + part.start,
  }));
