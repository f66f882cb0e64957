// `npm test` builds and runs all tests; `npm run test:nightly` also runs those that take too long for every change. Each part
// ends with the line `N passed, N failed`, and the last line of the output is their sum. Tests that only pass when retried are
// listed on the line above: `N flaky: …`.
import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { bundleProduct, bundleTests } from "./bundles";
import { closingLines, countsIn, type Counts } from "./counts";
import { messageOf, repository } from "./repository";
import { installPackager } from "./package";
import { installWorkbench } from "./workbench/install";

const usage = `npm test                   all tests
npm test -- --unit         without tests that start VS Code or a browser
npm run test:nightly       all tests, including slow and randomized ones; a flaky test fails the run
    -- --minutes N         duration of each of the two randomized parts; 30 by default
    -- --seed N            first seed of the randomized parts, to repeat a run
    -- --only              without the tests of \`npm test\``;

const mocha = join("node_modules", "mocha", "bin", "mocha.js");
const counted = ["--reporter", "out/countingReporter.js"];
const jobs = ["--parallel", "--jobs", String(Math.max(2, availableParallelism()))];
const seconds = ["--timeout", "60000"];
/** In MB; the default is 16. With more room, V8 collects garbage less often, and the tests take a tenth less CPU time. */
const youngObjects = "--node-option=max-semi-space-size=32";
const endToEnd = join("scripts", "endToEnd.ts");

/** Time limit per part in minutes, so that a test that hangs does not block everything else. */
const limit = 20;

interface Part {
  what: string;
  script: string;
  args?: readonly string[];
  /** In minutes. */
  limit?: number;
}

const unitPart: Part = {
  what: "unit, protocol and command line tests",
  script: mocha,
  // Each file writes into its own folders, so files can run in parallel.
  args: [
    ...["out/**/*.test.js", "--ignore", "out/nightly/**"],
    ...[youngObjects, ...jobs, ...counted, ...seconds],
  ],
};

/** The long ones come first, so that both lanes end at about the same time. */
const editorParts = ({ nightly }: { nightly: boolean }): readonly Part[] => [
  { what: "UI scenarios", script: join("test", "e2e", "scenarios.ts") },
  { what: "the suite inside VS Code, with the installed .vsix", script: endToEnd },
  {
    what: "the same suite with the extension in a web worker",
    script: endToEnd,
    args: ["--web", ...(nightly ? [] : ["--short"])],
  },
  {
    what: "the playground in a browser",
    script: mocha,
    // Not from out/, because the scripts that find the browser are run as they are.
    args: ["test/playground/*.browser.ts", "--node-option=import=tsx", ...counted, ...seconds],
  },
  {
    what: "the suite with other extensions installed",
    script: join("scripts", "otherExtensions", "run.ts"),
  },
  {
    what: "the suite in an untrusted folder",
    script: endToEnd,
    args: ["--restricted"],
  },
  {
    what: "the suite in a folder without a configuration",
    script: endToEnd,
    args: ["--unrelated"],
  },
];

/** CONTRIBUTING.md lists these with the reasons why they are not part of `npm test`. */
const nightlyParts = ({ minutes, seed }: { minutes: string; seed: string }): Part[] => [
  {
    what: "slow tests",
    script: mocha,
    args: ["out/nightly/*.test.js", ...counted, "--timeout", "600000"],
  },
  { what: "the packed extension in Theia", script: join("test", "editors", "theia", "run.ts") },
  {
    what: "the check of issuers against a real Keycloak",
    script: join("test", "provider", "keycloak.ts"),
  },
  {
    what: "random files, compared with what docker compose, Helm and Kubernetes read",
    script: join("test", "conformance", "differ.ts"),
    args: ["--seed", seed],
  },
  {
    what: "random cases from new seeds",
    script: join("scripts", "randomCases.ts"),
    args: ["--minutes", minutes, "--seed", seed],
    limit: Number(minutes) + 120,
  },
  {
    what: "random texts guided by coverage",
    script: join("test", "fuzz", "run.ts"),
    args: ["--minutes", minutes, "--seed", seed],
    limit: Number(minutes) + 20,
  },
];

