// The baseline of a check: which file it is in, which findings it contains, and which are filtered out by it.
import {
  type Baseline,
  baselineOf,
  baselineText,
  hasFixedFindings,
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
  /** The name the baseline uses for a file named on the command line. */
  nameOf(name: string): string;
}

/** The baseline to use; undefined if none was requested. A baseline that is being rewritten starts empty. */
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

/** Writes a baseline with all of these problems and returns it. */
export async function writeBaseline(
  baseline: NamedBaseline,
  files: readonly CheckedFile[],
  platform: Platform,
): Promise<NamedBaseline | Unreadable> {
  const known = baselineOf(
    files.map((file) => ({ name: baseline.nameOf(file.name), findings: findingsOf(file) })),
  );
  const problem = await write(baseline.file, baselineText(known), platform);
  return problem ? { refused: `${baseline.file}: ${problem.refused}` } : { ...baseline, known };
}

/** The files without the problems in the baseline. */
export const withoutKnown = (
  { known, nameOf }: NamedBaseline,
  files: readonly CheckedFile[],
): CheckedFile[] =>
  files.map((file) => ({
    ...file,
    problems: newFindings(known[nameOf(file.name)], findingsOf(file)).map(({ problem }) => problem),
  }));

/** Whether the baseline contains problems that no longer exist. */
export const isOutdated = (
  { known, nameOf }: NamedBaseline,
  files: readonly CheckedFile[],
): boolean => files.some((file) => hasFixedFindings(known[nameOf(file.name)], findingsOf(file)));

const findingsOf = ({ problems }: CheckedFile) =>
  problems.map((problem) => ({ problem, rule: { id: problem.rule } }));

/** An absolute path relative to a folder. */
function relative(folder: string, path: string): string {
  if (path.startsWith(folder)) return path.slice(folder.length);
  const parent = parentOf(folder);
  return parent === folder ? path : `../${relative(parent, path)}`;
}
