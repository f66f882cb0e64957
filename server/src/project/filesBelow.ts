// The files below a folder, without folders of other tools and without what Git ignores. The caller names files by path or
// by URI.
import { ignoredIn, type IgnoreFile } from "./gitIgnore";

/** A file or folder, or something else such as a link, which may lead out of the folder or back into it. */
export interface FolderEntry {
  readonly name: string;
  readonly kind: "file" | "folder" | "other";
}

/** How to read a tree. The name of a folder ends with a slash. */
export interface Tree {
  list(folder: string): Promise<readonly FolderEntry[]>;
  /** The .gitignore in a folder that has one; empty if it cannot be read. */
  gitignoreIn(folder: string): Promise<readonly IgnoreFile[]>;
  /** The name of an entry of a folder, without a trailing slash. */
  nameIn(folder: string, entry: string): string;
  /** The URI of a folder. */
  locate(folder: string): string;
}

/**
 * The names of the matching files, by folder in alphabetical order. `above` are the .gitignore files of the parent folders.
 * A folder for which `isLeftOut` is true is not read.
 */
export async function* filesBelow(
  folder: string,
  matches: (file: string) => boolean,
  above: readonly IgnoreFile[],
  tree: Tree,
  isLeftOut: (folder: string) => boolean = () => false,
): AsyncGenerator<string> {
  const entries = await tree.list(folder);
  const hasGitignore = entries.some(({ name, kind }) => name === ".gitignore" && kind === "file");
  const ignoring = hasGitignore ? [...above, ...(await tree.gitignoreIn(folder))] : above;
  const isIgnored = ignoring.length > 0 ? ignoredIn(tree.locate(folder), ignoring) : () => false;
  for (const { name, kind } of [...entries].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const file = tree.nameIn(folder, name);
    if (kind === "file" && matches(file) && !isIgnored(name)) yield file;
    if (kind !== "folder" || isForeign(name) || isIgnored(`${name}/`)) continue;
    if (!isLeftOut(`${file}/`)) yield* filesBelow(`${file}/`, matches, ignoring, tree, isLeftOut);
  }
}

/** Folders with files of other tools. */
export const isForeign = (name: string): boolean => name === ".git" || name === "node_modules";

/** Whether a file is looked at because of its name. */
export const isYaml = (name: string): boolean => /\.ya?ml$/i.test(name);
