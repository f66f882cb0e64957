// Whether Git ignores a file, according to the ignore files in the workspace folders.
import ignore, { type Ignore } from "ignore";
import { asFolder, isSameFile, plainUri, within } from "../knowledge/location";

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
  const all = inOrder(files);
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

/**
 * The same for the entries of a folder that is not ignored itself: fast, for reading a tree from its root. Takes the plain
 * name of an entry; that of a folder has a trailing slash.
 */
export function ignoredIn(folder: string, files: readonly IgnoreFile[]): (name: string) => boolean {
  const rules = inOrder(files)
    .filter((rule) => within(asFolder(folder), rule.folder))
    .map(({ folder: top, patterns }) => ({
      patterns,
      path: plainUri(asFolder(folder)).slice(plainUri(top).length),
    }));
  return (name) => isIgnoredByLast(rules.map(({ patterns, path }) => [patterns, path + name]));
}

interface Rules {
  readonly folder: string;
  readonly patterns: Ignore;
}

function isIgnoredItself(uri: string, rules: readonly Rules[]): boolean {
  return isIgnoredByLast(
    rules.flatMap(({ folder, patterns }) =>
      !within(uri, folder) || isSameFile(uri, folder)
        ? []
        : [[patterns, decoded(uri.slice(folder.length))] as const],
    ),
  );
}

/** The last rule that says something about a path applies. */
function isIgnoredByLast(rules: readonly (readonly [Ignore, string])[]): boolean {
  let ignored = false;
  for (const [patterns, path] of rules) {
    const verdict = patterns.test(path);
    if (verdict.ignored) ignored = true;
    else if (verdict.unignored) ignored = false;
  }
  return ignored;
}

const inOrder = (files: readonly IgnoreFile[]): readonly Rules[] =>
  files
    .map((file) => ({ folder: asFolder(file.folder), patterns: patternsOf(file) }))
    .sort((a, b) => a.folder.length - b.folder.length);

/** Compiled once, because a tree asks for them in every folder. */
const compiled = new WeakMap<IgnoreFile, Ignore>();

function patternsOf(file: IgnoreFile): Ignore {
  let patterns = compiled.get(file);
  if (!patterns) {
    // Git is case-sensitive unless the file system is not, which is unknown here.
    patterns = ignore({ ignorecase: false, allowRelativePaths: true }).add(
      file.text
        .replace(/^\uFEFF/, "")
        .split(/\r?\n/)
        .filter((pattern) => pattern.length <= longestPattern),
    );
    compiled.set(file, patterns);
  }
  return patterns;
}

/** A URI that cannot be decoded is used unchanged. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
