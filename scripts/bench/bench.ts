// `npm run bench`: measures our server and other language servers, prints the results and saves them.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { messageOf } from "../repository";
import { activation } from "./activation";
import { earlierBuild, ourBuild, revisionOf, type Build } from "./builds";
import { bundleSizes } from "./bundles";
import { checkingATree, checkingCharts } from "./commandLine";
import { openingHardFiles } from "./hardFiles";
import { openingFirstFiles } from "./opening";
import { installPeers } from "./peers";
import { report } from "./report";
import { contains, type Measurement } from "./row";
import { startedBefore } from "./secondStart";
import { startUp } from "./startUp";
import { checkingAWorkspace } from "./workspace";
import { typingInApplications, typingInComposeFiles } from "./typing";

const usage = `npm run bench                   measure everything and write bench/results.md
npm run bench -- --against DIR  also measure an earlier build in DIR, a checkout that has been built
npm run bench -- --only WORDS   only the rows whose names contain all the words; writes nothing
npm run bench -- --quick        a few rounds of our server only, as a trial run; writes nothing
npm run bench -- --rounds N     at most N rounds, for a busy machine
npm run bench -- --out FILE     write the results to FILE`;

const results = fileURLToPath(new URL("results.md", import.meta.url));

/**
 * Rounds per measurement, after `warmUp` rounds that only fill the caches. Most of the time is spent waiting for the timers of
 * the other servers.
 */
const thorough = {
  warmUp: 1,
  start: 15,
  first: 10,
  application: 20,
  compose: 15,
  hard: 5,
  tree: 3,
  activation: 5,
  files: 2_000,
  charts: 410,
  workspace: 10_000,
};
const quickly: typeof thorough = {
  ...thorough,
  ...{ warmUp: 0, start: 1, first: 1, application: 1, compose: 1, hard: 1, tree: 1 },
  ...{ files: 20, charts: 2, workspace: 20 },
};

const choice = readChoice();
if (choice) await measure(choice);

function readChoice() {
  try {
    const { against, ...options } = parseArgs({
      options: {
        against: { type: "string" },
        only: { type: "string", default: "" },
        quick: { type: "boolean", default: false },
        out: { type: "string" },
        rounds: { type: "string", default: "Infinity" },
      },
    }).values;
    return { ...options, earlier: against === undefined ? undefined : earlierBuild(against) };
  } catch (error) {
    console.error(`${messageOf(error)}\n\n${usage}`);
    process.exitCode = 2;
    return undefined;
  }
}

type Choice = NonNullable<ReturnType<typeof readChoice>>;

async function measure(choice: Choice) {
  const { quick, only, earlier, out = quick || only ? undefined : results } = choice;
  for (const file of ["server.js", "cli.js"])
    if (!existsSync(join(ourBuild.folder, "dist", file)))
      throw new Error("Nothing to measure. Run `npm run build` first.");
  const folder = mkdtempSync(join(tmpdir(), "kestra-config-bench-"));
  try {
    const builds = [];
    for (const build of earlier ? [ourBuild, earlier] : [ourBuild])
      builds.push(await startedBefore(build, folder));
    const all = measurements(choice, builds, folder);
    const chosen = all.filter(({ rows }) => rows.some((name) => contains(name, only)));
    if (chosen.length === 0) {
      const names = all.flatMap(({ rows }) => rows);
      console.error(`No row contains '${only}'. These are the rows:\n${names.join("\n")}`);
      process.exitCode = 2;
      return;
    }
    if (!quick) installPeers();
    const rows = [];
    for (const [index, { rows: names, run }] of chosen.entries()) {
      console.error(`Part ${index + 1} of ${chosen.length}: ${names[0]}…`);
      rows.push(...(await run()).filter(({ what }) => contains(what, only)));
    }
    const page = report(rows, { quick, earlier: earlier && revisionOf(earlier.folder) });
    console.log(page);
    if (out !== undefined) writeFileSync(resolve(out), page);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Everything that can be measured; `folder` is for temporary files. */
function measurements(
  { quick, rounds }: Choice,
  builds: readonly Build[],
  folder: string,
): Measurement[] {
  const times = quick ? quickly : thorough;
  const of = (limit: number) => ({
    warmUp: times.warmUp,
    rounds: Math.min(limit, Number(rounds)),
    builds,
    peers: !quick,
    folder,
  });
  return [
    startUp(of(times.start)),
    ...openingFirstFiles(of(times.first)),
    ...typingInApplications(of(times.application)),
    ...typingInComposeFiles(of(times.compose)),
    ...openingHardFiles(of(times.hard)),
    checkingATree({ ...of(times.tree), files: times.files }),
    checkingCharts({ ...of(times.tree), count: times.charts }),
    checkingAWorkspace({ ...of(times.tree), files: times.workspace }),
    // If nothing may be installed, neither the packager nor VS Code is available.
    ...bundleSizes({ ...of(1), mayInstall: !quick }),
    ...(quick ? [] : [activation(of(times.activation))]),
  ];
}
