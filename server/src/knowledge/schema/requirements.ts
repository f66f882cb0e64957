// Settings without which Kestra cannot create a component, by the value that requires them. Recorded by binding Kestra's
// own classes of 1.3.31 and 2.0.0, apart from the storages s3, s3files and gcs, whose classes and documentation require
// them.
import { isAtLeast, type KestraVersion } from "../versions";

export interface Requirement {
  readonly key: string;
  readonly value: string;
  readonly needs: string;
}

const storageNeeds = (type: string, setting: string): Requirement => ({
  key: "kestra.storage.type",
  value: type,
  needs: `kestra.storage.${type}.${setting}`,
});

const zipBombNeeds = (limit: string): Requirement => ({
  key: "kestra.security.zip-bomb-protection.enabled",
  value: "true",
  needs: `kestra.security.zip-bomb-protection.${limit}`,
});

export const requirements: readonly Requirement[] = [
  storageNeeds("local", "base-path"),
  storageNeeds("s3", "bucket"),
  storageNeeds("s3files", "mount-path"),
  storageNeeds("gcs", "bucket"),
  zipBombNeeds("max-number-of-entries"),
  zipBombNeeds("max-entry-size"),
  {
    key: "kestra.worker.controllers.type",
    value: "DNS",
    needs: "kestra.worker.controllers.dns.hostname",
  },
];

const types = ["repository", "queue", "storage"].map((name) => `kestra.${name}.type`);

/** `server local` is not one of them: it sets the types itself. */
const serverCommand =
  /(?:^|\s)server\s+(controller|executor|indexer|scheduler|standalone|webserver|worker)\b/;

/** The types without which the server of a command does not start; undefined for other commands. */
export function typesFor(
  command: string,
  target: KestraVersion | undefined,
): readonly string[] | undefined {
  const [, server] = serverCommand.exec(command) ?? [];
  if (server === undefined) return undefined;
  // From 2.0 on, a worker does not use a database.
  const usesDatabase = server !== "worker" || (target && !isAtLeast(target, "2.0"));
  return usesDatabase ? types : ["kestra.storage.type"];
}

/** Plugin repositories for which Kestra's own configuration may set a URL. */
export const ownRepositories = /^central$|kestra/;

/**
 * Databases of Kestra. It works with the only data source, whatever its name, but up to 1.3 it has the scripts that
 * create its tables run for a data source of this name. Taken from its code, documentation and reports, not recorded.
 */
export const databases: readonly string[] = ["postgres", "mysql", "h2"];

/** The first version that creates its tables in a data source of any name. */
export const anyDataSourceSince = "2.0";
