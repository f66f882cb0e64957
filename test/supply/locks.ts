// Every lock file in the repository with the package.json next to it.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export interface Manifest {
  readonly name: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

export interface LockedPackage extends Manifest {
  readonly version: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly hasInstallScript?: boolean;
}

export interface Lock {
  /** Relative to the root of the repository, with slashes. */
  readonly folder: string;
  readonly manifest: Manifest;
  readonly lockfileVersion: number;
  /** The contents of package.json when the lock file was written. */
  readonly root: Manifest;
  /** By the folder in which each is installed. */
  readonly packages: ReadonlyMap<string, LockedPackage>;
}

/** All lock files, found by a search so that none is forgotten. */
export function locks(): Lock[] {
  const below = readdirSync("scripts").map((name) => `scripts/${name}`);
  return [".", ...below]
    .filter((folder) => existsSync(join(folder, "package-lock.json")))
    .map(readLock);
}

function readLock(folder: string): Lock {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), "utf8"));
  const { lockfileVersion, packages } = read("package-lock.json") as {
    lockfileVersion: number;
    packages: Record<string, LockedPackage>;
  };
  const { "": root, ...others } = packages;
  if (!root) throw new Error(`${folder} has a lock file without a root.`);
  return {
    folder,
    manifest: read("package.json") as Manifest,
    lockfileVersion,
    root,
    packages: new Map(Object.entries(others)),
  };
}

/** Name and version of all direct dependencies in a package.json. */
export function direct({
  dependencies,
  devDependencies,
  optionalDependencies,
}: Manifest): [name: string, version: string][] {
  return Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
}
