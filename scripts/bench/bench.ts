// `npm run bench`: measures our server and other language servers, prints the results and saves them.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { messageOf } from "../repository";
import { activation } from "./activation";
import { bundleSizes } from "./bundles";
import { checkingATree } from "./commandLine";
import { openingHardFiles } from "./hardFiles";
import { commandLine, installPeers, serverBundle } from "./peers";
import { report } from "./report";
import { startUp } from "./startUp";
import { checkingAWorkspace } from "./workspace";
import { typingInApplications, typingInComposeFiles } from "./typing";

const usage = `npm run bench                  measure everything and write bench/results.md
npm run bench -- --quick       a few rounds of our server only, as a trial run; writes nothing
npm run bench -- --rounds N    at most N rounds, for a busy machine
npm run bench -- --out FILE    write the results to FILE`;

const results = fileURLToPath(new URL("results.md", import.meta.url));

/**
 * Rounds per measurement, after `warmUp` rounds that only fill the caches. Most of the time is spent waiting for the timers of
 * the other servers.
 */
const thorough = {
  warmUp: 1,
  start: 15,
  application: 20,
  compose: 5,
  hard: 5,
  tree: 3,
  activation: 5,
  files: 2_000,
  workspace: 10_000,
};
const quickly = {
  ...thorough,
  ...{
    warmUp: 0,
    start: 1,
    application: 1,
    compose: 1,
    hard: 1,
    tree: 1,
    files: 20,
    workspace: 20,
  },
};

const options = readOptions();
if (options) await measure(options);

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        quick: { type: "boolean", default: false },
        out: { type: "string" },
        rounds: { type: "string" },
      },
    });
    return values;
  } catch (error) {
    console.error(`${messageOf(error)}\n\n${usage}`);
    process.exitCode = 2;
    return undefined;
  }
}

async function measure({
  quick,
  rounds = "Infinity",
  out = quick ? undefined : results,
}: NonNullable<ReturnType<typeof readOptions>>) {
  for (const file of [serverBundle, commandLine])
    if (!existsSync(file)) throw new Error("Nothing to measure. Run `npm run build` first.");
  if (!quick) installPeers();
  const peers = !quick;
  const times = quick ? quickly : thorough;
  const { warmUp } = times;
  const folder = mkdtempSync(join(tmpdir(), "kestra-config-bench-"));
  try {
    const parts = [
      () => startUp({ warmUp, rounds: Math.min(times.start, Number(rounds)), peers, folder }),
      () =>
        typingInApplications({
          warmUp,
          rounds: Math.min(times.application, Number(rounds)),
          peers,
        }),
      () =>
        typingInComposeFiles({ warmUp, rounds: Math.min(times.compose, Number(rounds)), peers }),
      () => openingHardFiles({ warmUp, rounds: Math.min(times.hard, Number(rounds)), peers }),
      () =>
        checkingATree({
          rounds: Math.min(times.tree, Number(rounds)),
          peers,
          folder,
          files: times.files,
        }),
      () =>
        checkingAWorkspace({
          rounds: Math.min(times.tree, Number(rounds)),
          folder,
          files: times.workspace,
        }),
      () => bundleSizes({ folder, mayInstall: !quick }),
      // If nothing may be installed, VS Code is not available either.
      ...(quick ? [] : [() => activation({ rounds: Math.min(times.activation, Number(rounds)) })]),
    ];
    const rows = [];
    for (const [index, part] of parts.entries()) {
      console.error(`Part ${index + 1} of ${parts.length}…`);
      rows.push(...(await part()));
    }
    const page = report(rows, { quick });
    console.log(page);
    if (out !== undefined) writeFileSync(resolve(out), page);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
