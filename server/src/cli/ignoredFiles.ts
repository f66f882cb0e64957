// What git ignores, by the .gitignore files of a tree: each speaks for its own folder and all below it, a deeper one has
// the last word, and what is in an ignored folder does not come back.
import ignore, { type Ignore } from "ignore";
import { decode } from "./decode";
import type { Platform } from "./platform";

export interface IgnoredFiles {
  /** The same with what the patterns of a .gitignore in `folder`, a whole path with a slash behind it, say. */
  with(folder: string, patterns: string): IgnoredFiles;
  /** Whether a whole path is ignored; that of a folder ends with a slash. */
  has(path: string): boolean;
}

export const nothingIgnored: IgnoredFiles = ignoredBy([]);

interface Said {
  readonly folder: string;
  readonly patterns: Ignore;
}

function ignoredBy(said: readonly Said[]): IgnoredFiles {
  return {
    with: (folder, patterns) => ignoredBy([...said, { folder, patterns: ignore().add(patterns) }]),
    has: (path) =>
      said.reduce((ignored, { folder, patterns }) => {
        if (!path.startsWith(folder) || path === folder) return ignored;
        const test = patterns.test(path.slice(folder.length));
        return test.ignored || (ignored && !test.unignored);
      }, false),
  };
}

/** No .gitignore comes near. */
const largest = 1024 * 1024;

/** What is ignored in `folder`, once its own .gitignore has had its say. */
export async function gitignoreIn(
  above: IgnoredFiles,
  folder: string,
  platform: Platform,
): Promise<IgnoredFiles> {
  const content = await platform.read(`${folder}.gitignore`, largest).then(decode, () => undefined);
  if (!content || "refused" in content) return above;
  return above.with(slashed(platform.absolute(folder === "" ? "." : folder)), content.text);
}

/** What the folders above a folder say, up to the one of the repository; nothing outside of one. */
export async function ignoredAbove(folder: string, platform: Platform): Promise<IgnoredFiles> {
  const above: string[] = [];
  for (let current = slashed(folder); ; current = parentOf(current)) {
    if ((await platform.kindOf(`${current}.git`)) !== undefined) break;
    if (parentOf(current) === current) return nothingIgnored;
    above.push(parentOf(current));
  }
  let ignored = nothingIgnored;
  for (const each of above.reverse()) ignored = await gitignoreIn(ignored, each, platform);
  return ignored;
}

const slashed = (path: string): string => path.replace(/\/*$/, "/");

/** The folder above one; the top is its own. */
const parentOf = (folder: string): string => folder.replace(/[^/]+\/$/, "") || folder;
