// The size of the bundles.
import { statSync } from "node:fs";
import { join } from "node:path";
import { repository } from "../repository";
import { packageExtension } from "../package";
import { row, type Row } from "./row";

/** The .vsix is only built if its packager may be installed. */
export function bundleSizes({
  folder,
  mayInstall,
}: {
  folder: string;
  mayInstall: boolean;
}): Row[] {
  const size = (name: string, file: string) =>
    row(`bundle, ${name}`, { ours: [statSync(file).size / 1_000] }, "KB");
  const rows = ["server.js", "client.js"].map((name) => size(name, join(repository, "dist", name)));
  if (!mayInstall) return rows;
  const file = packageExtension({ out: join(folder, "bench.vsix"), log: console.error });
  return [...rows, size(".vsix", file)];
}
