// What `check` does with the text of a file: one configuration file of a deployment, or the code blocks in a file of
// another language.
import { languageOf, onlyBlocks } from "../document/codeBlocks";
import type { Language } from "../document/codeBlocks/codeBlock";
import { isYamlName, languageOfText } from "../document/codeBlocks/names";
import { deployed, type NamedFile } from "../interpretation/deployment/deployment";
import { withoutUnmarked } from "../interpretation/deployment/unmarked";
import { type KestraFile, readKestraFile } from "../interpretation/kestraFile";
import type { ProviderFile } from "../micronaut/configuration";
import { withProviderFiles } from "../providerSide/reading/providerFiles";
import { budgetOf, commandLineBudget } from "../rules/running/budget";
import { blockFilesIn, fixAllBlocks, optionsIn } from "../rules/running/codeBlocks";
import { fixAll } from "../rules/running/fixAll";
import type { LintOptions } from "../rules/running/lint";

export interface Checker {
  /** The text after all safe fixes. */
  fix(text: string): string;
  /** The parts to check, with the options for each. Their offsets are those of the text. */
  parts(text: string): readonly { readonly file: KestraFile; readonly options: LintOptions }[];
  /** The text as a diff may show it, apart from secrets in the configuration. */
  shown(text: string): string;
}

/** All files that are checked together, and each of them combined with the others. */
export interface Deployment {
  readonly files: readonly NamedFile[];
  readonly byUri: ReadonlyMap<string, NamedFile>;
  readonly deploy: (file: NamedFile) => KestraFile;
}

/** `isNamed`: the user chose the file, so that it is Kestra's if it can be. */
export function yamlChecker(
  { uri, isNamed }: { readonly uri: string; readonly isNamed: boolean },
  { files, byUri, deploy }: Deployment,
  options: LintOptions,
  providerFiles: readonly ProviderFile[] = [],
): Checker {
  const known = byUri.get(uri);
  const read = (text: string, before?: KestraFile): KestraFile => {
    const file = withProviderFiles(
      known?.file.text === text
        ? deploy(known)
        : deployed({ uri, file: readKestraFile(text, before) }, files),
      providerFiles,
    );
    return isNamed ? file : withoutUnmarked({ uri, file }, files);
  };
  return {
    fix: (text) => fixAll(text, options, read, budgetOf(commandLineBudget)),
    parts: (text) => [{ file: read(text), options }],
    shown: (text) => text,
  };
}

export const blockChecker = (language: Language, options: LintOptions): Checker => ({
  fix: (text) => fixAllBlocks(text, language, options, budgetOf(commandLineBudget)),
  parts: (text) =>
    blockFilesIn(text, language).map((block) => ({
      file: block.file,
      options: optionsIn(language, block, options),
    })),
  shown: (text) => onlyBlocks(text, language),
});

/** The language of a file that is not YAML but may have code blocks. */
export function languageOfFile(name: string, text: string): Language | undefined {
  const id = languageOfText(name, text);
  return id && languageOf(id);
}

/** Whether a file with an unusual name is something other than YAML, such as a program or a page of text. */
export const isOtherText = (name: string, { configs }: KestraFile): boolean =>
  !isYamlName(name) &&
  (configs.length === 0 ||
    configs.some(({ problems, root }) => problems.length > 0 || root.children.size === 0));
