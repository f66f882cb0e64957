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
import { folderOf, parentOf } from "./folders";
import { standardInput } from "./options";
import type { Platform } from "./platform";
import { readFile } from "./read";
import type { ReadFile } from "./readFiles";

export interface ProviderFiles {
  /** The provider's files for a checked one. */
  near(file: ReadFile): Promise<readonly ProviderFile[]>;
  /** The name of one of them, relative to the current folder like that of the checked one. */
  nameOf(uri: string): string;
}

/** Each folder is read once. */
export function providerFilesOn(platform: Platform): ProviderFiles {
  const names = new Map<string, string>();
  const folders = new Map<string, Promise<readonly ProviderFile[]>>();

  function inFolder(folder: string): Promise<readonly ProviderFile[]> {
    let known = folders.get(folder);
    if (!known) folders.set(folder, (known = readFolder(folder, platform, names)));
    return known;
  }

  return {
    async near({ name, content }) {
      if (name === standardInput || "refused" in content || !mayContainClient(content.text))
        return [];
      const searched = foldersAbove(name).flatMap((folder) => [
        folder,
        ...providerFolders.map((below) => `${folder}${below}/`),
      ]);
      const found = (await Promise.all(searched.map(inFolder))).flat();
      return found.filter(({ uri }) => uri !== platform.locate(name));
    },
    nameOf: (uri) => names.get(uri) ?? uri,
  };
}

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

async function readFolder(
  folder: string,
  platform: Platform,
  allNames: Map<string, string>,
): Promise<readonly ProviderFile[]> {
  const path = folder === "" ? "." : folder;
  if ((await platform.kindOf(path)) !== "folder") return [];
  const entries = await platform.list(path);
  const names = entries
    .filter(({ name, kind }) => kind === "file" && mayBeProviderFile(name))
    .slice(0, maxInFolder)
    .map(({ name }) => folder + name);
  const files = await Promise.all(
    names.map(async (name): Promise<ProviderFile[]> => {
      const content = await readFile(name, platform);
      if ("refused" in content || !mayDescribeClients(content.text)) return [];
      const uri = platform.locate(name);
      if (!allNames.has(uri)) allNames.set(uri, name);
      return [{ uri, text: content.text }];
    }),
  );
  return files.flat();
}
