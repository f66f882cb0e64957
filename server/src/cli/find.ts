// Expands the names on the command line: a file to itself, a folder to all YAML below it, a glob to its matches that are
// YAML or may contain code blocks of it. Files that Git ignores are excluded unless they are named directly.
import picomatch from "picomatch";
import { languageOfName } from "../document/codeBlocks/names";
import { asFolder as folderUri } from "../knowledge/location";
import { filesBelow, isYaml, type Tree } from "../project/filesBelow";
import { isIgnored } from "../project/gitIgnore";
import { slashed } from "./folders";
import { gitignoreIn, gitignoresAbove } from "./ignoredFiles";
import { standardInput } from "./options";
import type { Platform } from "./platform";

export interface FoundFile {
  readonly name: string;
  readonly uri: string;
  /** Whether it is named on the command line rather than found in a folder or by a glob. */
  readonly named: boolean;
}

/**
 * The files for `names`, without duplicates, in the order of the names and then alphabetically. Excludes what git
 * ignores and the URIs for which `isLeftOut` is true. A name that is neither an existing file nor a glob is kept: the
 * attempt to read it reports the error.
 */
export async function findFiles(
  names: readonly string[],
  isLeftOut: (uri: string) => boolean,
  platform: Platform,
): Promise<readonly FoundFile[]> {
  const found = new Map<string, FoundFile>();
  for (const name of names) {
    const kind = name === standardInput ? "file" : await platform.kindOf(name);
    if (kind === "folder") await addBelow(name, isYaml);
    else if (kind === undefined && picomatch.scan(name).isGlob) {
      const matches = picomatch(plain(name), { dot: true });
      await addBelow(
        picomatch.scan(name).base,
        (file) => matches(plain(file)) && (isYaml(file) || languageOfName(file) !== undefined),
      );
    } else found.set(name, { name, uri: platform.locate(name), named: true });
  }
  return [...found.values()];

  async function addBelow(name: string, matches: (file: string) => boolean): Promise<void> {
    const folder = asFolder(name);
    const above = await gitignoresAbove(platform.absolute(orCurrent(folder)), platform);
    if (isIgnored(folderUri(platform.locate(orCurrent(folder))), above)) return;
    for await (const file of filesBelow(folder, matches, above, treeOn(platform))) {
      if (found.has(file)) continue;
      const uri = platform.locate(file);
      if (!isLeftOut(uri)) found.set(file, { name: file, uri, named: false });
    }
  }
}

/** Normalises `./a.yml` to `a.yml`. */
const plain = (name: string): string => name.replace(/^(\.\/)+/, "");

/** With a trailing slash; empty for the current folder, so that the names of its files have no prefix. */
const asFolder = (name: string): string =>
  name === "" || slashed(name) === "./" ? "" : slashed(name);

const orCurrent = (folder: string): string => (folder === "" ? "." : folder);

const treeOn = (platform: Platform): Tree => ({
  list: (folder) => platform.list(orCurrent(folder)),
  gitignoreIn: (folder) => gitignoreIn(folder, platform),
  nameIn: (folder, entry) => folder + entry,
  locate: (folder) => platform.locate(orCurrent(folder)),
});
