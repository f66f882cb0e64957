// From opening a file to its findings, for files that are hard to read because their parts refer to each other.
import { hardFiles } from "./documents.mjs";
import { startServer } from "./languageClient.mjs";
import { ours, yamlServer } from "./peers.mjs";
import { row } from "./row.mjs";

/** Milliseconds after which a server is given up on. */
const patience = 8_000;

export async function openingHardFiles({ warmUp, rounds, peers }) {
  const times = await openedByOurs(warmUp, rounds);
  const rows = [];
  for (const [name, values] of Object.entries(times)) {
    const others = peers ? await openedByPeer(hardFiles[name]) : [];
    rows.push(
      row(`open → diagnostics, ${name}`, {
        [ours.name]: values,
        [yamlServer.name]: others,
      }),
    );
  }
  return rows;
}

async function openedByOurs(warmUp, rounds) {
  const server = await startServer(ours);
  const times = Object.fromEntries(Object.keys(hardFiles).map((name) => [name, []]));
  for (let round = -warmUp; round < rounds; round++) {
    for (const [name, text] of Object.entries(hardFiles)) {
      const uri = `file:///${round}/${encodeURIComponent(name)}.yml`;
      const start = performance.now();
      await server.open(uri, "yaml", text);
      if (round >= 0) times[name].push(performance.now() - start);
      await server.close(uri);
    }
  }
  await server.stop();
  return times;
}

/** Once only, in a process that is thrown away; endless where it takes longer than anybody waits. */
async function openedByPeer(text) {
  const server = await startServer(yamlServer);
  const start = performance.now();
  let timer;
  const late = new Promise((resolve) => (timer = setTimeout(resolve, patience, Infinity)));
  const opened = server.open("file:///project/hard.yml", "yaml", text);
  const time = await Promise.race([opened.then(() => performance.now() - start), late]);
  clearTimeout(timer);
  await server.kill();
  return [time];
}
