// Comments that suppress findings: those in a file, the rules and lines each covers, and what it suppresses.
import { commentsWithinBroken } from "../../document/edits/comments";
import { lineEnd, lineStart, nextLine } from "../../document/lines";
import { contains, type Span } from "../../document/span";
import type { KestraFile } from "../../interpretation/kestraFile";

/** The start of every such comment; `-next-line` or `-file` may follow. */
export const marker = "kestra-config-ignore";

export type SuppressionScope = "line" | "next-line" | "file";

export interface IgnoreComment {
  /** The comment as a whole. */
  readonly span: Span;
  /** `kestra-config-ignore` with `-next-line` or `-file`. */
  readonly marker: Span;
  readonly scope: SuppressionScope;
  /** The rules it names, as written. */
  readonly names: readonly IgnoredRule[];
  /** Findings that begin here are suppressed. */
  readonly covers: Span;
}

export interface IgnoredRule {
  readonly name: string;
  readonly span: Span;
}

/** The comments that suppress findings, in the configurations and in the file around them, in the order of the text. */
export function ignoreComments({ text, configs }: KestraFile): IgnoreComment[] {
  if (!text.includes(marker)) return [];
  const embedded = configs
    .filter(({ region }) => region.embedded)
    .map(({ region }) => region.within ?? region.span);
  const parts = [{ start: 0, end: text.length }, ...embedded];
  const comments = new Map<number, Span>();
  for (const part of parts) {
    if (!text.slice(part.start, part.end).includes(marker)) continue;
    for (const comment of commentsWithinBroken(text, part)) comments.set(comment.start, comment);
  }
  return [...comments.values()]
    .sort((a, b) => a.start - b.start)
    .flatMap((comment) => readComment(text, comment) ?? []);
}

/** Names are separated by spaces or commas; a reason may follow after ` -- `, and another comment after ` #`. */
function readComment(text: string, { start, end }: Span): IgnoreComment | undefined {
  const own = (text.slice(start, end).split(/\s#/)[0] ?? "").trimEnd();
  const span = { start, end: start + own.length };
  const [written = ""] = own.split(/\s--(?:\s|$)/);
  const begin = /^#+[ \t]*(kestra-config-ignore(?:-(next-line|file))?)(?![\w-])/.exec(written);
  if (!begin) return undefined;
  const [all, marked = "", suffix] = begin;
  const scope = (suffix ?? "line") as SuppressionScope;
  const markerEnd = span.start + all.length;
  return {
    span,
    marker: { start: markerEnd - marked.length, end: markerEnd },
    scope,
    names: [...written.slice(all.length).matchAll(/[^\s,]+/g)].map(({ 0: name, index }) => ({
      name,
      span: { start: markerEnd + index, end: markerEnd + index + name.length },
    })),
    covers: covered(text, span, scope),
  };
}

function covered(text: string, { start, end }: Span, scope: SuppressionScope): Span {
  if (scope === "file") return { start: 0, end: text.length };
  if (scope === "line") return { start: lineStart(text, start), end: lineEnd(text, end) };
  return linesBelow(text, end);
}

/** The lines up to and including the next one that is not blank or a comment. */
export function linesBelow(text: string, offset: number): Span {
  const start = nextLine(text, offset);
  let line = start;
  while (
    nextLine(text, line) < text.length &&
    isBlankOrComment(text.slice(line, lineEnd(text, line)))
  )
    line = nextLine(text, line);
  return { start, end: lineEnd(text, line) };
}

const isBlankOrComment = (line: string): boolean => /^\s*(#|$)/.test(line);

/** Whether a comment suppresses a finding: it names the rule, and the finding begins on a line it covers. */
export const suppresses = (
  { names, covers }: IgnoreComment,
  rule: string,
  { start }: Span,
): boolean => contains(covers, start) && names.some(({ name }) => name === rule);
