// The time from opening a file to its findings, for files whose parts refer to one another.
import { setTimeout as wait } from "node:timers/promises";
import { hardFiles } from "./documents";
import { startServer } from "./languageClient";
import { ours, yamlServer } from "./peers";
import { row, type RunSize, type Row } from "./row";

/** Timeout for a server in milliseconds. */
const timeout = 8_000;

export async function openingHardFiles({ warmUp, rounds, peers }: RunSize): Promise<Row[]> {
  const times = await openedByOurs(warmUp, rounds);
  const rows = [];
  for (const [name, values] of Object.entries(times)) {
    const others = peers ? await openedByPeer(hardFiles[name] ?? "") : [];
    rows.push(
      row(`open → diagnostics, ${name}`, {
        [ours.name]: values,
        [yamlServer.name]: others,
      }),
    );
  }
  return rows;
}

async function openedByOurs(warmUp: number, rounds: number) {
  const server = await startServer(ours);
  const times: Record<string, number[]> = {};
  for (let round = -warmUp; round < rounds; round++) {
    for (const [name, text] of Object.entries(hardFiles)) {
      const uri = `file:///${round}/${encodeURIComponent(name)}.yml`;
      const start = performance.now();
      await server.open(uri, "yaml", text);
      if (round >= 0) (times[name] ??= []).push(performance.now() - start);
      await server.close(uri);
    }
  }
  await server.stop();
  return times;
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
  return [time];
}
