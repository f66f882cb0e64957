// The time from the start of a server to its first response, compared with the lower limit.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { startServer } from "./languageClient";
import { bareServer, yamlServer, composeServer } from "./peers";
import { runToEnd } from "./program";
import { figuresByName, row, type Measurement } from "./row";
import type { RunSize } from "./runSize";

const name = "start → response to initialize";

/** The row for the start; `folder` is for temporary files. */
export const startUp = (options: RunSize & { folder: string }): Measurement => ({
  rows: [name],
  run: async () => [row(name, await startTimes(options))],
});

async function startTimes({ warmUp, rounds, builds, peers, folder }: RunSize & { folder: string }) {
  const empty = join(folder, "empty.cjs");
  writeFileSync(empty, "");
  const bare = await bareServer(folder);
  const servers = [...builds, bare, ...(peers ? [yamlServer, composeServer] : [])];
  const times = figuresByName();
  for (let round = -warmUp; round < rounds; round++) {
    for (const server of servers) {
      const { startTime, stop } = await startServer(server);
      if (round >= 0) times.add(server.name, startTime);
      await stop();
    }
    const { time } = await runToEnd([empty]);
    if (round >= 0) times.add("Node alone", time);
  }
  return times.byName;
}
