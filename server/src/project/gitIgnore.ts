// Whether Git ignores a file, according to the ignore files in the workspace folders.
import ignore, { type Ignore } from "ignore";
import { asFolder, isSameFile, within } from "../knowledge/location";

/** A .gitignore file or equivalent. */
export interface IgnoreFile {
  /** The folder its patterns are relative to, as a URI. */
  readonly folder: string;
  readonly text: string;
}

/** In UTF-16 units. Longer than any path; a much longer pattern cannot be compiled to a regular expression. */
export const longestPattern = 4096;

/**
 * Whether Git ignores the file at `uri`. The ignore file in the deeper folder takes precedence; at the same place, the
 * later one.
 */
export const isIgnored = (uri: string, files: readonly IgnoreFile[]): boolean =>
  ignoredBy(files)(uri);

/** The same as a predicate for many files; a folder's URI has a trailing slash. */
export function ignoredBy(files: readonly IgnoreFile[]): (uri: string) => boolean {
  const all = files
    .map(({ folder, text }) => ({
      folder: asFolder(folder),
      // Git is case-sensitive unless the file system is not, which is unknown here.
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
    // A file in an ignored folder cannot be re-included.
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
    if (!within(uri, folder) || isSameFile(uri, folder)) continue;
    const verdict = patterns.test(decoded(uri.slice(folder.length)));
    if (verdict.ignored) ignored = true;
    else if (verdict.unignored) ignored = false;
  }
  return ignored;
}

/** A URI that cannot be decoded is used unchanged. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
