// The version and edition used to check a document's first configuration, for editors that show them.
import { editionOf, type Target, targetWithSource } from "../interpretation/deployment/edition";
import { titleOf } from "../interpretation/fileKindTitle";
import type { KestraFile } from "../interpretation/kestraFile";
import { formatVersion, type KestraVersion } from "../knowledge/versions";
import type { Worded } from "../messages/message";
import type { Status } from "../protocol/status";

/** Undefined for a file without a configuration; `chosen` is the version the user chose. */
export function statusOf(
  file: KestraFile,
  chosen: KestraVersion | undefined,
): Worded<Status> | undefined {
  const [config] = file.configs;
  if (!config) return undefined;
  const target = targetWithSource(config, chosen);
  const edition = editionOf(config);
  return {
    fileKind: titleOf(config.fileKind),
    ...(target ? versionOf(target) : {}),
    ...(edition ? { edition } : {}),
  };
}

const versionOf = ({ version, source, movingTag }: Target): Partial<Status> => ({
  version: formatVersion(version),
  source,
  ...(movingTag === undefined ? {} : { movingTag }),
});
