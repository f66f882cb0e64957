// Findings and fixes in the code blocks of a file in another language, such as Markdown. All offsets are those of the
// file, because the text of each block has the same offsets.
import {
  type BlockText,
  blockTextsIn,
  fileKindsIn,
  isWithinBlock,
  withBlock,
} from "../../document/codeBlocks";
import type { CodeBlock, Language } from "../../document/codeBlocks/codeBlock";
import { contains } from "../../document/span";
import { type KestraFile, readKestraFile } from "../../interpretation/kestraFile";
import { belongingOf } from "../../interpretation/recognise";
import type { Budget, Config } from "../../micronaut/configuration";
import { fixAll } from "./fixAll";
import type { LintOptions } from "./lint";

/** A code block with a configuration of Kestra. */
export interface BlockFile extends BlockText {
  readonly file: KestraFile;
}

/** The code blocks that belong to Kestra, in order. */
export function blockFilesIn(text: string, language: Language): BlockFile[] {
  // A file that does not mention Kestra may be about another application with Micronaut.
  const isAboutKestra = /kestra/i.test(text);
  return blockTextsIn(text, language).flatMap(({ block, text: own }) => {
    const file = readBlock(own, block);
    return isKestra(file) && (isAboutKestra || file.configs.some(isMarked))
      ? [{ block, text: own, file }]
      : [];
  });
}

const isMarked = (config: Config): boolean => belongingOf(config) === "kestra";

/** The block that `offset` is in. */
export const blockAt = (blocks: readonly BlockFile[], offset: number): BlockFile | undefined =>
  blocks.find(({ block }) => contains(block, offset));

const readBlock = (text: string, block: CodeBlock, before?: KestraFile): KestraFile =>
  readKestraFile(text, before, fileKindsIn(block));

const isKestra = ({ configs, nonLiteral, workloads }: KestraFile): boolean =>
  configs.length + nonLiteral.length + workloads.length > 0;

/** The options for a code block: its fixes keep to it. */
export const optionsIn = <T extends LintOptions>(
  { isExcerpt }: Language,
  { block }: BlockFile,
  options: T,
): T => ({
  ...options,
  severities: { ...(isExcerpt ? offInExcerpts : {}), ...options.severities },
  accepts: (text, changes) => isWithinBlock(block, text, changes),
});

/** In an example for readers, keys are left out, and values are words such as `your-client-id`. */
const offInExcerpts: LintOptions["severities"] = {
  "default-role-incomplete": "off",
  "logout-get": "off",
  "missing-client-id": "off",
  "missing-client-secret": "off",
  "missing-issuer": "off",
  "missing-setting": "off",
  "placeholder-credential": "off",
};

/** The file after all safe fixes in its code blocks. */
export function fixAllBlocks(
  text: string,
  language: Language,
  options: LintOptions,
  budget?: Budget,
): string {
  // From the last to the first, so that the offsets of the others stay.
  return blockFilesIn(text, language).reduceRight((file, each) => {
    const read = (own: string, before?: KestraFile): KestraFile =>
      readBlock(own, each.block, before);
    return withBlock(
      file,
      each,
      fixAll(each.text, optionsIn(language, each, options), read, budget),
    );
  }, text);
}
