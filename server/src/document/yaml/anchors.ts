// The anchors of a text and the aliases that stand for them, each at its place.
import { parseYaml } from "./read";
import { separated } from "./separated";
import type { Span } from "../span";
import { tokensOf } from "./tokens";

export interface Anchor {
  readonly name: string;
  /** The name behind the ampersand. */
  readonly at: Span;
  /** The names behind the asterisks of the aliases that stand for it, in the order of the text. */
  readonly aliases: readonly Span[];
}

/** The anchors in a part of a text that is YAML by itself. Of two with one name, the later one counts from there on. */
export function anchorsIn(text: string, { start, end }: Span): Anchor[] {
  const found: (Anchor & { readonly aliases: Span[] })[] = [];
  for (const { written, offset } of separated(text.slice(start, end))) {
    let named = new Map<string, (typeof found)[number]>();
    // In a line that cannot be read a quote may be open, which would swallow all others.
    for (const token of tokensOf(parseYaml(written).readable)) {
      const name = token.text.slice(1);
      const begin = start + offset + token.start + 1;
      const at = { start: begin, end: begin + name.length };
      // No anchor is known beyond its own document.
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
