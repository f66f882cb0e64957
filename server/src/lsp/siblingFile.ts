// The look at a file of variables beside an open one, and at what says whether git ignores it: in its folder and in the
// folders above, up to the one the editor has opened.
import type { SiblingFile } from "../features/codeActions/siblingEdits";
import { folderOf, foldersUpTo, within } from "../knowledge/location";
import type { Files } from "./files";

/** What there is beside the file at `uri` under that name; nothing outside of the opened folders, or where it cannot be told. */
export async function siblingOf(
  files: Files,
  roots: readonly string[],
  uri: string,
  name: string,
): Promise<SiblingFile | undefined> {
  const root = roots.find((folder) => within(uri, folder));
  if (root === undefined) return undefined;
  const at = folderOf(uri) + name;
  const [names, text, around] = await Promise.all([
    files.list(folderOf(uri), root),
    files.read(at, root),
    Promise.all(foldersUpTo(uri, root).map((folder) => gitIn(files, folder, root))),
  ]);
  // It is there, but too large, or a link that leads somewhere else.
  if (text === undefined && names.includes(name)) return undefined;
  return {
    uri: at,
    text,
    ignoring: around.flatMap(({ ignoring }) => ignoring),
    isInRepository: around.some(({ isRepository }) => isRepository),
  };
}

/** What one folder says of git. */
async function gitIn(
  files: Files,
  folder: string,
  root: string,
): Promise<{ readonly ignoring: SiblingFile["ignoring"]; readonly isRepository: boolean }> {
  const uri = `${folder}.gitignore`;
  const [own, excluded, head] = await Promise.all(
    [uri, `${folder}.git/info/exclude`, `${folder}.git/HEAD`].map((file) => files.read(file, root)),
  );
  // In a further worktree, and in a submodule, it is a file.
  const isRepository = head !== undefined || (await files.list(folder, root)).includes(".git");
  return {
    isRepository,
    ignoring: [
      ...(excluded === undefined ? [] : [{ folder, text: excluded }]),
      ...(own === undefined ? [] : [{ folder, text: own, uri }]),
    ],
  };
}
