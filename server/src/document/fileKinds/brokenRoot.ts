// A slip in the first line of a plain file: without its root key, nothing in the file looks like a configuration.
import { lineEnd, nextLine } from "../lines";
import type { Span, TextChange } from "../span";

export type RootName = "kestra" | "micronaut";

/** The line that may have been meant as a root key, and the changes that may make it one, most likely first. */
export interface RootLikeLine {
  readonly at: Span;
  readonly name: RootName;
  readonly corrections: readonly (readonly TextChange[])[];
  /** The word is the key itself, and not in a list. */
  readonly isExact: boolean;
  /** The corrections remove a value. */
  readonly hasValue: boolean;
}

/**
 * The line that is almost a root key at the start of a text whose root keys are at a column. Only looks at that line, so
 * it is cheap for other files.
 */
export function rootLikeLine(text: string, column = 0): RootLikeLine | undefined {
  const start = firstContent(text) + column;
  const line = contentOf(text.slice(start, Math.min(lineEnd(text, start), start + longestLine)));
  const [all = "", before = "", word = ""] = rootLike.exec(line) ?? [];
  const name = roots.find((root) => isAlmost(word.toLowerCase(), root));
  const after = line.slice(all.length).replace(/\s+/g, "");
  if (!name || isRoot.test(line) || !isEnd.test(after)) return undefined;
  const indent = /^ *- +/.exec(before)?.[0].length;
  // A list with one item is not meant as a list.
  const hyphen = indent === undefined ? "" : before.slice(0, before.indexOf("-") + 1);
  if (hyphen && text.includes(`\n${" ".repeat(column)}${hyphen} `, start + line.length))
    return undefined;
  const key = `${word.toLowerCase() === name ? word : name}:`;
  const end = start + line.length;
  const write = (written: string): TextChange[] => [{ span: { start, end }, text: written }];
  return {
    at: { start: start + line.search(/\S/), end },
    name,
    // All other lines may be indented like the content of the list item.
    corrections: [write(key), ...(indent === undefined ? [] : [write(" ".repeat(indent) + key)])],
    isExact: word.toLowerCase() === name && indent === undefined,
    hasValue: /\w|~/.test(after),
  };
}

const roots: readonly RootName[] = ["kestra", "micronaut"];

const longestLine = 100;

/** What is before a word of about the length of a root key, and the word. */
const rootLike = /^(\P{L}{0,8})(\p{L}{4,11})/u;

/** What may follow it, without spaces: a quote, a colon or what was typed instead, and a value instead of the lines below. */
const isEnd = /^["'`]?[:=;\uFF1A]{0,2}(?:[|>][-+]?|true|null|~)?$/;

/** A key that is read. */
const isRoot = /^\uFEFF?(["']?)(?:kestra|micronaut)\1[ \t]*:$/i;

/** A line without the comment at its end. */
function contentOf(line: string): string {
  const comment = line.search(/\s#/);
  return (comment === -1 ? line : line.slice(0, comment)).trimEnd();
}

/** The offset of the first line that is not empty, a comment, a directive or a marker. */
function firstContent(text: string): number {
  let start = 0;
  while (
    start < text.length &&
    /^\uFEFF?[ \t]*(?:#|\r?\n|$|%YAML|---\s*(?:#|\r?\n|$))/.test(
      text.slice(start, start + longestLine),
    )
  )
    start = nextLine(text, start);
  return text.startsWith("\uFEFF") ? Math.max(1, start) : start;
}

/** Whether two words are the same up to one letter more, less or different, or two letters in the wrong order. */
function isAlmost(word: string, name: string): boolean {
  if (Math.abs(word.length - name.length) > 1) return false;
  let same = 0;
  while (same < name.length && word[same] === name[same]) same++;
  let end = 0;
  while (end < Math.min(word.length, name.length) - same && word.at(-1 - end) === name.at(-1 - end))
    end++;
  const [ours, theirs] = [word, name].map((each) => each.slice(same, each.length - end));
  if (ours === undefined || theirs === undefined) return false;
  return (
    Math.max(ours.length, theirs.length) <= 1 ||
    (ours.length === 2 && ours === [...theirs].reverse().join(""))
  );
}
