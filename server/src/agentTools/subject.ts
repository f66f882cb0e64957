// What a tool is called for: one file, and what is around it. The host supplies it, so that no tool reads files.
import { languageOf } from "../document/codeBlocks";
import type { Language } from "../document/codeBlocks/codeBlock";
import { languageOfText } from "../document/codeBlocks/names";
import type { Surroundings } from "../features/codeActions/supplyFix";
import type { DeployedFile } from "../features/upgrade";
import type { NamedFile } from "../interpretation/deployment/deployment";
import type { KestraFile } from "../interpretation/kestraFile";
import { nameOf } from "../knowledge/location";
import type { SiblingFile } from "../project/siblingFile";
import { budgetOf, editorBudget } from "../rules/running/budget";
import { blockFilesIn, fixAllBlocks, optionsIn } from "../rules/running/codeBlocks";
import { fixAll } from "../rules/running/fixAll";
import type { LintOptions } from "../rules/running/lint";

export interface Subject {
  readonly uri: string;
  /** How answers name a file; usually its path below the folder that the agent works in. */
  nameOf(uri: string): string;
  readonly text: string;
  /** Reads a text in place of the file's own, combined with the other files. */
  readonly read: (text: string) => KestraFile;
  /** The files that may belong to the same deployment. They may include the file itself. */
  readonly around: readonly NamedFile[];
  /** The file and the others of its deployment, each combined with the others. */
  deployment(): readonly DeployedFile[];
  /** The settings of the project, with the version that the configuration is for. */
  readonly options: LintOptions;
  /** The file of this name in the same folder; undefined if it cannot be read or written. */
  sibling(name: string): Promise<SiblingFile | undefined>;
  /** Lets the host do other work. Rejects once the call is cancelled. */
  pause(): Promise<void>;
}

/** The language of a file that is not YAML but may have code blocks. */
export function languageIn({ uri, text }: Pick<Subject, "uri" | "text">): Language | undefined {
  const id = languageOfText(nameOf(uri), text);
  return id && languageOf(id);
}

/** A configuration file, or one code block in a file of another language. Offsets are those of the file. */
export interface Part {
  readonly file: KestraFile;
  readonly options: LintOptions;
}

/** The parts of the file with a text in place of its own. */
export function partsOf(subject: Subject, text = subject.text): readonly Part[] {
  const { options } = subject;
  const language = languageIn(subject);
  if (!language) return [{ file: subject.read(text), options }];
  return blockFilesIn(text, language).map((block) => ({
    file: block.file,
    options: optionsIn(language, block, options),
  }));
}

export const hasConfiguration = ({ configs, nonLiteral, around, workloads }: KestraFile): boolean =>
  configs.length + nonLiteral.length + workloads.length + (around?.region.refusals?.length ?? 0) >
  0;

/** The text after all fixes that may be applied without asking. */
export function fixedText(subject: Subject): string {
  const { text, options, read } = subject;
  const language = languageIn(subject);
  const budget = budgetOf(editorBudget);
  return language
    ? fixAllBlocks(text, language, options, budget)
    : fixAll(text, options, read, budget);
}

/** The folder of the file, for edits of the file with its variables. */
export async function surroundingsOf(
  { sibling }: Subject,
  name: string | undefined,
): Promise<Surroundings> {
  const found = name === undefined ? undefined : await sibling(name);
  // Without that file, a value that is moved there would be lost.
  const writes = found !== undefined;
  return {
    sibling: found,
    abilities: { several: writes, creates: writes, confirms: false, confirmsNewFiles: false },
  };
}

export const noConfiguration = (subject: Subject): string =>
  `No Kestra configuration found in ${subject.nameOf(subject.uri)}. Pass a file that contains keys such as kestra or micronaut.`;
