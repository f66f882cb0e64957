// The baseline that a check goes by: which file, what it knows, and what is left out by it.
import {
  type Baseline,
  baselineOf,
  baselineText,
  hasVanished,
  newFindings,
  readBaseline,
} from "../project/baseline";
import type { Unreadable } from "./decode";
import { folderOf, parentOf } from "./folders";
import type { CheckCommand } from "./options";
import type { Platform } from "./platform";
import type { Project } from "./project";
import { readFile, write } from "./read";
import type { CheckedFile } from "./reports/problem";

export interface NamedBaseline {
  readonly file: string;
  readonly known: Baseline;
  /** What it calls a file that is named on the command line. */
  nameOf(name: string): string;
}

/** The baseline to go by; nothing where none is asked for. One that is written anew knows nothing yet. */
export async function baselineFor(
  { baseline, updateBaseline }: CheckCommand,
  project: Project,
  platform: Platform,
): Promise<NamedBaseline | Unreadable | undefined> {
  const file = baseline ?? (project.baseline && project.folder + project.baseline);
  if (file === undefined) return undefined;
  const folder = folderOf(platform.absolute(file));
  const nameOf = (name: string): string => relative(folder, platform.absolute(name));
  if (updateBaseline) return { file, known: {}, nameOf };
  const content = await readFile(file, platform);
  if ("refused" in content)
    return { refused: `${file}: ${content.refused} Create it with --update-baseline.` };
  const known = readBaseline(content.text);
  return known
    ? { file, known, nameOf }
    : { refused: `${file} is not a baseline file. Create it again with --update-baseline.` };
}

/** Writes a baseline in which all of these findings are known, and returns it. */
export async function updated(
  baseline: NamedBaseline,
  files: readonly CheckedFile[],
  platform: Platform,
): Promise<NamedBaseline | Unreadable> {
  const known = baselineOf(files.map((file) => ({ ...file, name: baseline.nameOf(file.name) })));
  const problem = await write(baseline.file, baselineText(known), platform);
  return problem ? { refused: `${baseline.file}: ${problem.refused}` } : { ...baseline, known };
}

/** The files without the findings that the baseline knows. */
export const withoutKnown = (
  { known, nameOf }: NamedBaseline,
  files: readonly CheckedFile[],
): CheckedFile[] =>
  files.map((file) => ({
    ...file,
    findings: newFindings(known[nameOf(file.name)], file.findings),
  }));

/** Whether the baseline knows findings that are there no more. */
export const isOutdated = (
  { known, nameOf }: NamedBaseline,
  files: readonly CheckedFile[],
): boolean => files.some(({ name, findings }) => hasVanished(known[nameOf(name)], findings));

/** A whole path as seen from a folder. */
function relative(folder: string, path: string): string {
  if (path.startsWith(folder)) return path.slice(folder.length);
  const parent = parentOf(folder);
  return parent === folder ? path : `../${relative(parent, path)}`;
}
