// What git ignores in a tree, as the command line walks it: the .gitignore files from the repository's top downwards.
import type { IgnoreFile } from "../project/gitIgnore";
import { decode } from "./decode";
import { parentOf, slashed } from "./folders";
import type { Platform } from "./platform";

/** No .gitignore comes near. */
const largest = 1024 * 1024;

/** The .gitignore in a folder, a name with a slash behind it or nothing for the current one. */
export async function gitignoreIn(folder: string, platform: Platform): Promise<IgnoreFile[]> {
  const content = await platform.read(`${folder}.gitignore`, largest).then(decode, () => undefined);
  if (!content || "refused" in content) return [];
  return [{ folder: platform.locate(folder === "" ? "." : folder), text: content.text }];
}

/** Those of the folders above one, up to that of the repository; none outside of one. */
export async function gitignoresAbove(folder: string, platform: Platform): Promise<IgnoreFile[]> {
  const above: string[] = [];
  for (let current = slashed(folder); ; current = parentOf(current)) {
    if ((await platform.kindOf(`${current}.git`)) !== undefined) break;
    if (parentOf(current) === current) return [];
    above.push(parentOf(current));
  }
  return (await Promise.all(above.map((each) => gitignoreIn(each, platform)))).flat();
}
