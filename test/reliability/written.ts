// Configurations as people really have them: with a comment at every turn, in every line end, with a mark in front and
// none behind; each comment is another one, so that each can be counted.
import fc from "fast-check";
import { parseVersion } from "../../server/src/knowledge/versions";
import { rules } from "../../server/src/rules";
import type { LintOptions } from "../../server/src/rules/running/lint";
import { fileKinds } from "../fileKinds";

export interface Written {
  readonly text: string;
  readonly options: LintOptions;
  /** Each stands in the text once. */
  readonly comments: readonly string[];
}

const onFailure = (_: string, error: unknown): never => {
  throw error;
};

/** The mistakes that the rules tell of, each with what it is judged by. */
const mistakes = rules.flatMap(({ id, severity, offByDefault, examples }) =>
  examples
    .filter(({ answer }) => !answer)
    .map(({ bad, version, whole }) => ({
      config: bad,
      whole: whole === true,
      options: {
        target: parseVersion(version ?? ""),
        severities: offByDefault ? { [id]: severity } : {},
        onFailure,
      },
    })),
);

/** What a comment says beside its number. */
const remarks = ["see { [", "it's", "\tby\ttabs", "🚀 👩‍👩‍👧", "שלום: עולם", "مرحبا", 'half "', "a: 1"];

const decoration = fc.record({
  /** How often a line has a comment above it, and behind it. */
  above: fc.integer({ min: 2, max: 9 }),
  behind: fc.integer({ min: 2, max: 9 }),
  end: fc.constantFrom("\n", "\n", "\r\n", "mixed"),
  mark: fc.boolean(),
  unfinished: fc.boolean(),
});

type Decoration = typeof decoration extends fc.Arbitrary<infer T> ? T : never;

export const written: fc.Arbitrary<Written> = fc
  .tuple(fc.constantFrom(...mistakes), fc.constantFrom(...fileKinds), decoration)
  .map(([{ config, whole, options }, carrier, chosen]) => {
    const comments: string[] = [];
    const commented = withComments(config, chosen, comments);
    const text = whole ? commented : carrier.wrap(commented);
    return { text: finished(text, chosen), options, comments };
  });

function withComments(config: string, { above, behind }: Decoration, comments: string[]): string {
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
      const own = isClosed && index % behind === 0 ? `${line} ${comment()}` : line;
      return index % above === 0 ? `${spaces}${comment()}\n${own}` : own;
    })
    .join("\n");
}

function finished(text: string, { end, mark, unfinished }: Decoration): string {
  let count = 0;
  const ended = text.replace(/\n/g, () => (end === "mixed" ? (count++ % 3 ? "\n" : "\r\n") : end));
  return (mark ? "\uFEFF" : "") + (unfinished ? ended.replace(/\s+$/, "") : ended);
}
