// Reads the text in the editor, and reuses what it has read of the text before.
import { TextDocument } from "vscode-languageserver-textdocument";
import { languageOf } from "../../server/src/document/codeBlocks";
import { languageOfText } from "../../server/src/document/codeBlocks/names";
import type { Language } from "../../server/src/document/codeBlocks/codeBlock";
import { fileKinds } from "../../server/src/document/fileKinds";
import type { ShowOptions } from "../../server/src/features/diagnostics";
import { deployed } from "../../server/src/interpretation/deployment/deployment";
import { type KestraFile, readKestraFile } from "../../server/src/interpretation/kestraFile";
import { parseVersion } from "../../server/src/knowledge/versions";
import { blockAt, blockFilesIn, optionsIn } from "../../server/src/rules/running/codeBlocks";
import type { Source } from "../protocol/requests";

/** A part of the text that is YAML: all of it, or a code block in another language. */
export interface Part {
  readonly file: KestraFile;
  readonly options: ShowOptions;
  /** Whether any text may be inserted in it. */
  readonly isOpen: boolean;
}

export interface Reading {
  readonly document: TextDocument;
  /** For the whole text; each part has its own. */
  readonly options: ShowOptions;
  readonly parts: readonly Part[];
  partAt(offset: number): Part | undefined;
  /** The language of the text if it is not YAML. */
  readonly language: Language | undefined;
  /** The file by itself, without what its own containers contribute; empty for another language. */
  readonly own: KestraFile;
}

const ruleLink = "https://github.com/kestra-config/kestra-config/blob/HEAD/docs/rules.md#{rule}";

let latest: { readonly source: Source; readonly reading: Reading } | undefined;

export function readSource(source: Source): Reading {
  if (!latest || !isSame(latest.source, source)) latest = { source, reading: readAfresh(source) };
  return latest.reading;
}

/** Reads another text as the same file, and reuses what has been read of another version of it. */
export const readerFor =
  (source: Source) =>
  (text: string, before?: KestraFile): KestraFile =>
    inItsDeployment(uriOf(source), read({ ...source, text }, before));

function readAfresh(source: Source): Reading {
  const { text, name } = source;
  const document = TextDocument.create(uriOf(source), "yaml", 0, text);
  const options: ShowOptions = { target: parseVersion(source.version ?? ""), ruleLink };
  const id = languageOfText(name, text);
  const language = id && languageOf(id);
  const own = read(language ? { ...source, text: "" } : source, latest?.reading.own);
  if (!language) {
    const part = { file: inItsDeployment(document.uri, own), options, isOpen: true };
    return { document, options, parts: [part], partAt: () => part, language, own };
  }
  const blocks = blockFilesIn(text, language);
  const parts = blocks.map((block) => ({
    file: block.file,
    options: optionsIn(language, block, options),
    isOpen: !block.block.reserved && !block.block.tabs,
  }));
  const partAt = (offset: number): Part | undefined => {
    const block = blockAt(blocks, offset);
    return block && parts[blocks.indexOf(block)];
  };
  return { document, options, parts, partAt, language, own };
}

const isSame = (one: Source, other: Source): boolean =>
  one.text === other.text &&
  one.name === other.name &&
  one.fileKind === other.fileKind &&
  one.version === other.version;

const read = ({ text, fileKind }: Source, before?: KestraFile): KestraFile =>
  readKestraFile(
    text,
    before,
    fileKind === undefined ? undefined : fileKinds.filter(({ id }) => id === fileKind),
  );

/** Several configurations in one file may be of the same server. */
const inItsDeployment = (uri: string, file: KestraFile): KestraFile => deployed({ uri, file }, []);

/** Half of a character cannot be encoded. */
const uriOf = ({ name }: Source): string =>
  `file:///${encodeURIComponent(name.replace(/\p{Surrogate}/gu, ""))}`;
