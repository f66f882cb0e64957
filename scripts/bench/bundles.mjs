// How many bytes people have to load.
import { statSync } from "node:fs";
import { join } from "node:path";
import { repository } from "../install.mjs";
import { packageExtension } from "../package.mjs";
import { row } from "./row.mjs";

/**
 * The .vsix is made only where what makes it may be installed.
 *
 * @param {{ folder: string, mayInstall: boolean }} options
 */
export function bundleSizes({ folder, mayInstall }) {
  const size = (/** @type {string} */ name, /** @type {string} */ file) =>
    row(`bundle, ${name}`, { ours: [statSync(file).size / 1_000] }, "KB");
  const rows = ["server.js", "client.js"].map((name) => size(name, join(repository, "dist", name)));
  if (!mayInstall) return rows;
  const file = packageExtension({ out: join(folder, "bench.vsix"), log: console.error });
  return [...rows, size(".vsix", file)];
}
