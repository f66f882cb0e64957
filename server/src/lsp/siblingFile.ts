// Reads an env file next to an open file, and the files that determine whether Git ignores it: in its folder and the
// parent folders up to the workspace folder.
import type { SiblingFile } from "../features/codeActions/siblingEdits";
import { folderOf, foldersUpTo, within } from "../knowledge/location";
import type { FolderEntry } from "../project/filesBelow";
import type { Files } from "./files";

/** The file of that name next to `uri`; undefined outside the workspace folders, or if it cannot be determined. */
export async function siblingOf(
  files: Files,
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
  files: Files,
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
