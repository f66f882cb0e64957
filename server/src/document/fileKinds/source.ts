// Where a container's server reads its configurations from: this file, a mounted file, or a cluster object. Code that
// reads other files decides which of them are available.
import type { Span } from "../span";

/** The variable whose value the server's launcher writes to a configuration file before it starts. */
export const configurationVariable = "KESTRA_CONFIGURATION";

/** Words of which every configuration or container of Kestra has one. */
export const namesKestra = /kestra|micronaut/i;

/** Whether the value of a key of a ConfigMap or Secret may be a configuration. */
export const mayBeConfiguration = (key: string): boolean =>
  key === configurationVariable || /\.ya?ml$/.test(key);

export type Source = { readonly rank: Rank } & (
  | {
      readonly kind: "region";
      /** Start offset of the region in the file that describes the container. */
      readonly start: number;
    }
  | {
      readonly kind: "file";
      /** As written in this file, relative to its folder. */
      readonly path: string;
      /** The spans that refer to it, by its own path or by its path in the container. */
      readonly named: readonly Span[];
    }
  | {
      readonly kind: "object";
      readonly object: ClusterObject;
      /** It is a file in the container, rather than the value of a variable. */
      readonly isFile: boolean;
    }
);

/** If two sources set the same property, the higher rank wins; undefined if the order is unknown. */
type Rank = number | undefined;

/** A ConfigMap or a Secret, or one key of it. */
export interface ClusterObject {
  readonly kind: "ConfigMap" | "Secret";
  readonly name: string;
  readonly key: string | undefined;
}

/** A path on the machine and the path at which the container mounts it. */
export interface Mount {
  readonly source: string;
  readonly target: string;
  /** The span of the path on the machine; undefined if it cannot be determined. */
  readonly at: Span | undefined;
}

/**
 * The file on the machine that is mounted at a path in the container; the most specific mount wins. Undefined if there
 * is none.
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

/** The configuration paths in a command line, in order: `--config PATH` and `-c PATH`. */
export const configuredPaths = (command: string): string[] =>
  [...command.matchAll(/(?:^|\s)(?:--config|-c)(?:=|\s+)(\S+\.ya?ml)\b/g)].map(
    ([, path = ""]) => path,
  );
