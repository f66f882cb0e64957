// Reads an env file next to an open file, and the files that determine whether Git ignores it: in its folder and the
// parent folders up to a root.
import { folderOf, foldersUpTo, within } from "../knowledge/location";
import type { FolderEntry } from "./filesBelow";
import type { IgnoreFile } from "./gitIgnore";

/** What is known about an env file and the Git repository around it. */
export interface SiblingFile {
  readonly uri: string;
  /** Undefined if the file does not exist yet. */
  readonly text: string | undefined;
  /** The gitignore files in the file's folder and above. */
  readonly ignoring: readonly (IgnoreFile & {
    /** Undefined if it cannot be written. */
    readonly uri?: string;
  })[];
  /** Whether a folder above is certainly a Git repository. */
  readonly isInRepository: boolean;
}

/** How to read what is below the folder `root`. All names are URIs, those of folders with a trailing slash. */
export interface FolderReader {
  list(folder: string, root: string): Promise<readonly FolderEntry[]>;
  /** Undefined for what cannot be read. */
  read(uri: string, root: string): Promise<string | undefined>;
}

/** The file of that name next to `uri`; undefined outside the roots, or if it cannot be determined. */
export async function siblingOf(
  files: FolderReader,
  roots: readonly string[],
  uri: string,
  name: string,
): Promise<SiblingFile | undefined> {
  const root = roots.find((folder) => within(uri, folder));
  if (root === undefined) return undefined;
  const at = folderOf(uri) + name;
  const [entries, text, around] = await Promise.all([
    files.list(folderOf(uri), root),
    files.read(at, root),
    Promise.all(foldersUpTo(uri, root).map((folder) => gitIn(files, folder, root))),
  ]);
  // It exists, but is too large or a link to another place.
  if (text === undefined && entries.some((entry) => isFileNamed(entry, name))) return undefined;
  return {
    uri: at,
    text,
    ignoring: around.flatMap(({ ignoring }) => ignoring),
    isInRepository: around.some(({ isRepository }) => isRepository),
  };
}

const isFileNamed = (entry: FolderEntry, name: string): boolean =>
  entry.name === name && entry.kind !== "folder";

/** The Git-related files of a folder. */
async function gitIn(
  files: FolderReader,
  folder: string,
  root: string,
): Promise<{ readonly ignoring: SiblingFile["ignoring"]; readonly isRepository: boolean }> {
  const uri = `${folder}.gitignore`;
  const [own, excluded, head] = await Promise.all(
    [uri, `${folder}.git/info/exclude`, `${folder}.git/HEAD`].map((file) => files.read(file, root)),
  );
  // In a linked worktree and in a submodule, `.git` is a file.
  const isRepository =
    head !== undefined ||
    (await files.list(folder, root)).some((entry) => isFileNamed(entry, ".git"));
  return {
    isRepository,
    ignoring: [
      ...(excluded === undefined ? [] : [{ folder, text: excluded }]),
      ...(own === undefined ? [] : [{ folder, text: own, uri }]),
    ],
  };
}
