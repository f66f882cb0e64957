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
import { mayContainConfiguration } from "../protocol/documents";
import type { Files } from "./files";
import type { OpenTexts } from "./openTexts";

export interface RelatedFiles {
  /** A file and its related files, parsed. */
  around(own: NamedFile): Promise<readonly NamedFile[]>;
  /** Must be called when files on disk have changed. */
  forget(): void;
}

/** More YAML files than a deployment folder ever has; any others are ignored. */
const maxFiles = 100;

export function relatedFilesIn(
  files: Files,
  documents: OpenTexts,
  fileOf: (document: TextDocument) => KestraFile,
  roots: () => readonly string[],
): RelatedFiles {
  const folders = new Map<string, Promise<readonly string[]>>();
  const read = new Map<string, Promise<KestraFile | undefined>>();

  function listed(folder: string, root: string): Promise<readonly string[]> {
    const known = folders.get(folder);
    if (known) return known;
    const names = files
      .list(folder, root)
      .then((all) => all.filter((name) => /\.ya?ml$/i.test(name)).slice(0, maxFiles));
    folders.set(folder, names);
    return names;
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
        for (const name of await listed(folder, root)) uris.push(folder + encodeURIComponent(name));
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
    forget() {
      folders.clear();
      read.clear();
    },
  };
}
