// How many bytes people have to load.
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { repository } from "../scripts/install.mjs";
import { packageExtension } from "../scripts/package.mjs";
import { row } from "./row.mjs";

/** The .vsix is made only where what makes it may be installed. */
export function bundleSizes({ folder, mayInstall }) {
  const kilobytes = (...files) => [
    files.reduce((sum, file) => sum + statSync(file).size, 0) / 1_000,
  ];
  const bundle = (name, ...files) =>
    row(
      `bundle, ${name}`,
      name,
      { ours: kilobytes(...files.map((file) => join(repository, "dist", file))) },
      "KB",
    );
  const first = ["server.js", "wire.js"];
  const rows = [
    bundle("server until its first answer", ...first),
    bundle("server, all parts", ...first, "answers.js", "french.js"),
    bundle("client.js", "client.js"),
  ];
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
