// Records what the real readers make of the cases: compose-go, Helm 3 and 4 with Kestra's chart, and the types of
// Kubernetes, in the versions of recorder/go.mod.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { allCases, type Answers, answersFile, type ReaderCase } from "./cases";

const recorder = fileURLToPath(new URL("recorder/", import.meta.url));

/** The folder `charts/kestra` of a copy of Kestra's repository, without which Helm cannot be asked. */
export const chartFolder = process.env.KESTRA_CHART;

export function recordReaders(): void {
  if (!chartFolder)
    throw new Error(
      "KESTRA_CHART must be the path of charts/kestra in a copy of Kestra's repository.",
    );
  const cases = allCases();
  const answers = askReaders(cases);
  for (const group of new Set(cases.map((one) => one.group))) {
    const recorded = cases.flatMap((one, index) =>
      one.group === group ? [[one.title, answers[index]]] : [],
    );
    const text = JSON.stringify(Object.fromEntries(recorded), null, 2);
    writeFileSync(answersFile(group), `${text}\n`);
  }
  console.log(`${cases.length} cases recorded`);
}

/** The answers of the real readers, in the order of the cases. */
export function askReaders(cases: readonly ReaderCase[]): readonly Answers[] {
  const work = mkdtempSync(join(tmpdir(), "readers-"));
  try {
    const program = join(work, "recorder");
    run("go", ["build", "-o", program, "."]);
    return JSON.parse(run(program, [], JSON.stringify(cases)));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function run(command: string, args: readonly string[], input = ""): string {
  const { status, error, stdout } = spawnSync(command, args, {
    cwd: recorder,
    input,
    encoding: "utf8",
    maxBuffer: Infinity,
    stdio: ["pipe", "pipe", "inherit"],
  });
  if (error) throw new Error(`'${command}' cannot be run: the recorder needs Go.`);
  if (status !== 0) throw new Error(`'${command}' ended with ${status}.`);
  return stdout;
}
