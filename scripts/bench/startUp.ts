// The time from the start of a server to its first response, compared with the lower limit.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { startServer, timeToEnd } from "./languageClient";
import { bareServer, ours, yamlServer, composeServer } from "./peers";
import { row, type RunSize, type Row } from "./row";

/** The row for the start; `folder` is for temporary files. */
export async function startUp({
  warmUp,
  rounds,
  peers,
  folder,
}: RunSize & { folder: string }): Promise<Row[]> {
  const empty = join(folder, "empty.cjs");
  writeFileSync(empty, "");
  const bare = await bareServer(folder);
  const servers = [ours, bare, ...(peers ? [yamlServer, composeServer] : [])];
  const times: Record<string, number[]> = {};
  const keep = (name: string, time: number) => (times[name] ??= []).push(time);
  for (let round = -warmUp; round < rounds; round++) {
    for (const server of servers) {
      const { startTime, stop } = await startServer(server);
      if (round >= 0) keep(server.name, startTime);
      await stop();
    }
    const { time } = await timeToEnd([empty]);
    if (round >= 0) keep("Node alone", time);
  }
  return [row("start → response to initialize", times)];
}
