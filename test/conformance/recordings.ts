// Recordings of the real Micronaut, each next to the recorded file.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { plain, wholeFile } from "../../server/src/document/fileKinds/plain";
import { type Config, readConfiguration } from "../../server/src/micronaut/configuration";
import { answerFor, type Line, lines, ownAnswers } from "./lines";

export interface Recording<Answer> {
  readonly name: string;
  readonly text: string;
  readonly answer: Answer;
}

/** The recordings of a folder for a line of Kestra. `isRecorded` leaves out files that this line does not have. */
export const recordingsFor = <Answer>(
  folder: string,
  line: Line,
  isRecorded: (name: string) => boolean = () => true,
): Recording<Answer>[] =>
  filesIn(folder).flatMap(({ name, text }) => {
    if (!isRecorded(name)) return [];
    const answer = answerFor<Answer>(join(folder, name), line);
    assert.ok(answer, `${folder}/${name} is not recorded`);
    return [{ name, text, answer }];
  });

/** The recordings of a folder for all lines, each answer once. For code that does the same for every version. */
export const recordingsIn = <Answer>(folder: string): Recording<Answer>[] =>
  filesIn(folder).flatMap(({ name, text }) =>
    ownAnswers<Answer>(join(folder, name)).map(({ line, answer }) => ({
      name: line === lines[0] ? name : `${name} in ${line}`,
      text,
      answer,
    })),
  );

function filesIn(folder: string): { name: string; text: string }[] {
  const root = join("test", "conformance", folder);
  return readdirSync(root)
    .filter((file) => file.endsWith(".yml"))
    .map((file) => ({
      name: file.replace(/\.yml$/, ""),
      text: readFileSync(join(root, file), "utf8"),
    }));
}

/** The answers of all lines to a file that records many things by name. */
export const allAnswers = <Answer>(name: string): [string, Answer][] =>
  ownAnswers<Record<string, Answer>>(name).flatMap(({ answer }) => Object.entries(answer));

/** Reads any text as a configuration, without a byte order mark, as an editor opens it. */
export function configOf(text: string): Config {
  const opened = text.replace(/^\uFEFF/, "");
  return readConfiguration(opened, plain, wholeFile(opened));
}

/** A YAML value in the recorder's format. */
export type RecordedValue =
  | string
  | number
  | boolean
  | null
  | readonly RecordedValue[]
  | { readonly [key: string]: RecordedValue };
