// How many bytes people have to load.
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { repository } from "../scripts/install.mjs";
import { packageExtension } from "../scripts/package.mjs";
import { row } from "./row.mjs";

/** The .vsix is made only where what makes it may be installed. */
export function bundleSizes({ folder, mayInstall }) {
  const kilobytes = (file) => [statSync(file).size / 1_000];
  const bundle = (name) =>
    row(`bundle, ${name}`, name, { ours: kilobytes(join(repository, "dist", name)) }, "KB");
  const rows = [bundle("server.js"), bundle("client.js")];
  if (!mayInstall) return rows;
  const file = packageExtension({ out: join(folder, "bench.vsix"), log: console.error });
  return [...rows, row("bundle, .vsix", ".vsix", { ours: kilobytes(file) }, "KB")];
}

/**
 * Activation can only be measured inside VS Code. What does it leaves its figures behind, as
 * `{ "milliseconds": [1.5], "serverProcesses": 0 }`; without them there is no row.
 */
export function activation() {
  const file = join(repository, "test-output", "activation.json");
  if (!existsSync(file)) return [];
  const { milliseconds, serverProcesses } = JSON.parse(readFileSync(file, "utf8"));
  const what = `activation in VS Code beside a foreign YAML file (${serverProcesses} server processes)`;
  return [{ ...row(what, "activation", { ours: milliseconds }), serverProcesses }];
}
