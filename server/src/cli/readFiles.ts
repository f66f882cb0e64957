// Reads the files of a command, and combines those that belong to one deployment.
import { deploymentOf, mayAddToOthers } from "../interpretation/deployment/deployment";
import { mayContainConfiguration } from "../protocol/documents";
import { type Deployment, languageOfFile } from "./checker";
import { copies, type Parse } from "./copies";
import type { Decoded, Unreadable } from "./decode";
import { findFiles, type FoundFile } from "./find";
import { type CheckedName, readNamedFiles } from "./namedFiles";
import type { Platform } from "./platform";
import { type Progress, progressOn } from "./progress";
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
  const found = await filesFor(names, project, platform);
  const progress = progressOn(platform, found.length);
  const read = await readFound(found, progress, platform);
  progress.end();
  return read;
}

export const filesFor = (
  names: readonly string[],
  { excludes }: Project,
  platform: Platform,
): Promise<readonly FoundFile[]> =>
  findFiles(names.length === 0 ? ["."] : names, excludes, platform);

export async function readFound(
  found: readonly FoundFile[],
  progress: Progress,
  platform: Platform,
): Promise<ReadFile[]> {
  const read: ReadFile[] = [];
  for (const file of found) {
    progress.next();
    const content = file.failure ?? (await readFile(file.name, platform));
    if (file.named || isReported(file.name, content)) read.push({ ...file, content });
  }
  return read;
}

/** An unreadable file that was found rather than named is only reported if it may be a Kestra configuration. */
const isReported = (name: string, content: Decoded | Unreadable): boolean =>
  "refused" in content
    ? content.mayBeKestra === true
    : mayContainConfiguration(content.text) || mayAddToOthers(name, content.text);

/** Files that are read together may belong to one deployment. */
export const deploymentFor = (read: readonly ReadFile[], platform: Platform): Promise<Deployment> =>
  deploymentWith(parsed(read, copies()), platform);

/** The files that may be configurations of a deployment: those that are YAML. */
export const parsed = (read: readonly ReadFile[], parse: Parse): CheckedName[] =>
  read.flatMap(({ name, uri, content }) =>
    "refused" in content || languageOfFile(name, content.text)
      ? []
      : [{ name, file: { uri, file: parse(name, content.text) } }],
  );

/** The files, together with those that they name. */
export async function deploymentWith(
  own: readonly CheckedName[],
  platform: Platform,
): Promise<Deployment> {
  const files = [...own.map(({ file }) => file), ...(await readNamedFiles(own, platform))];
  return {
    files,
    byUri: new Map(files.map((file) => [file.uri, file])),
    deploy: deploymentOf(files),
  };
}
