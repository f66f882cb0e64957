// Expands the names on the command line: a file to itself, a folder to all YAML below it, a glob to its matches that are
// YAML or may contain code blocks of it. Files that Git ignores are excluded unless they are named directly.
import picomatch from "picomatch";
import { languageOfName } from "../document/codeBlocks/names";
import { asFolder as folderUri } from "../knowledge/location";
import { filesBelow, isYaml, type Tree } from "../project/filesBelow";
import { isIgnored } from "../project/gitIgnore";
import { slashed } from "./folders";
import type { Unreadable } from "./decode";
import { gitignoreIn, gitignoresAbove } from "./ignoredFiles";
import { standardInput } from "./options";
import type { DirectoryEntry, Platform } from "./platform";
import { codeOf } from "./read";

export interface FoundFile {
  readonly name: string;
  readonly uri: string;
  /** Whether it is named on the command line rather than found in a folder or by a glob. */
  readonly named: boolean;
  /** Why it cannot be read, if that is known already. */
  readonly failure?: Unreadable;
}

/**
 * The files for `names`, in the order of the names and then alphabetically. A file is included once, however often it is named and
 * whatever links lead to it. Excludes what git ignores and the URIs for which `isLeftOut` is true. A name that is neither
 * an existing file nor a glob is kept: the attempt to read it reports the error.
 */
export async function findFiles(
  names: readonly string[],
  isLeftOut: (uri: string) => boolean,
  platform: Platform,
): Promise<readonly FoundFile[]> {
  const found = new Map<string, FoundFile & { readonly rank: number }>();
  for (const name of names) {
    const kind = name === standardInput ? "file" : await platform.kindOf(name);
    if (kind === "folder") await addBelow(name, isYaml);
    else if (kind === undefined && picomatch.scan(name).isGlob) {
      const matches = picomatch(plain(name), { dot: true });
      await addBelow(
        picomatch.scan(name).base,
        (file) => matches(plain(file)) && (isYaml(file) || languageOfName(file) !== undefined),
        // It may be one that the glob does not match.
        { unreadableFolders: false },
      );
    } else {
      const path = name === standardInput ? name : await pathOf(name);
      add(path, { name, uri: platform.locate(name), named: true, rank: ranks.named });
    }
  }
  return [...found.values()];

  function add(path: string, file: FoundFile & { readonly rank: number }): void {
    const known = found.get(path);
    if (!known || known.rank < file.rank) found.set(path, file);
  }

  async function pathOf(name: string): Promise<string> {
    return (await platform.realPath(name)) ?? platform.absolute(name);
  }

  async function addBelow(
    name: string,
    matches: (file: string) => boolean,
    { unreadableFolders = true } = {},
  ): Promise<void> {
    const folder = asFolder(name);
    const above = await gitignoresAbove(platform.absolute(orCurrent(folder)), platform);
    if (isIgnored(folderUri(platform.locate(orCurrent(folder))), above)) return;
    const links = new Set<string>();
    const tree = treeOn(platform, {
      matches,
      onLink: (file) => void links.add(file),
      onFailure(below, error) {
        if (unreadableFolders && codeOf(error) !== "ENOENT") addUnreadable(below, error);
      },
    });
    const root = slashed(await pathOf(orCurrent(folder)));
    for await (const file of filesBelow(folder, matches, above, tree)) {
      const uri = platform.locate(file);
      if (isLeftOut(uri)) continue;
      const isLink = links.has(file);
      const path = isLink ? await pathOf(file) : root + file.slice(folder.length);
      add(path, { name: file, uri, named: false, rank: isLink ? ranks.link : ranks.found });
    }
  }

  function addUnreadable(folder: string, error: unknown): void {
    const name = orCurrent(folder);
    const uri = folderUri(platform.locate(name));
    if (isLeftOut(uri)) return;
    const failure = {
      refused: `The folder cannot be read (${codeOf(error)}). Check its permissions, or exclude it in .gitignore or .kestra-config.json.`,
      mayBeKestra: true,
    };
    add(uri, { name, uri, named: false, failure, rank: ranks.found });
  }
}

/** Which name of a file is used if it has several: that with the highest rank. */
const ranks = { link: 0, found: 1, named: 2 } as const;

/** Normalises `./a.yml` to `a.yml`. */
const plain = (name: string): string => name.replace(/^(\.\/)+/, "");

/** With a trailing slash; empty for the current folder, so that the names of its files have no prefix. */
const asFolder = (name: string): string =>
  name === "" || slashed(name) === "./" ? "" : slashed(name);

const orCurrent = (folder: string): string => (folder === "" ? "." : folder);

interface Walk {
  matches(file: string): boolean;
  /** Called for the matching links to files, and for what looks like one but cannot be read. */
  onLink(file: string): void;
  onFailure(folder: string, error: unknown): void;
}

const treeOn = (platform: Platform, { matches, onLink, onFailure }: Walk): Tree => ({
  async list(folder) {
    const entries = await platform.list(orCurrent(folder)).catch((error: unknown) => {
      onFailure(folder, error);
      return [];
    });
    if (!entries.some(isOther)) return entries;
    return Promise.all(
      entries.map(async (entry) => {
        const file = folder + entry.name;
        if (!isOther(entry) || isLock(entry.name) || !matches(file)) return entry;
        if ((await platform.kindOf(file)) === "folder") return entry;
        onLink(file);
        return { ...entry, kind: "file" as const };
      }),
    );
  },
  gitignoreIn: (folder) => gitignoreIn(folder, platform),
  nameIn: (folder, entry) => folder + entry,
  locate: (folder) => platform.locate(orCurrent(folder)),
});

const isOther = ({ kind }: DirectoryEntry): boolean => kind === "other";

/** Emacs marks a file that has unsaved changes with a link to nothing. */
const isLock = (name: string): boolean => name.startsWith(".#");
