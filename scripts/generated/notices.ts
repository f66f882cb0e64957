// The notices of the packages whose code is in the bundles: who they are by the lock file, and the licences they come
// with. What a bundler leaves out, and what only develops and tests, is not in it.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

interface Locked {
  readonly version: string;
  readonly license?: string;
}

/** A package of which something is in a bundle. */
export interface BundledPackage extends Locked {
  readonly name: string;
  /** Where it is installed, from the root of the repository. */
  readonly folder: string;
}

/** Every bundled package, sorted by name and version. */
export function bundledPackages(): BundledPackage[] {
  const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as {
    packages: Record<string, Locked>;
  };
  const folders = new Set(bundledFiles().flatMap((path) => packageFolder.exec(path)?.[0] ?? []));
  const found = [...folders].map((folder) => {
    const locked = packages[folder];
    if (!locked) throw new Error(`${folder} is in a bundle and not in package-lock.json.`);
    return { ...locked, folder, name: folder.replace(/^.*node_modules\//, "") };
  });
  return found.sort((a, b) => compare(a.name, b.name) || compare(a.version, b.version));
}

/** Greedy: of a package inside another's folder, its own. */
const packageFolder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/;

/** The same on every machine, whatever its language. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function bundledFiles(): string[] {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["esbuild.mjs", "--inputs"], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr);
  return (JSON.parse(stdout) as string[]).map((path) => path.replaceAll("\\", "/"));
}

/** What NOTICE.md says; packages that share a text stand above it together. */
export function noticesFile(): string {
  const holders = new Map<string, string[]>();
  for (const { name, version, license = "unknown", folder } of bundledPackages()) {
    const text = licenceText(folder);
    holders.set(text, [...(holders.get(text) ?? []), `- ${name} ${version} (${license})`]);
  }
  const head = [
    "# Third-party notices",
    "",
    "Written by `npm run generate` from `package-lock.json` and from what the bundles are made of. Kestra Config contains",
    "code of the packages below. Each group has the licence that stands under it.",
    "",
  ];
  const groups = [...holders].map(([text, names]) =>
    [...names, "", "```text", text, "```", ""].join("\n"),
  );
  return [...head, groups.join("\n---\n\n")].join("\n");
}

function licenceText(folder: string): string {
  const name = readdirSync(folder)
    .sort()
    .find((name) => /^(licen[cs]e|copying)([.-]|$)/i.test(name));
  if (name === undefined) throw new Error(`${folder} is in a bundle and brings no licence.`);
  const lines = readFileSync(`${folder}/${name}`, "utf8").split(/\r?\n/);
  return lines
    .map((line) => line.trimEnd())
    .join("\n")
    .trim();
}
