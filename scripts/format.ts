// `npm run format` formats everything; with --check it lists the files that are not formatted.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { repository } from "./repository";

/** Generated files, and files that tests read byte by byte. Prettier itself skips files that Git ignores. */
const unformatted = [
  "**/package-lock.json",
  "CHANGELOG.md",
  "docs/**",
  "scripts/bench/results.md",
  "snippets/**",
  "test/conformance/**/*.{yml,json}",
  "test/fixtures/**",
  "test/fuzz/corpus/**",
  "test/samples/**",
];

const { status } = spawnSync(
  process.execPath,
  [
    join("node_modules", "prettier", "bin", "prettier.cjs"),
    process.argv.includes("--check") ? "--check" : "--write",
    ".",
    ...unformatted.map((pattern) => `!${pattern}`),
    ...["--log-level=warn", "--cache", "--cache-strategy=content"],
    `--cache-location=${join("node_modules", ".cache", "kestra-config", "prettier")}`,
  ],
  { cwd: repository, stdio: "inherit" },
);
process.exitCode = status ?? 1;
