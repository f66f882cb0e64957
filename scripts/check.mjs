// `npm run check`: types, lint, imports, format, and whether the generated files are up to date. Prints problems only.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { ensureDependencies, messageOf, repository } from "./install.mjs";

const bin = (/** @type {string[]} */ ...path) => join("node_modules", ...path);
const cache = (/** @type {string} */ name) => bin(".cache", "kestra-config", name);

/**
 * @typedef {object} Check
 * @property {string} what
 * @property {[script: string, ...args: string[]]} command
 * @property {string} [remedy] What to do when it fails.
 */

/** @type {readonly Check[]} */
const checks = [
  {
    what: "types",
    command: [bin("typescript", "bin", "tsc"), "--incremental", "--tsBuildInfoFile", cache("tsc")],
  },
  {
    // What runs in a page knows a document and no worker, so it is a program of its own.
    what: "types of the pages",
    command: [
      bin("typescript", "bin", "tsc"),
      "--project",
      join("client", "src", "roleTable", "view"),
      "--incremental",
      "--tsBuildInfoFile",
      cache("tsc-view"),
    ],
  },
  {
    what: "lint",
    command: [
      bin("eslint", "bin", "eslint.js"),
      ".",
      "--max-warnings=0",
      "--cache",
      "--cache-strategy=content",
      `--cache-location=${cache("eslint")}`,
    ],
  },
  {
    what: "imports",
    command: [
      bin("dependency-cruiser", "bin", "dependency-cruise.mjs"),
      "--config=scripts/lint/imports.mjs",
      "--output-type=err",
      ...["server", "client", "test", "scripts", "eslint.config.mjs"],
    ],
  },
  {
    what: "format",
    command: [join("scripts", "format.mjs"), "--check"],
    remedy: "`npm run format` puts it right.",
  },
  {
    what: "generated files",
    command: [join("scripts", "generate.mjs"), "--check"],
    remedy: "`npm run generate` writes them anew.",
  },
];

try {
  ensureDependencies();
  const present = checks.filter(({ command }) => existsSync(join(repository, command[0])));
  const failed = (await Promise.all(present.map(run))).filter(Boolean);
  for (const message of failed) console.error(message);
  if (failed.length > 0) process.exitCode = 1;
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
}

/**
 * What the check said if it failed.
 *
 * @param {Check} check
 * @returns {Promise<string | undefined>}
 */
function run({ what, command, remedy }) {
  const child = spawn(process.execPath, command, {
    cwd: repository,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text) => (said += text));
  }
  return new Promise((resolve) => {
    child.on("error", ({ message }) => resolve(`${what}: ${message}`));
    child.on("close", (code) =>
      resolve(
        code === 0 ? undefined : [`— ${what} —`, said.trimEnd(), remedy].filter(Boolean).join("\n"),
      ),
    );
  });
}
