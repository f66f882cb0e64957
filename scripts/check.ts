// `npm run check`: checks types, lint, imports, format and generated files. Only prints problems.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { messageOf, repository } from "./repository";

const bin = (...path: string[]) => join("node_modules", ...path);
const cache = (name: string) => bin(".cache", "kestra-config", name);

const tscOf = (project: string) => [
  bin("typescript", "bin", "tsc"),
  ...["--project", project, "--incremental", "--tsBuildInfoFile"],
];

interface Check {
  what: string;
  command: string[];
  /** What to do if it fails. */
  remedy?: string;
}

const checks: readonly Check[] = [
  {
    what: "types",
    command: [bin("typescript", "bin", "tsc"), "--incremental", "--tsBuildInfoFile", cache("tsc")],
  },
  // Pages use the DOM library instead of the worker library, so they are separate programs.
  {
    what: "types of the role table's page",
    command: [...tscOf(join("client", "src", "rolePage")), cache("tsc-view")],
  },
  {
    what: "types of the playground's page",
    command: [...tscOf(join("playground", "page")), cache("tsc-playground")],
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
      ...["server", "client", "playground", "test", "scripts", "eslint.config.mjs"],
    ],
  },
  {
    what: "format",
    command: ["--import", "tsx", join("scripts", "format.ts"), "--check"],
    remedy: "Run `npm run format` to fix this.",
  },
  {
    what: "generated files",
    command: ["--import", "tsx", join("scripts", "generate.ts"), "--check"],
    remedy: "Run `npm run generate` to update them.",
  },
];

try {
  const failed = (await Promise.all(checks.map(run))).filter(Boolean);
  for (const message of failed) console.error(message);
  if (failed.length > 0) process.exitCode = 1;
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
}

/** The output of the check if it failed. */
function run({ what, command, remedy }: Check): Promise<string | undefined> {
  const child = spawn(process.execPath, command, {
    cwd: repository,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text) => (output += text));
  }
  return new Promise((resolve) => {
    child.on("error", ({ message }) => resolve(`${what}: ${message}`));
    child.on("close", (code) =>
      resolve(
        code === 0
          ? undefined
          : [`— ${what} —`, output.trimEnd(), remedy].filter(Boolean).join("\n"),
      ),
    );
  });
}
