// The open documents as parsed files, and combined with the files around them. Results are kept until a text changes.
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Language } from "../document/codeBlocks/codeBlock";
import { type DeployedFile as DeploymentFile, deploymentFiles } from "../features/upgrade";
import { deployed, type NamedFile } from "../interpretation/deployment/deployment";
import { withoutUnmarked } from "../interpretation/deployment/unmarked";
import { type KestraFile, readKestraFile } from "../interpretation/kestraFile";
import { folderOf, isSameFile, within } from "../knowledge/location";
import type { ProviderFile } from "../micronaut/configuration";
import { type SiblingFile, siblingOf } from "../project/siblingFile";
import { mayContainConfiguration } from "../protocol/documents";
import { withProviderFiles } from "../providerSide/reading/providerFiles";
import { type BlockFile, blockFilesIn } from "../rules/running/codeBlocks";
import { languageOfDocument } from "./documentLanguage";
import type { Files } from "./files";
import type { OpenTexts } from "./openTexts";
import { relatedFilesIn } from "./relatedFiles";

/** A file combined with its related files. */
interface DeployedFile {
  readonly file: KestraFile;
  readonly around: readonly NamedFile[];
  readonly providerFiles: readonly ProviderFile[];
  readonly deployed: KestraFile;
}

const isSame = (one: readonly NamedFile[], other: readonly NamedFile[]): boolean =>
  isSameList(
    one.map(({ file }) => file),
    other.map(({ file }) => file),
  );

const isSameList = <T>(one: readonly T[], other: readonly T[]): boolean =>
  one.length === other.length && one.every((each, index) => each === other[index]);

interface BlocksOfText {
  readonly text: string;
  readonly found: readonly BlockFile[];
}

/** `folders` are the URIs of the workspace folders. */
// eslint-disable-next-line @typescript-eslint/explicit-module-boundary-types -- only the session uses it
export function parsedDocuments(
  documents: OpenTexts,
  platform: Files,
  folders: () => readonly string[],
) {
  const files = new WeakMap<TextDocument, KestraFile>();
  const deployedFiles = new WeakMap<TextDocument, DeployedFile>();

  /**
   * The parsed file of a document; empty for another language than YAML. Cached by text rather than version, because
   * some editors do not increment the version.
   */
  function fileOf(document: TextDocument): KestraFile {
    const known = files.get(document);
    const text = languageOfDocument(document) ? "" : document.getText();
    if (known?.text === text) return known;
    const file = readKestraFile(text, known);
    files.set(document, file);
    return file;
  }

  const blocks = new WeakMap<TextDocument, BlocksOfText>();

  /** The code blocks of a document in another language that belong to Kestra. */
  function blocksOf(document: TextDocument, language: Language): readonly BlockFile[] {
    const known = blocks.get(document);
    const text = document.getText();
    if (known?.text === text) return known.found;
    const found = mayContainConfiguration(text) ? blockFilesIn(text, language) : [];
    blocks.set(document, { text, found });
    return found;
  }

  const relatedFiles = relatedFilesIn(platform, documents, fileOf, folders);

  /** The parsed file combined with its related files. */
  async function deployedFileOf(document: TextDocument): Promise<KestraFile> {
    const { uri } = document;
    const file = fileOf(document);
    if (file.configs.length + file.unclaimed.length + file.workloads.length === 0) return file;
    const around = await relatedFiles.around({ uri, file });
    const providerFiles = await relatedFiles.providerFiles({ uri, file });
    const known = deployedFiles.get(document);
    if (
      known?.file === file &&
      isSame(known.around, around) &&
      isSameList(known.providerFiles, providerFiles)
    )
      return known.deployed;
    const made = {
      ...{ file, around, providerFiles },
      deployed: withProviderFiles(deployed({ uri, file }, around), providerFiles),
    };
    deployedFiles.set(document, made);
    return made.deployed;
  }

  /** The document and the other files of its deployment, each combined with the others. */
  async function deploymentFilesOf(document: TextDocument): Promise<readonly DeploymentFile[]> {
    const { uri, version } = document;
    await deployedFileOf(document);
    const around = deployedFiles.get(document)?.around ?? [];
    return deploymentFiles({ uri, file: fileOf(document) }, around).map((file) =>
      file.uri === uri ? { ...file, version } : file,
    );
  }

  /**
   * The same without configurations that may be another application's: those are not reported or fixed. A document that
   * was never saved is the user's own.
   */
  async function reportedFileOf(document: TextDocument): Promise<KestraFile> {
    const file = await deployedFileOf(document);
    const around = deployedFiles.get(document)?.around ?? [];
    return isUnsaved(document) ? file : withoutUnmarked({ uri: document.uri, file }, around);
  }

  /** The open documents that depended on the file at `uri` when they were last read. */
  const dependentsOf = (uri: string): readonly TextDocument[] =>
    documents.all().filter((document) => {
      const { around = [], providerFiles = [] } = deployedFiles.get(document) ?? {};
      return (
        !isSameFile(document.uri, uri) &&
        [...around, ...providerFiles].some((other) => isSameFile(other.uri, uri))
      );
    });

  /** Reads other texts in place of the document's own, combined with its related files. */
  async function readerOf(
    document: TextDocument,
  ): Promise<(text: string, before?: KestraFile) => KestraFile> {
    const { uri } = document;
    const own = { uri, file: fileOf(document) };
    const around = await relatedFiles.around(own);
    const providerFiles = await relatedFiles.providerFiles(own);
    return (text, before) => {
      const file = withProviderFiles(
        deployed({ uri, file: readKestraFile(text, before) }, around),
        providerFiles,
      );
      return isUnsaved(document) ? file : withoutUnmarked({ uri, file }, around);
    };
  }

  /** The workspace folder that contains a file. */
  const rootOf = (uri: string): string | undefined => folders().find((root) => within(uri, root));

  /** The file of that name in the same folder as `uri`, if both are below a workspace folder. */
  async function readSibling(
    uri: string,
    name: string,
  ): Promise<{ readonly uri: string; readonly text: string } | undefined> {
    const root = rootOf(uri);
    if (root === undefined) return undefined;
    const sibling = folderOf(uri) + encodeURIComponent(name);
    const open = documents.all().find((document) => isSameFile(document.uri, sibling));
    const text = open?.getText() ?? (await platform.read(sibling, root));
    return text === undefined ? undefined : { uri: open?.uri ?? sibling, text };
  }

  return {
    fileOf,
    /** A document's file and the files that may belong to the same deployment. */
    filesAround: (document: TextDocument): Promise<readonly NamedFile[]> =>
      relatedFiles.around({ uri: document.uri, file: fileOf(document) }),
    deployedFileOf,
    reportedFileOf,
    deploymentFilesOf,
    blocksOf,
    dependentsOf,
    readerOf,
    rootOf,
    relatedFiles,
    readSibling,
    /** The file of a given name next to a document, and whether Git ignores it. */
    siblingOf: ({ uri }: TextDocument, name: string): Promise<SiblingFile | undefined> =>
      siblingOf(platform, folders(), uri, name),
  };
}

const isUnsaved = ({ uri }: TextDocument): boolean => uri.startsWith("untitled:");
