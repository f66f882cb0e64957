// The files that may belong to the same deployment as an open one: those in its folder and the parent folders up to the
// workspace folder, and those that any of these name. Results are cached until files change; open documents are used
// with their current text.
import { FileChangeType, type FileEvent } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import {
  mayAddToOthers,
  namedFiles,
  type NamedFile,
} from "../interpretation/deployment/deployment";
import { type KestraFile, readKestraFile } from "../interpretation/kestraFile";
import {
  asFolder,
  folderOf,
  foldersUpTo,
  isSameFile,
  plainUri,
  within,
} from "../knowledge/location";
import type { ProviderFile } from "../micronaut/configuration";
import { mayDescribeClients } from "../providerSide/reading";
import {
  maxInFolder,
  mayBeProviderFile,
  mayContainClient,
  providerFolders,
} from "../providerSide/reading/providerFiles";
import { type FolderEntry, isYaml } from "../project/filesBelow";
import { mayContainConfiguration } from "../protocol/documents";
import type { Files } from "./files";
import type { OpenTexts } from "./openTexts";
import { isWatched } from "./watchedFiles";

export interface RelatedFiles {
  /** A file and its related files, parsed. */
  around(own: NamedFile): Promise<readonly NamedFile[]>;
  /** The provider's files in the same folders, and in folders with a provider's name in them. */
  providerFiles(own: NamedFile): Promise<readonly ProviderFile[]>;
  /** The entries of a folder below the workspace folder `root`. */
  listed(folder: string, root: string): Promise<readonly FolderEntry[]>;
  /**
   * Spares reading a file at `uri` that another reader has read: `document` is undefined unless it may be related. Only for a text
   * within the size limit.
   */
  learn(uri: string, text: string, document: TextDocument | undefined): void;
  /** Whether anything is known about the file or folder at `uri`. */
  knows(uri: string): boolean;
  /** Must be called when files or folders on disk have changed; without a list, anything may have changed. */
  forget(changes?: readonly FileEvent[]): void;
}

/** More YAML files than a deployment folder ever has; any others are ignored. */
const maxFiles = 100;

const nothing = Promise.resolve(undefined);

/** A cheap test whether a file may belong to a deployment of Kestra. */
export const mayBeRelated = (uri: string, text: string): boolean =>
  mayContainConfiguration(text) || mayAddToOthers(uri, text);

export function relatedFilesIn(
  files: Files,
  documents: OpenTexts,
  fileOf: (document: TextDocument) => KestraFile,
  roots: () => readonly string[],
): RelatedFiles {
  // By plain URI, because the editor names a changed file in its own way.
  const folders = new Map<string, Promise<readonly FolderEntry[]>>();
  const read = new Map<string, Promise<KestraFile | undefined>>();
  const named = new Map<string, Promise<KestraFile | undefined>>();
  const learned = new Map<string, TextDocument | undefined>();
  const providers = new Map<string, Promise<ProviderFile | undefined>>();
  const byUri: readonly Map<string, unknown>[] = [folders, read, named, learned, providers];
  const openProviders = new WeakMap<TextDocument, ProviderFile>();

  function listed(folder: string, root: string): Promise<readonly FolderEntry[]> {
    const key = plainUri(folder);
    const known = folders.get(key);
    if (known) return known;
    const entries = files.list(folder, root);
    folders.set(key, entries);
    return entries;
  }

  /** The names of everything in a folder that is not a folder. */
  const namesIn = async (folder: string, root: string): Promise<readonly string[]> =>
    (await listed(folder, root)).flatMap(({ name, kind }) => (kind === "folder" ? [] : [name]));

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
    const key = plainUri(uri);
    let known = providers.get(key);
    if (!known) {
      known = files
        .read(uri, root)
        .then((text) =>
          text !== undefined && mayDescribeClients(text) ? { uri, text } : undefined,
        );
      providers.set(key, known);
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
    const key = plainUri(uri);
    const found = learned.get(key);
    if (found) return fileOf(found);
    if (!isNamed && learned.has(key)) return undefined;
    const among = isNamed ? named : read;
    let known = among.get(key);
    if (!known) {
      known = files
        .read(uri, root)
        .then((text) =>
          text !== undefined && (isNamed || mayBeRelated(uri, text))
            ? readKestraFile(text)
            : undefined,
        );
      among.set(key, known);
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
        for (const name of (await namesIn(folder, root)).filter(isYaml).slice(0, maxFiles))
          uris.push(folder + encodeURIComponent(name));
      const sibling = await allOf(
        uris.filter((uri) => !isSameFile(uri, own.uri)),
        root,
      );
      const known = [own, ...sibling];
      // A file in another folder is related if one of these names it.
      const others = known
        .flatMap((file) => namedFiles(file))
        .filter((uri) => within(uri, root) && !known.some((file) => isSameFile(file.uri, uri)));
      return [...known, ...(await allOf([...new Set(others)], root, true))];
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
          const names = (await namesIn(folder, root)).filter(mayBeProviderFile);
          const uris = names.slice(0, maxInFolder).map((name) => folder + encodeURIComponent(name));
          return Promise.all(
            uris.filter((uri) => !isSameFile(uri, own.uri)).map((uri) => providerFileAt(uri, root)),
          );
        }),
      );
      return found.flat().filter((file) => file !== undefined);
    },
    listed,
    learn(uri, text, document) {
      learned.set(plainUri(uri), document);
      if (!mayDescribeClients(text)) providers.set(plainUri(uri), nothing);
    },
    knows: (uri) =>
      folders.has(asFolder(plainUri(uri))) || byUri.some((known) => known.has(plainUri(uri))),
    forget(changes) {
      if (!changes) for (const known of byUri) known.clear();
      const gone = new Set<string>();
      for (const { uri, type } of changes ?? []) {
        const changed = plainUri(uri);
        for (const known of byUri) known.delete(changed);
        if (type === FileChangeType.Changed) continue;
        folders.delete(folderOf(changed));
        if (folders.has(asFolder(changed))) gone.add(asFolder(changed));
      }
      if (gone.size > 0)
        for (const known of byUri)
          for (const key of known.keys())
            if ([...gone].some((folder) => key.startsWith(folder))) known.delete(key);
      // Nothing is reported about a file whose name the server does not watch.
      for (const key of named.keys()) if (!isWatched(key)) named.delete(key);
    },
  };
}
