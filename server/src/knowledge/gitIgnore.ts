// Whether git ignores a file, as far as the files say it that git reads in the opened folders.
import ignore, { type Ignore } from "ignore";
import { asFolder, isAlike, within } from "./location";

/** What says which files below a folder git ignores. */
export interface IgnoreFile {
  /** The folder its patterns are relative to, as a URI. */
  readonly folder: string;
  readonly text: string;
}

/** Whether git ignores the file at `uri`; of two that speak of it the deeper file counts, and of two at one place the later. */
export function isIgnored(uri: string, files: readonly IgnoreFile[]): boolean {
  const rules = files
    .map(({ folder, text }) => ({
      folder: asFolder(folder),
      // git tells capitals apart unless a file system cannot, and that nobody knows here.
      patterns: ignore({ ignorecase: false }).add(text.replace(/^\uFEFF/, "")),
    }))
    .filter(({ folder }) => within(uri, folder))
    .sort((a, b) => a.folder.length - b.folder.length);
  const root = rules[0]?.folder ?? uri;
  // What is in a folder that is ignored cannot be brought back.
  const steps = uri.slice(root.length).split("/");
  return steps.some((step, depth) => {
    const path =
      root +
      steps
        .slice(0, depth)
        .map((above) => `${above}/`)
        .join("") +
      step;
    return isIgnoredItself(depth < steps.length - 1 ? `${path}/` : path, rules);
  });
}

function isIgnoredItself(
  uri: string,
  rules: readonly { readonly folder: string; readonly patterns: Ignore }[],
): boolean {
  let ignored = false;
  for (const { folder, patterns } of rules) {
    if (!within(uri, folder) || isAlike(uri, folder)) continue;
    const verdict = patterns.test(decodeURIComponent(uri.slice(folder.length)));
    if (verdict.ignored) ignored = true;
    else if (verdict.unignored) ignored = false;
  }
  return ignored;
}
