// The project file for the command line: the one given as an option, or else the nearest one in a parent folder.
import { ignoredBy } from "../project/gitIgnore";
import { inEnglish } from "../messages/inEnglish";
import { type ProjectFile, projectFileName, readProjectFile } from "../project/projectFile";
import { decode, type Unreadable } from "./decode";
import { folderOf, parentOf, slashed } from "./folders";
import type { Platform } from "./platform";

export interface Project extends ProjectFile {
  /** Its folder with a trailing slash; the names in the project file are relative to it. */
  readonly folder: string;
  /** Whether it excludes the file at a URI. */
  excludes(uri: string): boolean;
}

const noProject = (folder: string): Project => ({ folder, excludes: () => false });

const maxSize = 1024 * 1024;

export async function projectFor(
  named: string | undefined,
  platform: Platform,
): Promise<Project | Unreadable> {
  if (named !== undefined) return readProject(named, platform);
  for (let folder = slashed(platform.absolute(".")); ;) {
    const file = folder + projectFileName;
    if ((await platform.kindOf(file)) === "file") return readProject(file, platform);
    const parent = parentOf(folder);
    if (parent === folder) return noProject(folder);
    folder = parent;
  }
}

async function readProject(file: string, platform: Platform): Promise<Project | Unreadable> {
  const content = await platform
    .read(file, maxSize)
    .then(decode, (): Unreadable => ({ refused: `${file} cannot be read.` }));
  if ("refused" in content)
    return {
      refused: content.refused.includes(file) ? content.refused : `${file}: ${content.refused}`,
    };
  const read = readProjectFile(content.text);
  if ("problem" in read) {
    const { line, column, message } = read.problem;
    return { refused: `${file}:${line}:${column} ${inEnglish(message)}` };
  }
  const folder = folderOf(platform.absolute(file));
  const text = (read.project.ignore ?? []).join("\n");
  const excludes = ignoredBy([{ folder: platform.locate(folder), text }]);
  return { ...read.project, folder, excludes };
}
