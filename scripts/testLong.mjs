// `npm run test:long`: what tests try by chance, again and again and each time by another chance, for an
// hour or for as many minutes as are said. What fails says its seed, which `--seed` begins with again.
import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";

const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "60" },
    seed: { type: "string", default: String(Date.now() % 1_000_000_000) },
    cases: { type: "string", default: "1000000" },
  },
});

const byChance = [
  "cli",
  "document",
  "edits",
  "features",
  "interpretation",
  "knowledge",
  "reliability",
  "rules",
].map((folder) => `out/${folder}/*.test.js`);

const until = Date.now() + Number(values.minutes) * 60_000;
run(["esbuild.mjs", "--tests"]);
for (let seed = Number(values.seed); Date.now() < until; seed++) {
  console.log(`seed ${seed}`);
  run(["node_modules/mocha/bin/mocha.js", ...byChance, "--timeout", "0"], {
    KESTRA_CONFIG_SEED: String(seed),
    KESTRA_CONFIG_CASES: values.cases,
  });
}

function run(args, environment = {}) {
  const { status } = spawnSync(process.execPath, args, {
    stdio: "inherit",
    env: { ...process.env, ...environment },
  });
  if (status !== 0) process.exit(status ?? 1);
}
