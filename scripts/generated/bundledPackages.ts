// The packages whose code is in the bundles, with their versions from the lock file. Development dependencies and code
// that the bundler drops are not included.
import { readFileSync } from "node:fs";
import { bundledFiles } from "../bundles";

interface Locked {
  readonly version: string;
  readonly license?: string;
  readonly integrity?: string;
}

/** A package with code in a bundle. */
export interface BundledPackage extends Locked {
  readonly name: string;
  /** Its path in the repository. */
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
    if (!locked) throw new Error(`${folder} is in a bundle but not in package-lock.json.`);
    const name = folder.replace(/^.*node_modules\//, "");
    return { ...locked, folder, name, bundles: [...bundles].sort(compare) };
  });
  return found.sort((a, b) => compare(a.name, b.name) || compare(a.version, b.version));
}

/** Greedy: matches the innermost package folder. */
const packageFolder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/;

/** Independent of the locale of the machine. */
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
