// `npm test`: builds, and runs all tests. Each part prints `N passed, N failed` as its last line; the last line of all
// is their sum. In a fresh clone it first installs what is needed, so nothing of node_modules is imported up front.
import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { ensureDependencies, repository } from "./install.mjs";
import { installPackager } from "./package.mjs";

const usage = `npm test             all tests
npm test -- --unit   without those that start VS Code`;

/** Longer than any part takes; a test that hangs must not hold up everything else for ever. */
const patience = 20 * 60_000;

const parts = [
  {
    what: "unit, protocol and command line tests",
    script: join("node_modules", "mocha", "bin", "mocha.js"),
    // Each file is a bundle of its own and writes into folders of its own, so workers do not meet.
    args: [
      "out/**/*.test.js",
      ...["--parallel", "--jobs", String(Math.max(2, availableParallelism()))],
      ...["--reporter", "scripts/countingReporter.mjs", "--timeout", "60000"],
    ],
    unit: true,
  },
  {
    what: "the check of issuers against a real Keycloak",
    script: join("test", "provider", "keycloak.mjs"),
  },
  {
    what: "the suite inside VS Code",
    script: join("scripts", "endToEnd.mjs"),
    needs: join("out", "e2e", "suite.js"),
  },
  {
    what: "the same suite against the installed .vsix",
    script: join("scripts", "endToEnd.mjs"),
    args: ["--vsix"],
    needs: join("out", "e2e", "suite.js"),
  },
  {
    what: "the suite with the extension in a web worker",
    script: join("scripts", "endToEnd.mjs"),
    args: ["--web"],
    needs: join("out", "e2e", "suite.js"),
  },
  {
    what: "the suite in a folder that is not trusted",
    script: join("scripts", "endToEnd.mjs"),
    args: ["--restricted"],
    needs: join("out", "e2e", "restricted", "suite.js"),
  },
  {
    what: "the suite beside other extensions",
    script: join("scripts", "neighbours", "run.mjs"),
    needs: join("out", "e2e", "neighbours", "suite.js"),
  },
  { what: "UI scenarios", script: join("test", "e2e", "scenarios.mjs") },
];

let sum = { passed: 0, failed: 0 };
try {
  const { unit } = readOptions();
  ensureDependencies();
  // Before several tests at a time want it.
  installPackager();
  build();
  build("--tests");
  for (const part of parts.filter((part) => part.unit || !unit)) sum = add(sum, await run(part));
} catch (error) {
  console.error(error.message);
  sum = add(sum, { passed: 0, failed: 1 });
}
if (sum.failed > 0 || sum.passed === 0) process.exitCode = 1;
console.log(`${sum.passed} passed, ${sum.failed} failed`);

function readOptions() {
  try {
    return parseArgs({ options: { unit: { type: "boolean", default: false } } }).values;
  } catch (error) {
    throw new Error(`${error.message}\n\n${usage}`, { cause: error });
  }
}

function build(...args) {
  const { status } = spawnSync(process.execPath, ["esbuild.mjs", ...args], {
    cwd: repository,
    stdio: ["ignore", "inherit", "inherit"],
  });
  if (status !== 0) throw new Error("The build failed; its messages are above.");
}

/** Runs a part to its end and counts its tests. */
async function run({ what, script, needs = script, args = [] }) {
  if (!existsSync(join(repository, needs))) {
    console.log(`There is no ${needs}: left out ${what}.`);
    return { passed: 0, failed: 0 };
  }
  console.log(`\n— ${what} —`);
  const started = performance.now();
  const { output, ending } = await follow(script, args);
  console.log(`It took ${Math.round((performance.now() - started) / 1000)} s.`);
  const counts = countsIn(output);
  if (!counts) {
    console.log(`It ended (${ending}) without a line 'N passed, N failed': ${what}.`);
    return { passed: 0, failed: 1 };
  }
  if (ending === 0 || counts.failed > 0) return counts;
  console.log(`No test failed, but it ended with ${ending}: ${what}.`);
  return { ...counts, failed: 1 };
}

/** Runs a script of Node's, shows what it prints as it comes, and keeps it. */
function follow(script, args) {
  const child = spawn(process.execPath, [script, ...args], {
    cwd: repository,
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, ...(process.stdout.isTTY ? { FORCE_COLOR: "1" } : {}) },
    timeout: patience,
  });
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (text) => {
    output += text;
    process.stdout.write(text);
  });
  return new Promise((resolve) => {
    child.on("error", ({ message }) => resolve({ output, ending: message }));
    child.on("close", (code, signal) => resolve({ output, ending: code ?? signal }));
  });
}

function countsIn(output) {
  const last = [...output.matchAll(/^(\d+) passed, (\d+) failed\r?$/gm)].at(-1);
  return last && { passed: Number(last[1]), failed: Number(last[2]) };
}

function add(a, b) {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed };
}