const sum: Counts = { passed: 0, failed: 0, flaky: [] };
const failures: string[] = [];
let failsOnFlaky = false;
try {
  const options = readOptions();
  failsOnFlaky = options.nightly;
  // Several tests need these at the same time.
  installPackager();
  if (!options.unit && !options.only) await (await installWorkbench()).chromium();
  await bundleProduct();
  await bundleTests();
  // The tests of the .vsix pack it here, and the parts in VS Code install the same file.
  process.env.KESTRA_CONFIG_VSIX = join(repository, "out", "kestra-config.vsix");
  for (const parts of partsOf(options)) await runAll(parts);
} catch (error) {
  console.error(messageOf(error));
  sum.failed++;
}
if (sum.failed > 0 || sum.passed === 0 || (failsOnFlaky && sum.flaky.length > 0))
  process.exitCode = 1;
for (const failure of failures) console.log(`\n${failure}`);
console.log(`\n${closingLines(sum)}`);

function readOptions() {
  const flag = { type: "boolean", default: false } as const;
  try {
    return parseArgs({
      options: {
        ...{ unit: flag, nightly: flag, only: flag },
        minutes: { type: "string", default: "30" },
        seed: { type: "string", default: String(Date.now() % 1_000_000_000) },
      },
    }).values;
  } catch (error) {
    throw new Error(`${messageOf(error)}\n\n${usage}`, { cause: error });
  }
}

/** The parts in groups that run one after the other. */
function partsOf(options: ReturnType<typeof readOptions>): (readonly Part[])[] {
  const regular = options.unit ? [[unitPart]] : [[unitPart], editorParts(options)];
  const nightly = options.nightly ? nightlyParts(options).map((part) => [part]) : [];
  return [...(options.only ? [] : regular), ...nightly];
}

/** Runs a group. VS Code often waits, so two of its parts share the machine; each then prints its output when it ends. */
async function runAll(parts: readonly Part[]) {
  if (parts.length === 1) {
    for (const part of parts) add(await run(part, (text) => process.stdout.write(text)));
    return;
  }
  const waiting = [...parts];
  const oneByOne = async () => {
    for (let part = waiting.shift(); part; part = waiting.shift()) {
      let printed = "";
      add(await run(part, (text) => (printed += text)));
      process.stdout.write(printed);
    }
  };
  await Promise.all([oneByOne(), oneByOne()]);
}

/** Runs a part and counts its tests. */
async function run(part: Part, print: (text: string) => void): Promise<Counts> {
  const { what } = part;
  print(`\n— ${what} —\n`);
  const started = performance.now();
  const { output, ending } = await follow(part, print);
  print(`Took ${Math.round((performance.now() - started) / 1000)} s.\n`);
  const counts = countsIn(output);
  if (ending !== 0) failures.push(`— failed: ${what} —\n${lastWords(output)}`);
  if (!counts) {
    print(`Ended (${ending}) without a line 'N passed, N failed': ${what}.\n`);
    return { passed: 0, failed: 1, flaky: [] };
  }
  if (ending === 0 || counts.failed > 0) return counts;
  print(`No test failed, but the process ended with ${ending}: ${what}.\n`);
  return { ...counts, failed: 1 };
}

/** What a part says about its failures, to be repeated at the end, because a log may keep only the end of the output. */
function lastWords(output: string): string {
  const [failing] = [...output.matchAll(/\d+ failing\b/g)].slice(-1);
  return output
    .slice(failing?.index ?? -4000)
    .slice(0, 10_000)
    .trimEnd();
}

/** Runs a Node script, passes its output on and collects it. */
function follow(
  { script, args = [], limit: minutes = limit }: Part,
  print: (text: string) => void,
): Promise<{ output: string; ending: string | number | null }> {
  const loader = script.endsWith(".ts") ? ["--import", "tsx"] : [];
  const child = spawn(process.execPath, [...loader, script, ...args], {
    cwd: repository,
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, ...(process.stdout.isTTY ? { FORCE_COLOR: "1" } : {}) },
    timeout: minutes * 60_000,
  });
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (text) => {
    output += text;
    print(text);
  });
  return new Promise((resolve) => {
    child.on("error", ({ message }) => resolve({ output, ending: message }));
    child.on("close", (code, signal) => resolve({ output, ending: code ?? signal }));
  });
}

function add({ passed, failed, flaky }: Counts) {
  sum.passed += passed;
  sum.failed += failed;
  sum.flaky.push(...flaky);
}
