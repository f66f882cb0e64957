// The .gitignore files that apply while the command line walks a tree, from the repository root downwards.
import type { IgnoreFile } from "../project/gitIgnore";
import { decode } from "./decode";
import { parentOf, slashed } from "./folders";
import type { Platform } from "./platform";

/** Far larger than any real .gitignore. */
const maxSize = 1024 * 1024;

/** The .gitignore in a folder: a name with a trailing slash, or an empty string for the current folder. */
export async function gitignoreIn(folder: string, platform: Platform): Promise<IgnoreFile[]> {
  const content = await platform.read(`${folder}.gitignore`, maxSize).then(decode, () => undefined);
  if (!content || "refused" in content) return [];
  return [{ folder: platform.locate(folder === "" ? "." : folder), text: content.text }];
}

/** The .gitignore files of the parent folders up to the repository root; empty outside a repository. */
export async function gitignoresAbove(folder: string, platform: Platform): Promise<IgnoreFile[]> {
  const above: string[] = [];
  for (let current = slashed(folder); ; current = parentOf(current)) {
    if ((await platform.kindOf(`${current}.git`)) !== undefined) break;
    if (parentOf(current) === current) return [];
    above.push(parentOf(current));
  }
  return (await Promise.all(above.map((each) => gitignoreIn(each, platform)))).flat();
}
