// The recorded answers of the real Micronaut, each beside the file it is about.
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

/** A text as a configuration, whatever it holds. A byte order mark has been taken off by whoever opened the file. */
export function configOf(text: string): Config {
  const opened = text.replace(/^\uFEFF/, "");
  return readConfiguration(opened, plain, wholeFile(opened));
}

/** A value of YAML as the recorder writes it. */
export type RecordedValue =
  | string
  | number
  | boolean
  | null
  | readonly RecordedValue[]
  | { readonly [key: string]: RecordedValue };
