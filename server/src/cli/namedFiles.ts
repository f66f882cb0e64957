// Reads the files that the checked ones name, such as env files of a service: they are needed to know what a server
// reads, but are not checked themselves.
import { type NamedFile, namedFiles } from "../interpretation/deployment/deployment";
import { readKestraFile } from "../interpretation/kestraFile";
import { folderOf, isSameFile, within } from "../knowledge/location";
import * as paths from "./folders";
import type { Platform } from "./platform";
import { entriesIn, readFile } from "./read";

/** A file that is checked, and its name on the command line. */
export interface CheckedName {
  readonly name: string;
  readonly file: NamedFile;
}

/**
 * The files that the checked ones name: in the folder of the file that names them, or in the current folder; anything
 * else may not belong to the project. Files that cannot be read are left out.
 */
export async function readNamedFiles(
  checked: readonly CheckedName[],
  platform: Platform,
): Promise<NamedFile[]> {
  const names = new Map<string, string>();
  for (const { name, file } of checked)
    for (const uri of namedFiles(file)) {
      const named = nameFor(uri, { name, file }, platform);
      const isChecked = checked.some((other) => isSameFile(other.file.uri, uri));
      if (named !== undefined && !isChecked) names.set(uri, named);
    }
  const read = [...names].map(async ([uri, name]): Promise<NamedFile[]> => {
    if (!(await isListed(name, platform))) return [];
    const content = await readFile(name, platform);
    return "refused" in content ? [] : [{ uri, file: readKestraFile(content.text) }];
  });
  return (await Promise.all(read)).flat();
}

/** The path of the file at `uri`. */
function nameFor(uri: string, { name, file }: CheckedName, platform: Platform): string | undefined {
  const folders = [
    [folderOf(file.uri), paths.folderOf(name)],
    [platform.locate("./"), ""],
  ] as const;
  const found = folders.find(([folder]) => within(uri, folder));
  return found && found[1] + decodeURIComponent(uri.slice(found[0].length));
}

/** Links are not listed, because they may lead out of the project. */
async function isListed(name: string, platform: Platform): Promise<boolean> {
  const folder = paths.folderOf(name);
  const entries = await entriesIn(folder, platform);
  return entries.some((entry) => entry.kind === "file" && folder + entry.name === name);
}
