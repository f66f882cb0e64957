// The lines of Kestra whose Micronaut is recorded, and the files with their answers. A later line has a file only if its
// answer differs from that of the line before: `duration.kestra-1.3.json` next to `duration.json`.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Oldest first. To record another line, add it here and its versions to recorder/pom.xml. */
export const lines = ["0.20", "1.3", "2.0"] as const;

export type Line = (typeof lines)[number];

/** The file of a line for a recorded file, whose name has no extension. */
export const answerFile = (name: string, line: Line): string =>
  join("test", "conformance", `${name}${line === lines[0] ? "" : `.kestra-${line}`}.json`);

/** The answers of all lines that have a file. */
export function ownAnswers<Answer>(name: string): { line: Line; answer: Answer }[] {
  return lines
    .filter((line) => existsSync(answerFile(name, line)))
    .map((line) => ({
      line,
      answer: JSON.parse(readFileSync(answerFile(name, line), "utf8")) as Answer,
    }));
}

/** The answer of a line: its own, or that of the line before. Undefined if none has been recorded. */
export const answerFor = <Answer>(name: string, line: Line): Answer | undefined =>
  ownAnswers<Answer>(name).findLast((own) => lines.indexOf(own.line) <= lines.indexOf(line))
    ?.answer;
