// The notices of the packages whose code is in the bundles: their names, and the licences they come with.
import { readdirSync, readFileSync } from "node:fs";
import type { BundledPackage } from "./bundledPackages";

/** What docs/NOTICE.md says; packages that share a text stand above it together. */
export function noticesFile(packages: readonly BundledPackage[]): string {
  const holders = new Map<string, string[]>();
  for (const { name, version, license = "unknown", folder } of packages) {
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
