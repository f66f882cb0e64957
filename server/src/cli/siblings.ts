// Reads the files next to the named ones, as the editor does: another file may run the server or override its variables.
import { isYamlName } from "../document/codeBlocks/names";
import { mayAddToOthers, type NamedFile } from "../interpretation/deployment/deployment";
import { readKestraFile } from "../interpretation/kestraFile";
import { isSameFile } from "../knowledge/location";
import { mayContainConfiguration } from "../protocol/documents";
import { folderOf } from "./folders";
import type { CheckedName } from "./namedFiles";
import { standardInput } from "./options";
import type { Platform } from "./platform";
import { entriesIn, readFile } from "./read";

export async function siblingsOf(
  own: readonly CheckedName[],
  platform: Platform,
): Promise<NamedFile[]> {
  const folders = new Set(
    own.filter(({ name }) => name !== standardInput).map(({ name }) => folderOf(name)),
  );
  const found: NamedFile[] = [];
  for (const folder of folders) {
    const path = folder === "" ? "." : folder;
    if ((await platform.kindOf(path)) !== "folder") continue;
    const entries = (await entriesIn(folder, platform))
      .filter(({ name, kind }) => kind === "file" && isYamlName(name))
      .slice(0, maxSiblings);
    for (const { name } of entries) {
      const uri = platform.locate(folder + name);
      if (own.some(({ file }) => isSameFile(file.uri, uri))) continue;
      const content = await readFile(folder + name, platform);
      if ("refused" in content) continue;
      if (mayContainConfiguration(content.text) || mayAddToOthers(uri, content.text))
        found.push({ uri, file: readKestraFile(content.text) });
    }
  }
  return found;
}

/** As in the editor. */
const maxSiblings = 100;
