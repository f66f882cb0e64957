// The packages whose code is in the bundles: who they are by the lock file. What a bundler leaves out, and what only
// develops and tests, is not among them.
import { readFileSync } from "node:fs";
import { bundledFiles } from "../bundles";

interface Locked {
  readonly version: string;
  readonly license?: string;
  readonly integrity?: string;
}

/** A package of which something is in a bundle. */
export interface BundledPackage extends Locked {
  readonly name: string;
  /** Where it is installed, from the root of the repository. */
  readonly folder: string;
  /** The bundles it is in, such as dist/cli.js, sorted. */
  readonly bundles: readonly string[];
}

/** Every bundled package, sorted by name and version. */
export async function bundledPackages(): Promise<BundledPackage[]> {
  const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as {
    packages: Record<string, Locked>;
  };
  const found = [...(await bundlesByFolder())].map(([folder, bundles]) => {
    const locked = packages[folder];
    if (!locked) throw new Error(`${folder} is in a bundle and not in package-lock.json.`);
    const name = folder.replace(/^.*node_modules\//, "");
    return { ...locked, folder, name, bundles: [...bundles].sort(compare) };
  });
  return found.sort((a, b) => compare(a.name, b.name) || compare(a.version, b.version));
}

/** Greedy: of a package inside another's folder, its own. */
const packageFolder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/;

/** The same on every machine, whatever its language. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

async function bundlesByFolder(): Promise<Map<string, Set<string>>> {
  const found = new Map<string, Set<string>>();
  for (const [bundle, files] of Object.entries(await bundledFiles()))
    for (const file of files) {
      const folder = packageFolder.exec(file.replaceAll("\\", "/"))?.[0];
      if (folder === undefined) continue;
      found.set(folder, (found.get(folder) ?? new Set()).add(bundle.replaceAll("\\", "/")));
    }
  return found;
}
