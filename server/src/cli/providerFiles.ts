// Reads the files of identity providers near the checked ones: in the folder of a file and the folders above it up to the
// current one, as the editor does up to the workspace folder. They are compared, but not checked themselves.
import type { ProviderFile } from "../micronaut/configuration";
import { mayDescribeClients } from "../providerSide/reading";
import {
  maxInFolder,
  mayBeProviderFile,
  mayContainClient,
  providerFolders,
} from "../providerSide/reading/providerFiles";
import type { Decoded, Unreadable } from "./decode";
import { folderOf, parentOf } from "./folders";
import { standardInput } from "./options";
import type { DirectoryEntry, Platform } from "./platform";
import { entriesIn, readFile } from "./read";
import type { ReadFile } from "./readFiles";

export interface ProviderFiles {
  /** The provider's files for a checked one. `read` are files that need not be read again. */
  near(file: Omit<ReadFile, "named">, read?: readonly ReadFile[]): Promise<readonly ProviderFile[]>;
  /** The name of one of them, relative to the current folder like that of the checked one. */
  nameOf(uri: string): string;
}

/** Each folder is read once. */
export function providerFilesOn(platform: Platform): ProviderFiles {
  const names = new Map<string, string>();
  const folders = new Map<string, Promise<readonly ProviderFile[]>>();

  /** The files in a folder, and those in the folders of providers in it. */
  async function around(folder: string, read: Texts): Promise<readonly ProviderFile[]> {
    const entries = await entriesIn(folder, platform);
    // The name of an entry may differ in case from the one that the file system accepts.
    const found = new Set(
      entries.flatMap(({ name, kind }) => (kind === "file" ? [] : name.toLowerCase())),
    );
    const all = [readFiles(folder, entries, read)];
    for (const name of providerFolders)
      if (found.has(name)) all.push(inFolder(`${folder}${name}/`));
    return (await Promise.all(all)).flat();
  }

  async function inFolder(folder: string): Promise<readonly ProviderFile[]> {
    return (await platform.kindOf(folder)) === "folder"
      ? readFiles(folder, await entriesIn(folder, platform), new Map())
      : [];
  }

  async function readFiles(
    folder: string,
    entries: readonly DirectoryEntry[],
    read: Texts,
  ): Promise<readonly ProviderFile[]> {
    const files = entries
      .filter(({ name, kind }) => kind === "file" && mayBeProviderFile(name))
      .slice(0, maxInFolder)
      .map(async ({ name: entry }): Promise<ProviderFile[]> => {
        const name = folder + entry;
        const content = read.get(name) ?? (await readFile(name, platform));
        if ("refused" in content || !mayDescribeClients(content.text)) return [];
        const uri = platform.locate(name);
        if (!names.has(uri)) names.set(uri, name);
        return [{ uri, text: content.text }];
      });
    return (await Promise.all(files)).flat();
  }

  return {
    async near({ name, uri, content }, read = []) {
      if (name === standardInput || "refused" in content || !mayContainClient(content.text))
        return [];
      const searched = foldersAbove(name).map((folder) => {
        let known = folders.get(folder);
        if (!known) {
          const texts = new Map(read.map((file) => [file.name, file.content]));
          folders.set(folder, (known = around(folder, texts)));
        }
        return known;
      });
      const found = (await Promise.all(searched)).flat();
      return found.filter((file) => file.uri !== uri);
    },
    nameOf: (uri) => names.get(uri) ?? uri,
  };
}

type Texts = ReadonlyMap<string, Decoded | Unreadable>;

/** The folder of a file and those above it up to the current folder, which is empty. */
function foldersAbove(name: string): string[] {
  const own = folderOf(name);
  // What is above a file outside of the current folder may not belong to the project.
  if (/^(?:\/|[A-Za-z]:|\.\.\/)/.test(own)) return [own];
  const folders = [own];
  for (let folder = own; folder !== "" && folders.length < maxFolders;) {
    const parent = parentOf(folder);
    folder = parent === folder ? "" : parent;
    folders.push(folder);
  }
  return folders;
}

/** A project is not deeper. */
const maxFolders = 50;
