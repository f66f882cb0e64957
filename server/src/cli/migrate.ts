// The command that converts files to Kestra 2.0, and its report: what has changed, and what a person has to look at.
import { changesBetween } from "../document/changes";
import { toVersion2 } from "../rules/migrate";
import { oneLine } from "./report";

export interface MigratedFile {
  readonly text: string;
  /** Lines about the file. */
  readonly report: string;
}

/** Converts the text of the file called `name`; `isTrial` is whether nothing will be written. */
export function migrateFile(name: string, before: string, isTrial: boolean): MigratedFile {
  const { text, left } = toVersion2(before);
  const lines = text === before ? [] : changesBetween(before, text);
  const lineOf = (offset: number): number => before.slice(0, offset).split("\n").length;
  const done = isTrial ? "would be converted" : "converted";
  const report = [
    text === before ? `${name} needs no conversion` : `${name} ${done} to Kestra 2.0`,
    ...lines.map(
      ({ span }) => `${name}:${lineOf(span.start)} ${isTrial ? "would change" : "changed"}`,
    ),
    ...left.map(({ at, message }) => `${name}:${lineOf(at.start)} ${message}`),
  ];
  return { text, report: report.map((line) => `${oneLine(line)}\n`).join("") };
}
