// Small files that carry Kestra's configuration, and what their real readers make of them. The cases of a group are in
// one text file: `=== TITLE` begins a case, `>>> NAME` one of its files, and `<U+2028>` stands for a character that
// editors would hide or change. A file named `environment` contains the variables of the shell.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const folder = join("test", "conformance", "carriers");

/** The groups of cases, by the program that reads them. */
export const groups = {
  compose: ["values", "dollars", "files", "env-files", "configs", "reuse", "blocks"],
  chart: ["application", "containers", "extra-manifests"],
  manifests: ["objects", "containers"],
} as const;

export type Reader = keyof typeof groups;

export interface CaseFile {
  readonly name: string;
  readonly text: string;
}

export interface ReaderCase {
  readonly reader: Reader;
  /** The path of the group's files below this folder, without extension. */
  readonly group: string;
  readonly title: string;
  readonly files: readonly CaseFile[];
  /** The variables of the shell. */
  readonly environment: Readonly<Record<string, string>>;
}

/** What a reader hands over, or why it refuses the files. */
export interface Answer {
  readonly refused?: string;
  /** The texts that become files in a container, by their place in the file. */
  readonly configurations?: Readonly<Record<string, string>>;
  /** The variables of each container; null if the value comes from elsewhere. */
  readonly environment?: Readonly<Record<string, Readonly<Record<string, string | null>>>>;
}

/** The answers of the versions of a reader, by their name; by the empty name if all give the same. */
export type Answers = Readonly<Record<string, Answer>>;

export const allCases = (): ReaderCase[] =>
  (Object.keys(groups) as Reader[]).flatMap((reader) =>
    groups[reader].flatMap((name) => casesIn(reader, `${reader}/${name}`)),
  );

function casesIn(reader: Reader, group: string): ReaderCase[] {
  const [, ...cases] = readFileSync(join(folder, `${group}.txt`), "utf8").split(/^=== /m);
  return cases.map((written, index) => {
    const [head = "", ...parts] = written.split(/^>>> /m);
    const files = parts.map((part, place) => {
      const [name = ""] = part.split("\n", 1);
      // The blank line before the next case does not belong to the file.
      const isLast = place === parts.length - 1 && index < cases.length - 1;
      const text = part.slice(name.length + 1, isLast ? -1 : undefined);
      return { name, text: withCharacters(text) };
    });
    const shell = files.find(({ name }) => name === "environment");
    return {
      reader,
      group,
      title: head.trim(),
      files: files.filter((file) => file !== shell),
      environment: variablesIn(shell?.text ?? ""),
    };
  });
}

const withCharacters = (text: string): string =>
  text.replace(/<U\+([0-9A-F]{4})>/g, (_, code: string) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  );

const variablesIn = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/^(\w+)=([^]*?)\n(?=\w+=|$(?![^]))/gm)].map(([, name = "", value = ""]) => [
      name,
      value,
    ]),
  );

export const answersFile = (group: string): string => join(folder, `${group}.json`);

/** The recorded answers of a group, by the titles of its cases. */
export function answersOf(group: string): Readonly<Record<string, Answers>> {
  const file = answersFile(group);
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
}
