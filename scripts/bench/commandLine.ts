// The command line on folders of files: many configurations, compared with a schema check of the same files, and many files of
// other tools, compared with reading them.
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { charts, filesPerChart } from "./charts";
import { tree } from "./documents";
import { schema, yamlServer } from "./peers";
import { runToEnd } from "./program";
import { readingAll, timeToRead, writeAll } from "./reading";
import { figuresByName, row, type Measurement } from "./row";
import type { RunSize } from "./runSize";

const schemaCheck = fileURLToPath(new URL("schemaCheck.mjs", import.meta.url));

type Options = Omit<RunSize, "warmUp"> & { folder: string };

/** It may report findings, but must not fail. */
const noFailure = [0, 1];

/** A folder without a configuration gives this code. */
const nothingToCheck = [2];

export function checkingATree({
  rounds,
  builds,
  peers,
  folder,
  files,
}: Options & { files: number }): Measurement {
  const what = `command line, ${files.toLocaleString("en")} files`;
  return {
    rows: [what, `peak memory, ${what}`],
    run: async () => {
      const root = join(folder, "tree");
      writeAll(root, tree(files));
      const programs = [
        ...builds.map(({ name, commandLine }) => ({ name, args: [commandLine, "check", root] })),
        ...(peers ? [{ name: yamlServer.name, args: [schemaCheck, root, schema] }] : []),
      ];
      const { times, memory } = await alternately(programs, rounds, noFailure);
      return [row(what, times), row(`peak memory, ${what}`, memory, "MB")];
    },
  };
}

export function checkingCharts({
  rounds,
  builds,
  folder,
  count,
}: Options & { count: number }): Measurement {
  const what = `command line, ${(count * filesPerChart).toLocaleString("en")} files of Helm charts`;
  return {
    rows: [what],
    run: async () => {
      const root = join(folder, "charts");
      const paths = writeAll(root, charts(count));
      const reading = [];
      for (let round = 0; round < rounds; round++) reading.push(timeToRead(paths));
      const { times } = await alternately(
        builds.map(({ name, commandLine }) => ({ name, args: [commandLine, "check", root] })),
        rounds,
        nothingToCheck,
      );
      return [row(what, { ...times, [readingAll]: reading })];
    },
  };
}

async function alternately(
  programs: readonly { name: string; args: readonly string[] }[],
  rounds: number,
  codes: readonly number[],
) {
  const times = figuresByName();
  const megabytes = figuresByName();
  for (let round = 0; round < rounds; round++) {
    for (const { name, args } of programs) {
      // A program that timed out once is not run again.
      if (times.byName[name]?.includes(Infinity)) continue;
      const { time, code, memory, complaints } = await runToEnd(args);
      if (time !== Infinity && !codes.some((one) => one === code))
        throw new Error(`${args[0]} ended with ${code}.\n${complaints}`);
      times.add(name, time);
      megabytes.add(name, memory === undefined ? undefined : memory / 1e6);
    }
  }
  return { times: times.byName, memory: megabytes.byName };
}
