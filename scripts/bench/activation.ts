// How long activation takes for an unrelated YAML file: the load and call times that VS Code reports. Each measurement uses a
// new VS Code.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { repository } from "../repository";
import { runSuite } from "../workbench/runSuite";
import { figuresByName, row, type Measurement } from "./row";
import type { RunSize } from "./runSize";

const foreign = "name: build\non: push\njobs: { test: { runs-on: ubuntu-latest } }\n";

const what = "activation in VS Code for an unrelated YAML file";

export const activation = ({ rounds, builds }: Omit<RunSize, "warmUp">): Measurement => ({
  rows: [what],
  run: async () => {
    const times = figuresByName();
    let most = 0;
    for (let round = 0; round < rounds; round++) {
      for (const build of builds) {
        const { milliseconds, serverProcesses } = await inAnotherVSCode(build.folder);
        times.add(build.name, milliseconds);
        most = Math.max(most, serverProcesses);
      }
    }
    return [row(`${what} (${most} server processes)`, times.byName)];
  },
});

async function inAnotherVSCode(extensionPath: string) {
  const folder = mkdtempSync(join(tmpdir(), "kestra-config-foreign-"));
  try {
    writeFileSync(join(folder, "build.yml"), foreign);
    const testsPath = join(repository, "scripts", "bench", "activationSuite.cjs");
    await runSuite({ extensionPath, folder, testsPath });
    return JSON.parse(readFileSync(join(folder, "activation.json"), "utf8"));
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
