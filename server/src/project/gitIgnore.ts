// Whether git ignores a file, as far as the files say it that git reads in the opened folders.
import ignore, { type Ignore } from "ignore";
import { asFolder, isAlike, within } from "../knowledge/location";

/** What says which files below a folder git ignores. */
export interface IgnoreFile {
  /** The folder its patterns are relative to, as a URI. */
  readonly folder: string;
  readonly text: string;
}

/** In UTF-16 units. No path is as long on any system; of a much longer pattern no expression can be made. */
export const longestPattern = 4096;

/** Whether git ignores the file at `uri`; of two that speak of it the deeper file counts, and of two at one place the later. */
export const isIgnored = (uri: string, files: readonly IgnoreFile[]): boolean =>
  ignoredBy(files)(uri);

/** The same as a test for many files; a folder's URI ends with a slash. */
export function ignoredBy(files: readonly IgnoreFile[]): (uri: string) => boolean {
  const all = files
    .map(({ folder, text }) => ({
      folder: asFolder(folder),
      // git tells capitals apart unless a file system cannot, and that nobody knows here.
      patterns: ignore({ ignorecase: false, allowRelativePaths: true }).add(
        text
          .replace(/^\uFEFF/, "")
          .split(/\r?\n/)
          .filter((pattern) => pattern.length <= longestPattern),
      ),
    }))
    .sort((a, b) => a.folder.length - b.folder.length);
  return (uri) => {
    const rules = all.filter(({ folder }) => within(uri, folder));
    const root = rules[0]?.folder ?? uri;
    // What is in a folder that is ignored cannot be brought back.
    const steps = uri.slice(root.length).replace(/\/$/, "").split("/");
    return steps.some((_, depth) => {
      const path = root + steps.slice(0, depth + 1).join("/");
      const isFolder = depth < steps.length - 1 || uri.endsWith("/");
      return isIgnoredItself(isFolder ? `${path}/` : path, rules);
    });
  };
}

function isIgnoredItself(
  uri: string,
  rules: readonly { readonly folder: string; readonly patterns: Ignore }[],
): boolean {
  let ignored = false;
  for (const { folder, patterns } of rules) {
    if (!within(uri, folder) || isAlike(uri, folder)) continue;
    const verdict = patterns.test(decoded(uri.slice(folder.length)));
    if (verdict.ignored) ignored = true;
    else if (verdict.unignored) ignored = false;
  }
  return ignored;
}

/** An address that is written in a way nobody can decode is taken as it is written. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
