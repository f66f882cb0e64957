// Files on disk for programs that run once or serve agents. They wait for the disk: a small file takes less time than one
// change of threads, and reading it in another thread takes several.
import { closeSync, type Dirent, openSync, readdirSync, readSync, statSync } from "node:fs";
import { resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { standardInput } from "../cli/options";
import type { DirectoryEntry, Platform } from "../cli/platform";

export const diskPlatform: Pick<Platform, "read" | "kindOf" | "list" | "absolute" | "locate"> = {
  read: async (file, enough) =>
    file === standardInput ? readStandardInput(enough) : readFile(file, enough),
  kindOf: async (name) => kindOf(name),
  list: async (folder) => list(folder),
  absolute: (name) => resolve(name).split(sep).join("/"),
  locate: (file) => pathToFileURL(file).href,
};

function kindOf(name: string): "file" | "folder" | undefined {
  try {
    const found = statSync(name, { throwIfNoEntry: false });
    return found?.isFile() ? "file" : found?.isDirectory() ? "folder" : undefined;
  } catch {
    return undefined;
  }
}

function list(folder: string): DirectoryEntry[] {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
  return entries.map((entry) => ({
    name: entry.name,
    kind: entry.isFile() ? "file" : entry.isDirectory() ? "folder" : "other",
  }));
}

/** In bytes. Most files fit. */
const chunkSize = 64 * 1024;
const buffer = Buffer.allocUnsafe(chunkSize);

/** The size is not asked for: that of a pipe or a device is unknown. */
function readFile(name: string, enough: number): Uint8Array {
  const file = openSync(name, "r");
  try {
    const chunks: Buffer[] = [];
    let size = 0;
    while (size < enough) {
      const length = readSync(file, buffer, 0, chunkSize, null);
      if (length === 0) break;
      chunks.push(Buffer.from(buffer.subarray(0, length)));
      size += length;
    }
    return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
  } finally {
    closeSync(file);
  }
}

async function readStandardInput(enough: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    chunks.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size >= enough) break;
  }
  return Buffer.concat(chunks);
}
