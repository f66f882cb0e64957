// Files on disk for programs that run once or serve agents.
import { createReadStream, type Dirent } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { standardInput } from "../cli/options";
import type { DirectoryEntry, Platform } from "../cli/platform";

export const diskPlatform: Pick<Platform, "read" | "kindOf" | "list" | "absolute" | "locate"> = {
  read,
  kindOf: (name) =>
    stat(name).then(
      (found) => (found.isFile() ? "file" : found.isDirectory() ? "folder" : undefined),
      () => undefined,
    ),
  list,
  absolute: (name) => resolve(name).split(sep).join("/"),
  locate: (file) => pathToFileURL(file).href,
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
