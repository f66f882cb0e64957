// Terraform: heredocs, and the YAML files that `templatefile` reads. From the Terraform language documentation, "Strings
// and Templates": `${…}` and `%{…}` are replaced, `$${` and `%%{` are escaped.
import type { Span } from "../span";
import type { CodeBlock, Language } from "./codeBlock";
import { type Closes, heredocsIn } from "./heredocs";

export const terraform: Language = {
  id: "terraform",
  isExcerpt: false,
  blocksIn: (text) =>
    heredocsIn(text, wholeOf(text), closes).flatMap((heredoc) => {
      const block = templateIn(text, heredoc);
      const tabs = heredoc.isIndented && /^\t/m.test(text.slice(heredoc.start, heredoc.end));
      return block ? [tabs ? { ...block, tabs } : block] : [];
    }),
};

export const terraformTemplate: Language = {
  id: "terraform-template",
  isExcerpt: false,
  blocksIn(text) {
    const block = templateIn(text, wholeOf(text));
    return block ? [block] : [];
  },
};

const wholeOf = (text: string): Span => ({ start: 0, end: text.length });

const closes: Closes = (line, { delimiter }) => line.trim() === delimiter;

/** Undefined if the content is not certain: directives add and remove whole lines. */
function templateIn(text: string, { start, end }: Span): CodeBlock | undefined {
  const filledIn: Span[] = [];
  const opening = /(?:\$\$|%%|\$|%)\{/g;
  opening.lastIndex = start;
  for (let match = opening.exec(text); match && match.index < end; match = opening.exec(text)) {
    if (match[0] === "%{") return undefined;
    const length = lengthOfBraces(text, match.index, end);
    if (length === undefined) return undefined;
    filledIn.push({ start: match.index, end: match.index + length });
    opening.lastIndex = match.index + length;
  }
  return { start, end, filledIn, reserved: /[$%]\{/ };
}

/** From a dollar sign to after the brace that closes the first one on its line. */
function lengthOfBraces(text: string, start: number, end: number): number | undefined {
  let depth = 0;
  for (let at = start; at < end && text[at] !== "\n"; at++) {
    if (text[at] === "{") depth++;
    if (text[at] === "}" && --depth === 0) return at + 1 - start;
  }
  return undefined;
}
