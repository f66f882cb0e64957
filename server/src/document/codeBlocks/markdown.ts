// Fenced code blocks in Markdown whose info string is `yaml` or `yml`, also inside list items. From the CommonMark
// specification, "Fenced code blocks". In a quotation, each line begins with `>`, so it cannot be read as YAML.
import { indentation, splitLines } from "../lines";
import type { CodeBlock, Language } from "./codeBlock";
import { linesOf } from "./textLines";

export const markdown: Language = {
  id: "markdown",
  isExcerpt: true,
  blocksIn(text) {
    const blocks: CodeBlock[] = [];
    let open: Fence | undefined;
    for (const { written, start, next } of linesOf(text, { start: 0, end: text.length })) {
      if (open && closes(open, written)) {
        const block = blockIn(text, open, start);
        if (block) blocks.push(block);
        open = undefined;
      } else open ??= fenceOn(written, next);
    }
    return blocks;
  },
};

interface Fence {
  readonly mark: string;
  readonly isYaml: boolean;
  /** What is before the fence on its line. */
  readonly indent: string;
  /** Offset of the first line of the block. */
  readonly start: number;
}

function fenceOn(line: string, start: number): Fence | undefined {
  const indent = /^[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*/.exec(line)?.[0] ?? "";
  const mark = /^(?:`{3,}|~{3,})/.exec(line.slice(indent.length))?.[0] ?? "";
  const info = line.slice(indent.length + mark.length).trim();
  // Three backticks may also surround code in a line.
  if (mark === "" || (mark.startsWith("`") && info.includes("`"))) return undefined;
  return { mark, isYaml: /^\{?\.?ya?ml(?![\w-])/i.test(info), indent, start };
}

function closes({ mark }: Fence, line: string): boolean {
  const written = line.trim();
  return written.length >= mark.length && written === mark.charAt(0).repeat(written.length);
}

function blockIn(
  text: string,
  { isYaml, indent, start }: Fence,
  end: number,
): CodeBlock | undefined {
  if (!isYaml) return undefined;
  const lines = splitLines(text.slice(start, end)).filter((line) => line.trim() !== "");
  // Dots are where the author left something out.
  if (lines.some((line) => /^\s*(?:\.{3}|…)/.test(line))) return undefined;
  if (indent.includes("\t")) return { start, end, filledIn: [], tabs: true };
  // Markdown removes the indentation of the fence, and YAML would keep the rest of it on some lines only.
  if (lines.some((line) => indentation(line) < indent.length)) return undefined;
  return { start, end, filledIn: [] };
}
