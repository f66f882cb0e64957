// The command line on a folder of files, compared with a schema check of the same files.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { tree } from "./documents";
import { timeToEnd } from "./languageClient";
import { commandLine, schema } from "./peers";
import { row, type Row } from "./row";

const schemaCheck = fileURLToPath(new URL("schemaCheck.mjs", import.meta.url));

export async function checkingATree({
  rounds,
  peers,
  folder,
  files,
}: {
  rounds: number;
  peers: boolean;
  folder: string;
  files: number;
}): Promise<Row[]> {
  const root = join(folder, "tree");
  for (const { path, text } of tree(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const times: Record<"ours" | "yaml-language-server", number[]> = {
    ours: [],
    "yaml-language-server": [],
  };
  for (let round = 0; round < rounds; round++) {
    // A command that timed out once is not run again.
    if (!times.ours.includes(Infinity)) times.ours.push(await timed([commandLine, "check", root]));
    if (peers) times["yaml-language-server"].push(await timed([schemaCheck, root, schema]));
  }
  return [row(`command line, ${files.toLocaleString("en")} files`, times)];
}

/** It may report findings, but must not fail. */
async function timed(args: readonly string[]) {
  const { time, code } = await timeToEnd(args);
  if (time !== Infinity && code !== 0 && code !== 1)
    throw new Error(`${args[0]} ended with ${code}.`);
  return time;
}
