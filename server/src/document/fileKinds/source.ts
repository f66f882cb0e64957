// Where the configurations come from that a container's server reads: this file, a file that is mounted, an object of
// the cluster. Which of them are at hand is asked by whoever knows other files.
import type { Span } from "../span";

/** The variable whose text the server's launcher writes into a configuration file before it starts. */
export const configurationVariable = "KESTRA_CONFIGURATION";

export type Source = { readonly rank: Rank } & (
  | {
      readonly kind: "region";
      /** Where the region begins in the file that describes the container. */
      readonly start: number;
    }
  | {
      readonly kind: "file";
      /** As this file names it, relative to its own folder. */
      readonly path: string;
      /** The places that name it: by its own path, or by the one that it has in the container. */
      readonly named: readonly Span[];
    }
  | { readonly kind: "object"; readonly object: ClusterObject }
);

/** Of two sources that set one property, the one of the higher rank wins; without ranks nobody knows. */
type Rank = number | undefined;

/** A ConfigMap or a Secret, or one key of it. */
export interface ClusterObject {
  readonly kind: "ConfigMap" | "Secret";
  readonly name: string;
  readonly key: string | undefined;
}

/** A path on the machine and the path in the container that shows it. */
export interface Mount {
  readonly source: string;
  readonly target: string;
  /** Where the path on the machine is written; nothing where that cannot be told. */
  readonly at: Span | undefined;
}

/**
 * The file on the machine that a path in the container shows, by the mount that names the longest part of it. Nothing
 * where no mount shows it.
 */
export function mountedFile(mounts: readonly Mount[], path: string): string | undefined {
  const [mount] = mounts
    .filter(({ target }) => path === target || path.startsWith(asFolder(target)))
    .sort((a, b) => b.target.length - a.target.length);
  if (!mount) return undefined;
  return path === mount.target
    ? mount.source
    : asFolder(mount.source) + path.slice(asFolder(mount.target).length);
}

const asFolder = (path: string): string => (path.endsWith("/") ? path : `${path}/`);

/** The paths that a command line names as configuration, in order: `--config PATH` and `-c PATH`. */
export const configuredPaths = (command: string): string[] =>
  [...command.matchAll(/(?:^|\s)(?:--config|-c)(?:=|\s+)(\S+\.ya?ml)\b/g)].map(
    ([, path = ""]) => path,
  );
