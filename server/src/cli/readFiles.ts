// Reads the files of a command, and combines those that belong to one deployment.
import { deploymentOf, mayAddToOthers } from "../interpretation/deployment/deployment";
import { readKestraFile } from "../interpretation/kestraFile";
import { mayContainConfiguration } from "../protocol/documents";
import { type Deployment, languageOfFile } from "./checker";
import type { Decoded, Unreadable } from "./decode";
import { findFiles, type FoundFile } from "./find";
import { readNamedFiles } from "./namedFiles";
import type { Platform } from "./platform";
import { progressOn } from "./progress";
import type { Project } from "./project";
import { readFile } from "./read";

export interface ReadFile extends FoundFile {
  readonly content: Decoded | Unreadable;
}

/**
 * The files, or those of the current folder. Files that were found rather than named are only kept if they may belong to a
 * Kestra deployment.
 */
export async function readFiles(
  names: readonly string[],
  project: Project,
  platform: Platform,
): Promise<ReadFile[]> {
  const wanted = names.length === 0 ? ["."] : names;
  const found = await findFiles(wanted, project.excludes, platform);
  const progress = progressOn(platform, found.length);
  const read: ReadFile[] = [];
  for (const file of found) {
    progress.next();
    const content = await readFile(file.name, platform);
    if (file.named || isReported(file.name, content)) read.push({ ...file, content });
  }
  progress.end();
  return read;
}

/** An unreadable file that was found rather than named is only reported if it appears to be a Kestra configuration. */
const isReported = (name: string, content: Decoded | Unreadable): boolean =>
  "refused" in content
    ? content.looksLikeKestra === true
    : mayContainConfiguration(content.text) || mayAddToOthers(name, content.text);

/** Files that are read together may belong to one deployment. */
export async function deploymentFor(
  read: readonly ReadFile[],
  platform: Platform,
): Promise<Deployment> {
  const own = read.flatMap(({ name, content }) =>
    "refused" in content || languageOfFile(name, content.text)
      ? []
      : [{ name, file: { uri: platform.locate(name), file: readKestraFile(content.text) } }],
  );
  const files = [...own.map(({ file }) => file), ...(await readNamedFiles(own, platform))];
  return {
    files,
    byUri: new Map(files.map((file) => [file.uri, file])),
    deploy: deploymentOf(files),
  };
}
