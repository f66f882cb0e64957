// Access to files on disk for a server in Node. Links that lead out of the workspace folder are not followed.
import {
  closeSync,
  constants,
  type Dirent,
  fstatSync,
  openSync,
  promises as disk,
  readdirSync,
  readSync,
  realpathSync,
} from "node:fs";
import { sep } from "node:path";
import { fileURLToPath } from "node:url";
import { type Files, largestListed, largestRelated } from "../lsp/files";
import type { FolderEntry } from "../protocol/files";

export const diskFiles: Files = {
  async list(folder, root) {
    const path = pathWithin(folder, root);
    try {
      return path === undefined ? [] : readdirSync(path, { withFileTypes: true }).map(toEntry);
    } catch {
      return [];
    }
  },
  async read(uri, root) {
    const path = pathWithin(uri, root);
    const found = path === undefined ? undefined : await disk.stat(path).catch(() => undefined);
    if (path === undefined || !found?.isFile() || found.size > largestRelated) return undefined;
    return disk.readFile(path, "utf8").catch(() => undefined);
  },
  async readListed(uri) {
    try {
      const bytes = beginningOf(fileURLToPath(uri));
      return bytes.includes(0) ? undefined : bytes.toString("utf8").replace(/^\uFEFF/, "");
    } catch {
      return undefined;
    }
  },
  maxListed: 50_000,
};

const toEntry = (entry: Dirent): FolderEntry => ({
  name: entry.name,
  kind: entry.isFile() ? "file" : entry.isDirectory() ? "folder" : "other",
});

/** Undefined on Windows, where only administrators make links. */
const withoutLinks = constants.O_RDONLY | ((constants.O_NOFOLLOW as number | undefined) ?? 0);

/**
 * The bytes of a file, up to the largest text. Waits for the disk: a small file takes less time than one change of threads, and
 * reading it in another one takes four.
 */
function beginningOf(path: string): Buffer {
  const file = openSync(path, withoutLinks);
  try {
    const bytes = Buffer.allocUnsafe(Math.min(fstatSync(file).size, largestListed));
    return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, 0));
  } finally {
    closeSync(file);
  }
}

/** The real path of `uri`, if it is below that of `root`. */
function pathWithin(uri: string, root: string): string | undefined {
  try {
    const path = realpathSync.native(fileURLToPath(uri));
    const top = realpathSync.native(fileURLToPath(root));
    return path === top || path.startsWith(top.endsWith(sep) ? top : top + sep) ? path : undefined;
  } catch {
    // It does not exist, is not readable, or is not on disk.
    return undefined;
  }
}
