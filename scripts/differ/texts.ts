// The compared files: a copy of the repository's fixtures, corpora, recordings and documentation with their folders, and each of
// these files, each example of a rule and the files of the benchmark in folders of their own.
import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, extname, join, relative } from "node:path";
import { languageOfName } from "../../server/src/document/codeBlocks/names";
import { isYaml } from "../../server/src/project/filesBelow";
import { rules } from "../../server/src/rules";
import { fileKinds } from "../../test/fileKinds";
import { charts } from "../bench/charts";
import { composeFile, applicationFile, hardFiles, lengths, tree } from "../bench/documents";
import { repository } from "../repository";

/** Folders and files, relative to the root. */
export interface Texts {
  root: string;
  /** Folders with files that belong together. */
  folders: readonly string[];
  /** Files in these folders that a server reads together. */
  related: readonly string[];
  /** Files that are alone in their folder. */
  alone: readonly string[];
  size: number;
}

const copied = ["README.md", "docs", "findings", "test"];

/** The command line reads files of any name if they are specified. */
const isCompared = (name: string): boolean =>
  isYaml(name) || languageOfName(name) !== undefined || extname(name) === ".json";

/** Writes all files below `root`. */
export function writeTexts(root: string): Texts {
  for (const name of copied)
    cpSync(join(repository, name), join(root, "together", name), {
      recursive: true,
      filter: (path) =>
        !["node_modules", "schemas"].includes(basename(path)) && extname(path) !== ".ts",
    });
  const written = (folder: string, files: readonly File[]) => {
    for (const { path, text } of files) {
      mkdirSync(dirname(join(root, folder, path)), { recursive: true });
      writeFileSync(join(root, folder, path), text);
    }
  };
  written("together", [...tree(40), ...charts(3)]);
  const together = filesBelow(root, "together").filter(isCompared);
  const copies = together.map((path) => ({
    path: basename(path),
    // Some of them are not valid UTF-8.
    text: readFileSync(join(root, path)),
  }));
  const single = [...copies, ...examples(), ...longFiles()];
  written(
    "alone",
    single.map(({ path, text }, index) => ({ path: `${index}/${path}`, text })),
  );
  const alone = single.map(({ path }, index) => `alone/${index}/${path}`);
  const tested = together.filter((path) => isYaml(path) && path.startsWith("together/test/"));
  return {
    root,
    folders: [...new Set(tested.map(dirname))],
    related: tested.filter((path) => /\/(?:fixtures|samples)\//.test(path)),
    alone,
    size: together.length + alone.length,
  };
}

interface File {
  path: string;
  text: string | Uint8Array;
}

/** Each example as a plain file, and those with a mistake also in one of the other kinds, taking turns. */
function examples(): File[] {
  let turn = 0;
  return rules.flatMap(({ id, examples: all }) =>
    all.flatMap(({ bad, good, wholeFile }, index) => {
      const other = wholeFile ? undefined : fileKinds[++turn % fileKinds.length];
      const texts = { bad, good, other: other?.wrap(bad) };
      return Object.entries(texts).flatMap(([name, text]) =>
        text === undefined ? [] : [{ path: `${id}-${index}-${name}.yml`, text }],
      );
    }),
  );
}

const longFiles = (): File[] => [
  ...Object.values(hardFiles).map((text) => ({ path: "application.yml", text })),
  ...lengths.flatMap((lines) => [
    { path: "application.yml", text: applicationFile(lines) },
    { path: "docker-compose.yml", text: composeFile(lines) },
  ]),
];

/** Relative to `root`, with slashes, sorted. */
function filesBelow(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true })
    .map((name) => join(root, folder, String(name)))
    .filter((path) => statSync(path).isFile())
    .map((path) => relative(root, path).replaceAll("\\", "/"))
    .sort();
}
