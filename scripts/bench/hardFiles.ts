// The time from opening a file to its findings, for files whose parts refer to one another.
import { setTimeout as wait } from "node:timers/promises";
import { hardFiles } from "./documents";
import { startServer } from "./languageClient";
import { yamlServer } from "./peers";
import { figuresByName, row, type Measurement } from "./row";
import type { RunSize } from "./runSize";

/** Timeout for a server in milliseconds. */
const timeout = 8_000;

export const openingHardFiles = (options: RunSize): Measurement[] =>
  Object.entries(hardFiles).map(([name, text]) => {
    const what = `open → diagnostics, ${name}`;
    return { rows: [what], run: async () => [row(what, await timesToOpen(text, options))] };
  });

/** Each build opens the text under a new name each time, in one process. */
async function timesToOpen(text: string, { warmUp, rounds, builds, peers }: RunSize) {
  const times = figuresByName();
  const servers = [];
  for (const build of builds) servers.push(await startServer(build));
  for (let round = -warmUp; round < rounds; round++) {
    for (const server of servers) {
      const uri = `file:///${round}/hard.yml`;
      const start = performance.now();
      await server.open(uri, "yaml", text);
      if (round >= 0) times.add(server.name, performance.now() - start);
      await server.close(uri);
    }
  }
  for (const { stop } of servers) await stop();
  if (peers) times.add(yamlServer.name, await openedByPeer(text));
  return times.byName;
}

/** A single measurement in a separate process; infinite on timeout. */
async function openedByPeer(text: string) {
  const server = await startServer(yamlServer);
  const start = performance.now();
  const given = new AbortController();
  const late = wait(timeout, Infinity, { signal: given.signal }).catch(() => Infinity);
  const opened = server.open("file:///project/hard.yml", "yaml", text);
  const time = await Promise.race([opened.then(() => performance.now() - start), late]);
  given.abort();
  await server.kill();
  return time;
}
