// Compares the command lines of two builds: the findings, and what automatic fixes change.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import type { Build } from "../bench/builds";
import { difference } from "./difference";
import type { Texts } from "./texts";

/** A report with everything that a finding contains, and the changes of all automatic fixes. */
const compared = [["--format", "json"], ["--fix-dry-run"]];

/** Other formats show the same findings, so they are compared once. */
const comparedOnce = ["text", "sarif", "github", "junit"].map((format) => ["--format", format]);

/** Files in one process. If one of them makes it fail, the results of the others are lost. */
const atOnce = 300;

export async function* commandLineDifferences(
  { root, folders, alone }: Texts,
  { earlier, ours }: { earlier: Build; ours: Build },
): AsyncGenerator<string> {
  const batches = Array.from({ length: Math.ceil(alone.length / atOnce) }, (_, index) =>
    alone.slice(index * atOnce, (index + 1) * atOnce),
  );
  const runs = [
    ...comparedOnce.map((options) => ({ options, names: ["together/test/fixtures"] })),
    { options: ["--format", "json"], names: ["together"] },
    ...[...folders.map((folder) => [folder]), ...batches].flatMap((names) =>
      compared.map((options) => ({ options, names })),
    ),
  ];
  for (const { options, names } of runs) {
    const args = ["check", ...options, ...names];
    const [before, after] = await Promise.all([
      linesOf([earlier.commandLine, ...args], root),
      linesOf([ours.commandLine, ...args], root),
    ]);
    const title = `check ${options.join(" ")} ${names[0]}${names.length > 1 ? " …" : ""}`;
    const found = difference(title, before, after);
    if (found !== undefined) yield found;
  }
}

/** Its exit code and everything that it writes. */
async function linesOf(args: readonly string[], cwd: string) {
  const child = spawn(process.execPath, args, { cwd, stdio: ["ignore", "pipe", "pipe"] });
  const [output, errors, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "close"),
  ]);
  return [`exit code ${code}`, ...problemsIn(output), ...errors.split("\n")];
}

/** The lines of a problem stay together, so that a difference shows all of it. */
function problemsIn(output: string) {
  if (output.startsWith("[")) return output.split(/(?<=^ {2}\},?)\n/m);
  if (output.startsWith("{")) return output.split(/(?<=^ {8}\},?)\n/m);
  return output.split("\n");
}
