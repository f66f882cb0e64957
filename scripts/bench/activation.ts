// How long activation takes for an unrelated YAML file: the load and call times that VS Code reports. Each measurement uses a
// new VS Code.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { repository } from "../repository";
import { runSuite } from "../workbench/runSuite";
import { row, type Row } from "./row";

const foreign = "name: build\non: push\njobs: { test: { runs-on: ubuntu-latest } }\n";

export async function activation({ rounds }: { rounds: number }): Promise<Row[]> {
  const noted = [];
  while (noted.length < rounds) noted.push(await inAnotherVSCode());
  const times = noted.map(({ milliseconds }) => milliseconds);
  const serverProcesses = Math.max(...noted.map((one) => one.serverProcesses));
  const what = `activation in VS Code for an unrelated YAML file (${serverProcesses} server processes)`;
  return [row(what, { ours: times })];
}

async function inAnotherVSCode() {
  const folder = mkdtempSync(join(tmpdir(), "kestra-config-foreign-"));
  try {
    writeFileSync(join(folder, "build.yml"), foreign);
    const testsPath = join(repository, "scripts", "bench", "activationSuite.cjs");
    await runSuite({ extensionPath: repository, folder, testsPath });
    return JSON.parse(readFileSync(join(folder, "activation.json"), "utf8"));
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
