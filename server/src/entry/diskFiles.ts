// Access to files on disk for a server in Node. Links that lead out of the workspace folder are not followed.
import { promises as disk } from "node:fs";
import { sep } from "node:path";
import { fileURLToPath } from "node:url";
import { type Files, largestRelated } from "../lsp/files";

export const diskFiles: Files = {
  async list(folder, root) {
    const path = await pathWithin(folder, root);
    if (path === undefined) return [];
    const entries = await disk.readdir(path, { withFileTypes: true }).catch(() => []);
    return entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name);
  },
  async read(uri, root) {
    const path = await pathWithin(uri, root);
    const found = path === undefined ? undefined : await disk.stat(path).catch(() => undefined);
    if (path === undefined || !found?.isFile() || found.size > largestRelated) return undefined;
    return disk.readFile(path, "utf8").catch(() => undefined);
  },
};

/** The real path of `uri`, if it is below that of `root`. */
async function pathWithin(uri: string, root: string): Promise<string | undefined> {
  try {
    const [path, top] = await Promise.all(
      [uri, root].map((location) => disk.realpath(fileURLToPath(location))),
    );
    if (path === undefined || top === undefined) return undefined;
    return path === top || path.startsWith(top.endsWith(sep) ? top : top + sep) ? path : undefined;
  } catch {
    // It does not exist, is not readable, or is not on disk.
    return undefined;
  }
}
