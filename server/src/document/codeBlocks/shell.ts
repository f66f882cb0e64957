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
    const blocks = [...shellHeredocs(text), ...stringsIn(text)].sort((a, b) => a.start - b.start);
    // A string in a heredoc is not the shell's.
    let end = 0;
    return blocks.filter((block) => {
      const isFree = block.start >= end;
      if (isFree) ({ end } = block);
      return isFree;
    });
  },
};

/** `KESTRA_CONFIGURATION="` or `"KESTRA_CONFIGURATION=`, which also follow `-e`, `--env` and `export`. */
const assignment = new RegExp(
  `${configurationVariable}=(["'])|(["'])${configurationVariable}=`,
  "g",
);

function* stringsIn(text: string): Generator<CodeBlock> {
  assignment.lastIndex = 0;
  for (let match = assignment.exec(text); match; match = assignment.exec(text)) {
    const [, after, before] = match;
    const first = assignment.lastIndex;
    const isSingle = (after ?? before) === "'";
    const end = isSingle ? text.indexOf("'", first) : endOfString(text, first);
    // Without an end, the rest of the file is the string.
    if (end === -1) return;
    assignment.lastIndex = end;
    const line = text.slice(text.lastIndexOf("\n", match.index) + 1, match.index);
    // After the quote, the string may continue: 'it'\''s'.
    if (/^\s*#/.test(line) || /[^\s;)]/.test(text[end + 1] ?? "")) continue;
    // Usually, the configuration begins on the next line.
    const start = lineEnd(text, first) === first ? nextLine(text, first) : first;
    const block = isSingle ? literal(start, end) : expanded(text, start, end);
    if (block && text.slice(start, end).includes("\n")) yield { ...block, proof: true };
  }
}

const literal = (start: number, end: number): CodeBlock => ({
  start,
  end,
  filledIn: [],
  reserved: /'/,
});

function expanded(text: string, start: number, end: number): CodeBlock | undefined {
  const filledIn = filledInByShell(text, { start, end }, "string");
  return filledIn && { start, end, filledIn, reserved: /["$`\\]/ };
}

/** Offset of the closing quote; -1 if there is none. */
function endOfString(text: string, start: number): number {
  const match = /(?:[^"\\]|\\[^])*/y;
  match.lastIndex = start;
  const end = start + (match.exec(text)?.[0].length ?? 0);
  return text[end] === '"' ? end : -1;
}
