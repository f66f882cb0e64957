// Blocks in the language of shells, which Dockerfiles share.
import type { Span } from "../span";
import type { CodeBlock } from "./codeBlock";
import { type Closes, heredocsIn } from "./heredocs";
import { filledInByShell } from "./shellWords";

/** With `<<-`, a shell removes the tabs at the start of lines. */
const closes: Closes = (line, { delimiter, isIndented }) =>
  (isIndented ? line.replace(/^\t+/, "") : line) === delimiter;

/** No script contains scripts that are nested deeper. */
const maxDepth = 3;

/**
 * The heredocs whose content is certain. A heredoc that contains others is a script; if that one is not quoted, the
 * shell also replaces what is in quoted ones.
 */
export function shellHeredocs(
  text: string,
  part: Span = { start: 0, end: text.length },
  isQuoted = true,
  depth = 1,
): CodeBlock[] {
  if (depth > maxDepth) return [];
  return heredocsIn(text, part, closes).flatMap((heredoc) => {
    const { start, end, isIndented } = heredoc;
    const isLiteral = heredoc.isQuoted && isQuoted;
    const nested = shellHeredocs(text, { start, end }, isLiteral, depth + 1);
    if (nested.length > 0) return nested;
    const block = isLiteral ? { start, end, filledIn: [] } : expanded(text, { start, end });
    if (!block) return [];
    return isIndented && /^\t/m.test(text.slice(start, end)) ? [{ ...block, tabs: true }] : [block];
  });
}

function expanded(text: string, span: Span): CodeBlock | undefined {
  const filledIn = filledInByShell(text, span, "heredoc");
  return filledIn && { ...span, filledIn, reserved: /[$`\\]/ };
}
