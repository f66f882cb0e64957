// Entry point of the command line `kestra-config`: provides the file system and the terminal.
import { createReadStream, type Dirent } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { standardInput } from "../cli/options";
import type { DirectoryEntry, Platform } from "../cli/platform";
import { run } from "../cli/run";
import { onlineOnDemand } from "../online/onDemand";
import { replaceFile } from "./replaceFile";

const { stdout, stderr } = process;

const platform: Platform = {
  read,
  write: (file, text, before) => replaceFile(file, text, before),
  online: onlineOnDemand(),
  kindOf: (name) =>
    stat(name).then(
      (found) => (found.isFile() ? "file" : found.isDirectory() ? "folder" : undefined),
      () => undefined,
    ),
  list,
  absolute: (name) => resolve(name).split(sep).join("/"),
  locate: (file) => pathToFileURL(file).href,
  print: (text) => void stdout.write(text),
  printError: (text) => void stderr.write(text),
  terminal: { colours: stdout.isTTY === true && stdout.hasColors(), errors: stderr.isTTY === true },
  // The server is a separate bundle, so that a check does not have to load it.
  serve: () => void createRequire(__filename)("./server.js"),
};

async function list(folder: string): Promise<DirectoryEntry[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((): Dirent[] => []);
  return entries
    .filter((entry) => entry.isFile() || entry.isDirectory())
    .map((entry) => ({ name: entry.name, kind: entry.isFile() ? "file" : "folder" }));
}

async function read(file: string, enough: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of file === standardInput ? process.stdin : createReadStream(file)) {
    chunks.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size >= enough) break;
  }
  return Buffer.concat(chunks);
}

// A reader that stops early, such as `head`, closes the pipe; that is not an error.
process.stdout.on("error", () => undefined);

// Not process.exit, which would discard output that has not reached a pipe yet.
run(process.argv.slice(2), platform).then(
  (code) => (process.exitCode = code),
  (error: Error) => {
    // The error message may quote the file and thus a secret; the location is enough to find the bug.
    const stack = error.stack?.replace(error.message, "");
    // eslint-disable-next-line redos/no-vulnerable -- the platform keeps a stack short
    const place = stack?.match(/^\s*at .*/m)?.[0].trim() ?? "";
    console.error(
      `kestra-config: It failed by a fault of its own (${error.name} ${place}). Please report it.`,
    );
    process.exitCode = 2;
  },
);
