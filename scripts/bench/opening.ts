// The time from opening a file to its findings in a server that has just started, which has compiled and cached little so far.
import { applicationFile, lengths } from "./documents";
import { startServer } from "./languageClient";
import type { Server } from "./serverProcess";
import { yamlServer } from "./peers";
import { figuresByName, row, type Measurement } from "./row";
import type { RunSize } from "./runSize";

export const openingFirstFiles = (options: RunSize): Measurement[] =>
  lengths.map((lines) => {
    const what = `open → diagnostics, ${lines.toLocaleString("en")} lines`;
    return {
      rows: [what],
      run: async () => [row(what, await timesToOpen(applicationFile(lines), options))],
    };
  });

async function timesToOpen(text: string, { warmUp, rounds, builds, peers }: RunSize) {
  const times = figuresByName();
  for (let round = -warmUp; round < rounds; round++) {
    for (const server of [...builds, ...(peers ? [yamlServer] : [])]) {
      const time = await timeToOpen(server, text);
      if (round >= 0) times.add(server.name, time);
    }
  }
  return times.byName;
}

async function timeToOpen(description: Server, text: string) {
  const server = await startServer(description);
  const start = performance.now();
  await server.open("file:///project/application.yml", "yaml", text);
  const time = performance.now() - start;
  await server.stop();
  return time;
}
