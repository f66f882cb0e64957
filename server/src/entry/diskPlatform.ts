// Files on disk for programs that run once or serve agents. They wait for the disk: a small file takes less time than one
// change of threads, and reading it in another thread takes several.
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  statSync,
} from "node:fs";
import { resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { standardInput } from "../cli/options";
import type { DirectoryEntry, Platform } from "../cli/platform";

export const diskPlatform: Pick<
  Platform,
  "read" | "kindOf" | "list" | "realPath" | "absolute" | "locate"
> = {
  read: async (file, enough) =>
    file === standardInput ? readStandardInput(enough) : readFile(file, enough),
  kindOf: async (name) => kindOf(name),
  list: async (folder) => list(folder),
  realPath: async (name) => realPath(name),
  absolute: (name) => slashed(resolve(name)),
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

const list = (folder: string): DirectoryEntry[] =>
  readdirSync(folder, { withFileTypes: true }).map((entry) => ({
    name: entry.name,
    kind: entry.isFile() ? "file" : entry.isDirectory() ? "folder" : "other",
  }));

function realPath(name: string): string | undefined {
  try {
    return slashed(realpathSync.native(name));
  } catch {
    return undefined;
  }
}

const slashed = (path: string): string => path.split(sep).join("/");

/** In bytes. Most files fit. */
const chunkSize = 64 * 1024;
const buffer = Buffer.allocUnsafe(chunkSize);

/** Without it, opening a named pipe waits for a writer. Undefined on Windows. */
const withoutWaiting = constants.O_RDONLY | ((constants.O_NONBLOCK as number | undefined) ?? 0);

/** What a shell passes as a file, as in `check <(helm template .)`: a pipe with a writer. */
const passedByShell = /^\/(?:dev\/(?:stdin|fd\/\d+)|proc\/self\/fd\/\d+)$/;

/** The size is not asked for: that of a pipe is unknown. */
function readFile(name: string, enough: number): Uint8Array {
  const isPassed = passedByShell.test(name);
  const file = open(name, isPassed ? constants.O_RDONLY : withoutWaiting);
  try {
    if (!isPassed) refuseOthers(file);
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

function open(name: string, flags: number): number {
  try {
    return openSync(name, flags);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // Opening a socket or a device without its driver.
    if (code === "ENXIO" || code === "EOPNOTSUPP") throw failure("NOT_A_FILE");
    const isLink =
      code === "ENOENT" && lstatSync(name, { throwIfNoEntry: false })?.isSymbolicLink();
    throw isLink ? failure("DANGLING") : error;
  }
}

function refuseOthers(file: number): void {
  const found = fstatSync(file);
  // Reading a folder fails with a code of its own.
  if (!found.isFile() && !found.isDirectory()) throw failure("NOT_A_FILE");
}

const failure = (code: string): Error => Object.assign(new Error(code), { code });

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
