// Shell scripts: heredocs, and the launcher's variable as a string of several lines.
import { configurationVariable } from "../fileKinds/source";
import { lineEnd, nextLine } from "../lines";
import type { CodeBlock, Language } from "./codeBlock";
import { shellHeredocs } from "./shellBlocks";
import { filledInByShell } from "./shellWords";

export const shell: Language = {
  id: "shellscript",
  isExcerpt: false,
  blocksIn(text) {
    const heredocs = shellHeredocs(text);
    const isInHeredoc = ({ start }: CodeBlock): boolean =>
      heredocs.some((heredoc) => heredoc.start <= start && start < heredoc.end);
    return [...heredocs, ...stringsIn(text).filter((block) => !isInHeredoc(block))].sort(
      (a, b) => a.start - b.start,
    );
  },
};

/** `KESTRA_CONFIGURATION="` or `"KESTRA_CONFIGURATION=`, which also follow `-e`, `--env` and `export`. */
const assignment = new RegExp(
  `${configurationVariable}=(["'])|(["'])${configurationVariable}=`,
  "g",
);

function stringsIn(text: string): CodeBlock[] {
  return [...text.matchAll(assignment)].flatMap(({ 0: written, 1: after, 2: before, index }) => {
    const lineStart = text.lastIndexOf("\n", index) + 1;
    if (/^\s*#/.test(text.slice(lineStart, index))) return [];
    const first = index + written.length;
    // Usually, the configuration begins on the next line.
    const start = lineEnd(text, first) === first ? nextLine(text, first) : first;
    const block = (after ?? before) === "'" ? singleQuoted(text, start) : doubleQuoted(text, start);
    return block && text.slice(block.start, block.end).includes("\n") ? [block] : [];
  });
}

function singleQuoted(text: string, start: number): CodeBlock | undefined {
  const end = text.indexOf("'", start);
  // After the quote, the string may continue: 'it'\''s'.
  if (end === -1 || /\S/.test(text[end + 1] ?? "")) return undefined;
  return { start, end, filledIn: [], reserved: /'/ };
}

function doubleQuoted(text: string, start: number): CodeBlock | undefined {
  const end = endOfString(text, start);
  if (end === undefined || /[^\s;)]/.test(text[end + 1] ?? "")) return undefined;
  const filledIn = filledInByShell(text, { start, end }, "string");
  return filledIn && { start, end, filledIn, reserved: /["$`\\]/ };
}

function endOfString(text: string, start: number): number | undefined {
  const match = /(?:[^"\\]|\\[^])*/y;
  match.lastIndex = start;
  const end = start + (match.exec(text)?.[0].length ?? 0);
  return text[end] === '"' ? end : undefined;
}
