// The tokens of YAML text, without gaps, independent of its structure.
import { Lexer } from "yaml";

export interface Token {
  readonly start: number;
  readonly text: string;
  /** Punctuation is everything that is not a scalar, a comment or whitespace. */
  readonly kind: "scalar" | "comment" | "space" | "punctuation";
}

/** Control tokens of the lexer, which do not correspond to any text. */
const marks = new Set(["\u0002", "\u0018", "\u001f"]);
const scalarMark = "\u001f";

/** The tokens of a text; concatenated, they are the text. */
export function* tokensOf(text: string): Generator<Token> {
  let start = 0;
  let before = "";
  for (const token of new Lexer().lex(text)) {
    if (!marks.has(token)) {
      yield { start, text: token, kind: kindOf(token, before === scalarMark) };
      start += token.length;
    }
    before = token;
  }
}

function kindOf(token: string, isAnnounced: boolean): Token["kind"] {
  if (isAnnounced || /^["']/.test(token)) return "scalar";
  if (token.startsWith("#")) return "comment";
  return token.trim() === "" ? "space" : "punctuation";
}
