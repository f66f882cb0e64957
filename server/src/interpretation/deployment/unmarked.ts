// Whose file it is when the user did not choose it: a folder on the command line or an open editor may contain the
// configurations of other Micronaut applications.
import { type Config, serversOf } from "../../micronaut/configuration";
import { folderOf, plainUri } from "../../knowledge/location";
import type { KestraFile } from "../kestraFile";
import { belongingOf, mentionsKestra } from "../recognise";
import type { NamedFile } from "./deployment";

/**
 * The file without the configurations that may as well be another application's. A configuration with nothing of Kestra's
 * own counts as Kestra's if its file or path mentions Kestra, or if `files` contain its server or, in the same folder,
 * another configuration or server of Kestra. `own` has to be combined with `files`.
 */
export function withoutUnmarked(own: NamedFile, files: readonly NamedFile[]): KestraFile {
  const { uri, file } = own;
  const all = [...file.configs, ...file.nonLiteral];
  if (all.length === 0 || mentionsKestra(file.text) || mentionsKestra(plainUri(uri))) return file;
  if (all.some(isKestras) || isNextToKestra(own, files)) return file;
  const { around, ...others } = file;
  return {
    ...others,
    configs: [],
    nonLiteral: [],
    ...(file.workloads.length > 0 ? { around } : {}),
  };
}

const isKestras = (config: Config): boolean =>
  serversOf(config).length > 0 ||
  config.otherFiles.configs.some((companion) => belongingOf(companion.config) === "kestra") ||
  (config.region.nonLiteral === undefined && belongingOf(config) !== "unmarked");

const isNextToKestra = ({ uri }: NamedFile, files: readonly NamedFile[]): boolean =>
  files.some(
    ({ uri: other, file }) =>
      folderOf(plainUri(other)) === folderOf(plainUri(uri)) &&
      (file.workloads.length > 0 ||
        file.configs.some((config) => belongingOf(config) === "kestra")),
  );
