// Reads files of the workspace that are not open.
import { FileType, type Uri, workspace } from "vscode";

/** Size limit in bytes, far above any configuration. */
const maxSize = 1_000_000;

/** The text of a file; undefined if it is large, or a link, which may point outside the workspace. */
export async function textOfSmallFile(file: Uri): Promise<string | undefined> {
  const { size, type } = await workspace.fs.stat(file);
  if (type !== FileType.File || size > maxSize) return undefined;
  return new TextDecoder().decode(await workspace.fs.readFile(file));
}
