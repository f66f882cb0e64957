// `npm run fuzz`: builds the coverage-guided run and runs it with the given arguments.
import { spawnSync } from "node:child_process";
import { build } from "esbuild";

await build({
  entryPoints: ["test/fuzz/main.ts"],
  outfile: "test-output/fuzz/main.js",
  bundle: true,
  platform: "node",
  format: "cjs",
  target: "node20",
  packages: "external",
  logLevel: "warning",
});
const { status } = spawnSync(
  process.execPath,
  ["test-output/fuzz/main.js", ...process.argv.slice(2)],
  { stdio: "inherit" },
);
process.exit(status ?? 1);
