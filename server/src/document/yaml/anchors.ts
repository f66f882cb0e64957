// The anchors of a text and their aliases, with their spans.
import { parseYaml } from "./read";
import { splitIndented } from "./splitIndented";
import type { Span } from "../span";
import { tokensOf } from "./tokens";

export interface Anchor {
  readonly name: string;
  /** Span of the name after the ampersand. */
  readonly at: Span;
  /** Spans of the names in its aliases, after the asterisks, in order. */
  readonly aliases: readonly Span[];
}

/** The anchors in a part of a text that is YAML by itself. An alias refers to the last anchor of its name before it. */
export function anchorsIn(text: string, { start, end }: Span): Anchor[] {
  const found: (Anchor & { readonly aliases: Span[] })[] = [];
  for (const { written, offset } of splitIndented(text.slice(start, end)).documents) {
    let named = new Map<string, (typeof found)[number]>();
    // Use the readable text, because an unclosed quote in a broken line would swallow all other tokens.
    for (const token of tokensOf(parseYaml(written).readable)) {
      const name = token.text.slice(1);
      const begin = start + offset + token.start + 1;
      const at = { start: begin, end: begin + name.length };
      // An anchor is only valid in its own document.
      if (/^(---|\.\.\.)$/.test(token.text)) named = new Map();
      if (token.kind !== "punctuation" || name === "") continue;
      if (token.text.startsWith("*")) named.get(name)?.aliases.push(at);
      if (token.text.startsWith("&")) {
        const anchor = { name, at, aliases: [] };
        named.set(name, anchor);
        found.push(anchor);
      }
    }
  }
  return found;
}
