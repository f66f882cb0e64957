// Recordings of the real Micronaut, each next to the recorded file.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { plain, wholeFile } from "../../server/src/document/fileKinds/plain";
import { type Config, readConfiguration } from "../../server/src/micronaut/configuration";

export interface Recording<Answer> {
  readonly name: string;
  readonly text: string;
  readonly answer: Answer;
}

export const answerIn = <Answer>(...path: string[]): Answer =>
  JSON.parse(readFileSync(join("test", "conformance", ...path), "utf8")) as Answer;

/** The recordings of a folder. */
export function recordingsIn<Answer>(folder: string): Recording<Answer>[] {
  const files = readdirSync(join("test", "conformance", folder)).filter((file) =>
    file.endsWith(".yml"),
  );
  return files.map((file) => {
    const name = file.replace(/\.yml$/, "");
    const text = readFileSync(join("test", "conformance", folder, file), "utf8");
    return { name, text, answer: answerIn<Answer>(folder, `${name}.json`) };
  });
}

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
