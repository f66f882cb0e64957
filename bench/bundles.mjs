// How many bytes people have to load.
import { statSync } from "node:fs";
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
  return [...rows, row("bundle, .vsix", { ours: kilobytes(file) }, "KB")];
}
