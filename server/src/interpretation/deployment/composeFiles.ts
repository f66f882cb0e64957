// The compose files that define the same services together: `compose.override.yml` next to `compose.yml`, and files that
// one includes.
import { includes, inclusionsIn } from "../../document/fileKinds/compose/composeIncludes";
import { folderOf, isSameFile, nameOf, plainUri, relativeTo } from "../../knowledge/location";
import type { KestraFile } from "../kestraFile";

export interface NamedFile {
  readonly uri: string;
  readonly file: KestraFile;
}

/** Some files of a workspace. */
export interface FileIndex {
  readonly byUri: ReadonlyMap<string, NamedFile>;
  readonly byFolder: ReadonlyMap<string, readonly NamedFile[]>;
  /** By the URIs of the files that others include. */
  readonly inclusions: ReadonlyMap<string, Inclusion>;
}

export interface Inclusion {
  readonly by: NamedFile;
  /** The URIs that are included together, lowest first; undefined for one that cannot be determined. */
  readonly uris: readonly (string | undefined)[];
}

export interface ComposeFiles {
  /** The files that may define the same services, lowest first, the file itself among them. */
  readonly files: readonly NamedFile[];
  /** Whether none is missing. */
  readonly isComplete: boolean;
}

const baseName = /^((?:docker-)?compose)\.ya?ml$/;
const overlayName = /^((?:docker-)?compose)\.override(\.ya?ml)$/;

/** Whether a file may belong to a deployment of Kestra although it contains nothing of Kestra. */
export const mayAddToOthers = (uri: string, text: string): boolean =>
  overlayName.test(nameOf(uri)) || includes(text);

const isOverlay = (base: string, overlay: string): boolean =>
  folderOf(base) === folderOf(overlay) &&
  baseName.exec(nameOf(base))?.[1] === (overlayName.exec(nameOf(overlay))?.[1] ?? "");

const overlayOf = (base: NamedFile, { byFolder }: FileIndex): NamedFile | undefined =>
  byFolder.get(folderOf(base.uri))?.find(({ uri }) => isOverlay(base.uri, uri));

/** The same for all containers of a file. */
const composeFiles = new WeakMap<FileIndex, Map<NamedFile, ComposeFiles>>();

export function composeFilesWith(own: NamedFile, index: FileIndex): ComposeFiles {
  const inIndex = composeFiles.get(index) ?? new Map<NamedFile, ComposeFiles>();
  const found = inIndex.get(own) ?? findComposeFiles(own, index);
  composeFiles.set(index, inIndex.set(own, found));
  return found;
}

function findComposeFiles(own: NamedFile, index: FileIndex): ComposeFiles {
  const base = index.byFolder.get(folderOf(own.uri))?.find(({ uri }) => isOverlay(uri, own.uri));
  const inclusion = index.inclusions.get(plainUri(own.uri));
  const fileAt = (uri: string | undefined): NamedFile | undefined =>
    uri !== undefined && isSameFile(uri, own.uri) ? own : index.byUri.get(plainUri(uri ?? ""));
  const all = [
    ...(base ? inclusionsOf(base).flatMap(({ uris }) => uris.map(fileAt)) : []),
    ...(base ? [base] : []),
    ...(inclusion ? inclusion.uris.map(fileAt) : [own]),
    ...[own, ...(inclusion ? [inclusion.by] : [])].flatMap((file) => overlayOf(file, index) ?? []),
  ];
  const files = all.filter((file) => file !== undefined);
  return { files, isComplete: files.length === all.length };
}

const known = new WeakMap<KestraFile, readonly Inclusion[]>();

/** The files that a compose file includes. */
export function inclusionsOf(by: NamedFile): readonly Inclusion[] {
  let found = known.get(by.file);
  if (!found) {
    found = inclusionsIn(by.file.text).map((paths) => ({
      by,
      uris: paths.map((path) => relativeTo(by.uri, path)),
    }));
    known.set(by.file, found);
  }
  return found;
}
