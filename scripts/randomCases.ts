// Repeatedly runs the randomized tests with ten times as many cases, each time from a new seed. A failure prints its seed;
// `npm run test:nightly -- --seed N` starts with it.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { closingLines, countsIn } from "./counts";

const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "30" },
    seed: { type: "string", default: String(Date.now() % 1_000_000_000) },
  },
});

const until = Date.now() + Number(values.minutes) * 60_000;
let [passed, failed] = [0, 0];
let seed = Number(values.seed);
do {
  console.log(`seed ${seed}`);
  const counts = countsIn(run(seed++)) ?? { passed: 0, failed: 1 };
  passed += counts.passed;
  failed += counts.failed;
} while (failed === 0 && Date.now() < until);
if (failed > 0) process.exitCode = 1;
console.log(closingLines({ passed, failed, flaky: [] }));

/** Returns the output of the tests. */
function run(seed: number) {
  const { stdout } = spawnSync(
    process.execPath,
    [
      ...["node_modules/mocha/bin/mocha.js", ...filesWithSeed(), "--timeout", "0"],
      ...["--parallel", "--jobs", "2", "--reporter", "out/countingReporter.js"],
    ],
    {
      env: { ...process.env, KESTRA_CONFIG_SEED: String(seed), KESTRA_CONFIG_TIMES: "10" },
      stdio: ["ignore", "pipe", "inherit"],
      encoding: "utf8",
      maxBuffer: 2 ** 30,
    },
  );
  process.stdout.write(stdout);
  return stdout;
}

/** The built files of the tests that use the seed. */
function filesWithSeed() {
  return readdirSync("test", { recursive: true })
    .map(String)
    .filter((name) => name.endsWith(".test.ts") && !name.startsWith("nightly"))
    .filter((name) => /from "(\.\.?\/)+randomCases"/.test(readFileSync(join("test", name), "utf8")))
    .map((name) => join("out", name.replace(/\.ts$/, ".js")));
}
