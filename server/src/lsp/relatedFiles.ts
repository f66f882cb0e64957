// The files that may belong to the same deployment as an open one: those in its folder and the parent folders up to the
// workspace folder, and those that any of these name. Results are cached until files change; open documents are used
// with their current text.
import type { TextDocument } from "vscode-languageserver-textdocument";
import {
  mayAddToOthers,
  namedFiles,
  type NamedFile,
} from "../interpretation/deployment/deployment";
import { type KestraFile, readKestraFile } from "../interpretation/kestraFile";
import { foldersUpTo, isSameFile, within } from "../knowledge/location";
import type { ProviderFile } from "../micronaut/configuration";
import { mayDescribeClients } from "../providerSide/reading";
import {
  maxInFolder,
  mayBeProviderFile,
  mayContainClient,
  providerFolders,
} from "../providerSide/reading/providerFiles";
import { mayContainConfiguration } from "../protocol/documents";
import type { Files } from "./files";
import type { OpenTexts } from "./openTexts";

export interface RelatedFiles {
  /** A file and its related files, parsed. */
  around(own: NamedFile): Promise<readonly NamedFile[]>;
  /** The provider's files in the same folders, and in folders with a provider's name in them. */
  providerFiles(own: NamedFile): Promise<readonly ProviderFile[]>;
  /** Must be called when files on disk have changed. */
  forget(): void;
}

/** More YAML files than a deployment folder ever has; any others are ignored. */
const maxFiles = 100;

const isYaml = (name: string): boolean => /\.ya?ml$/i.test(name);

export function relatedFilesIn(
  files: Files,
  documents: OpenTexts,
  fileOf: (document: TextDocument) => KestraFile,
  roots: () => readonly string[],
): RelatedFiles {
  const folders = new Map<string, Promise<readonly string[]>>();
  const read = new Map<string, Promise<KestraFile | undefined>>();
  const providers = new Map<string, Promise<ProviderFile | undefined>>();
  const openProviders = new WeakMap<TextDocument, ProviderFile>();

  function listed(folder: string, root: string): Promise<readonly string[]> {
    const known = folders.get(folder);
    if (known) return known;
    const names = files.list(folder, root);
    folders.set(folder, names);
    return names;
  }

  /** The same object until the text changes, because what is read from it is cached. */
  function providerFileAt(uri: string, root: string): Promise<ProviderFile | undefined> {
    const open = documents.all().find((document) => isSameFile(document.uri, uri));
    if (open) {
      const text = open.getText();
      const known = openProviders.get(open);
      const file = known?.text === text ? known : { uri: open.uri, text };
      openProviders.set(open, file);
      return Promise.resolve(mayDescribeClients(text) ? file : undefined);
    }
    let known = providers.get(uri);
    if (!known) {
      known = files
        .read(uri, root)
        .then((text) =>
          text !== undefined && mayDescribeClients(text) ? { uri, text } : undefined,
        );
      providers.set(uri, known);
    }
    return known;
  }

  /** `isNamed`: another file names it, so that it is related whatever it contains. */
  async function fileAt(
    uri: string,
    root: string,
    isNamed = false,
  ): Promise<KestraFile | undefined> {
    const open = documents.all().find((document) => isSameFile(document.uri, uri));
    if (open) return fileOf(open);
    const key = isNamed ? `named ${uri}` : uri;
    let known = read.get(key);
    if (!known) {
      known = files
        .read(uri, root)
        .then((text) =>
          text !== undefined &&
          (isNamed || mayContainConfiguration(text) || mayAddToOthers(uri, text))
            ? readKestraFile(text)
            : undefined,
        );
      read.set(key, known);
    }
    return known;
  }

  async function allOf(
    uris: readonly string[],
    root: string,
    isNamed = false,
  ): Promise<NamedFile[]> {
    const found = await Promise.all(
      uris.map(async (uri) => ({ uri, file: await fileAt(uri, root, isNamed) })),
    );
    return found.flatMap(({ uri, file }) => (file ? [{ uri, file }] : []));
  }

  return {
    async around(own) {
      const root = roots().find((folder) => within(own.uri, folder));
      if (root === undefined) return [own];
      const uris: string[] = [];
      for (const folder of foldersUpTo(own.uri, root))
        for (const name of (await listed(folder, root)).filter(isYaml).slice(0, maxFiles))
          uris.push(folder + encodeURIComponent(name));
      const sibling = await allOf(
        uris.filter((uri) => !isSameFile(uri, own.uri)),
        root,
      );
      const known = [own, ...sibling];
      // A file in another folder is related if one of these names it.
      const named = known
        .flatMap((file) => namedFiles(file))
        .filter((uri) => within(uri, root) && !known.some((file) => isSameFile(file.uri, uri)));
      return [...known, ...(await allOf([...new Set(named)], root, true))];
    },
    async providerFiles(own) {
      const root = roots().find((folder) => within(own.uri, folder));
      if (root === undefined || !mayContainClient(own.file.text)) return [];
      const searched = foldersUpTo(own.uri, root).flatMap((folder) => [
        folder,
        ...providerFolders.map((name) => `${folder}${name}/`),
      ]);
      const found = await Promise.all(
        searched.map(async (folder) => {
          const names = (await listed(folder, root)).filter(mayBeProviderFile);
          const uris = names.slice(0, maxInFolder).map((name) => folder + encodeURIComponent(name));
          return Promise.all(
            uris.filter((uri) => !isSameFile(uri, own.uri)).map((uri) => providerFileAt(uri, root)),
          );
        }),
      );
      return found.flat().filter((file) => file !== undefined);
    },
    forget() {
      folders.clear();
      read.clear();
      providers.clear();
    },
  };
}
