// Access to files that is limited to a folder: nothing outside of it is read, by whatever path or link.
import { parentOf, slashed } from "../cli/folders";
import type { Platform } from "../cli/platform";
import type { Host } from "./host";

/** A file that an agent named. */
export type Named =
  | {
      /** With a slash at its end, without links. */
      readonly root: string;
      /** Relative to the root. */
      readonly name: string;
    }
  | { readonly refused: string };

const outside =
  "The path leads out of the folders that may be read. Pass a path below them, or the text itself.";

/** The file at a path, which is relative to one of the folders, or absolute and below one. */
export async function fileAt(path: string, folders: readonly string[], host: Host): Promise<Named> {
  if (path.includes("\0") || path.trim() === "") return { refused: "The path is not a path." };
  const wanted = host.pathOf(path) ?? path;
  const found = folders.map(async (folder) => {
    const real = await host.realPath(folder);
    const written = slashed(host.absolute(folder));
    return real === undefined ? [] : [{ root: slashed(real), written }];
  });
  const roots = (await Promise.all(found)).flat();
  if (roots.some(({ root }) => parentOf(root) === root))
    return {
      refused:
        "The server was started in the root folder, so it reads no files. Start it with a folder, as in kestra-config mcp FOLDER, or pass the text itself.",
    };
  let isBelow = false;
  for (const { root, written } of roots) {
    const asked = isAbsolute(wanted) ? host.absolute(wanted) : host.absolute(root + wanted);
    const real = await host.realPath(asked);
    if (real !== undefined && slashed(real).startsWith(root))
      return { root, name: real.slice(root.length) };
    const isMissing = real === undefined && [root, written].some((top) => asked.startsWith(top));
    isBelow ||= isMissing;
  }
  return { refused: isBelow ? "File not found." : outside };
}

const isAbsolute = (path: string): boolean => /^([/\\]|[A-Za-z]:)/.test(path);

/**
 * The platform of the command line with `root` as the current folder. What is outside of it does not exist, and nothing can be
 * written, printed or requested.
 */
export function platformWithin(root: string, host: Host): Platform {
  const absolute = (name: string): string =>
    isAbsolute(name) ? host.absolute(name) : host.absolute(root + name);
  const real = async (name: string): Promise<string | undefined> => {
    const path = await host.realPath(absolute(name));
    return path !== undefined && slashed(path).startsWith(root) ? path : undefined;
  };
  const never = (): never => {
    throw new Error("Only reading is possible.");
  };
  return {
    async read(name, enough) {
      const path = await real(name);
      if (path === undefined) throw Object.assign(new Error("Outside"), { code: "ENOENT" });
      return host.read(path, enough);
    },
    async kindOf(name) {
      const path = await real(name);
      return path === undefined ? undefined : host.kindOf(path);
    },
    async list(folder) {
      const path = await real(folder);
      return path === undefined ? [] : host.list(path);
    },
    realPath: real,
    absolute,
    locate: (name) => host.locate(isAbsolute(name) ? name : root + name),
    write: never,
    online: { begin: never },
    print: never,
    printError: never,
    terminal: { colours: false, errors: false },
    serve: never,
    serveAgents: never,
  };
}
