// What ties a file to others, so that files without ties can be evaluated by themselves.
import { folderOf, plainUri, relativeTo } from "../../knowledge/location";
import { type NamedFile, namedFiles } from "./deployment";

export interface Links {
  /** The other folders with files that it names. */
  readonly folders: readonly string[];
  /** Whether it contains or names an object of a cluster, which a file in any folder can name or contain. */
  readonly hasObjects: boolean;
}

/** The folder that a file shares with those that are always evaluated together. */
export const commonFolderOf = (uri: string): string => folderOf(plainUri(uri));

/**
 * The links of a file to files in other folders. Containers of other programs count too: the same service may run Kestra in
 * another file.
 */
export function linksOf(named: NamedFile): Links {
  const { uri, file } = named;
  const all = [...file.workloads, ...file.containers];
  const paths = all.flatMap(({ sources, outside = [] }) => [
    ...sources.flatMap((source) => (source.kind === "file" ? source.path : [])),
    ...outside.map(({ path }) => path),
  ]);
  const uris = [...namedFiles(named), ...paths.flatMap((path) => relativeTo(uri, path) ?? [])];
  const own = commonFolderOf(uri);
  return {
    folders: [...new Set(uris.map(commonFolderOf))].filter((folder) => folder !== own),
    hasObjects:
      all.some(({ sources }) => sources.some(({ kind }) => kind === "object")) ||
      file.configs.some(({ region }) => region.object?.name !== undefined),
  };
}
