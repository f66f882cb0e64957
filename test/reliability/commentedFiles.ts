// Realistic configurations: with many comments, all kinds of line ends, with or without a byte order mark and a final
// line end. Every comment is unique, so that tests can count it.
import fc from "fast-check";
import { parseVersion } from "../../server/src/knowledge/versions";
import { rules } from "../../server/src/rules";
import type { LintOptions } from "../../server/src/rules/running/lint";
import { fileKinds } from "../fileKinds";

export interface CommentedFile {
  readonly text: string;
  readonly options: LintOptions;
  /** Each is in the text exactly once. */
  readonly comments: readonly string[];
  /** Whether blank lines separate the comments from the lines below. */
  readonly apart: boolean;
}

const onFailure = (_: string, error: unknown): never => {
  throw error;
};

/** The bad examples of the rules, each with its lint options. */
const mistakes = rules.flatMap(({ id, severity, offByDefault, examples }) =>
  examples
    .filter(({ answer }) => !answer)
    .map(({ bad, version, wholeFile }) => ({
      config: bad,
      whole: wholeFile === true,
      options: {
        target: parseVersion(version ?? ""),
        severities: offByDefault ? { [id]: severity } : {},
        onFailure,
      },
    })),
);

/** The text of a comment after its number. */
const remarks = ["see { [", "it's", "\tby\ttabs", "🚀 👩‍👩‍👧", "שלום: עולם", "مرحبا", 'half "', "a: 1"];

const decoration = fc.record({
  /** Every how many lines there is a comment above the line, and one after it. */
  above: fc.integer({ min: 2, max: 9 }),
  after: fc.integer({ min: 2, max: 9 }),
  apart: fc.boolean(),
  end: fc.constantFrom("\n", "\n", "\r\n", "mixed"),
  mark: fc.boolean(),
  unfinished: fc.boolean(),
});

type Decoration = typeof decoration extends fc.Arbitrary<infer T> ? T : never;

export const commentedFile: fc.Arbitrary<CommentedFile> = fc
  .tuple(fc.constantFrom(...mistakes), fc.constantFrom(...fileKinds), decoration)
  .map(([{ config, whole, options }, fileKind, chosen]) => {
    const comments: string[] = [];
    const configWithComments = withComments(config, chosen, comments);
    const text = whole ? configWithComments : fileKind.wrap(configWithComments);
    return { text: finished(text, chosen), options, comments, apart: chosen.apart };
  });

function withComments(
  config: string,
  { above, after, apart }: Decoration,
  comments: string[],
): string {
  const comment = (): string => {
    const id = `§${comments.length}§`;
    comments.push(id);
    return `# ${id} ${remarks[comments.length % remarks.length] ?? ""}`;
  };
  return config
    .split("\n")
    .map((line, index) => {
      if (line.trim() === "") return line;
      const spaces = /^ */.exec(line)?.[0] ?? "";
      const isClosed = /^[^#'"|>]*[^#'"|>\s\\]$/.test(line);
      const own = isClosed && index % after === 0 ? `${line} ${comment()}` : line;
      return index % above === 0 ? `${spaces}${comment()}\n${apart ? "\n" : ""}${own}` : own;
    })
    .join("\n");
}

function finished(text: string, { end, mark, unfinished }: Decoration): string {
  let count = 0;
  const ended = text.replace(/\n/g, () => (end === "mixed" ? (count++ % 3 ? "\n" : "\r\n") : end));
  return (mark ? "\uFEFF" : "") + (unfinished ? ended.replace(/\s+$/, "") : ended);
}
