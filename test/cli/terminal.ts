// The command line with in-memory files: arguments in; output, written files and exit code out.
import assert from "node:assert/strict";
import type { Online } from "../../server/src/discovery/online";
import { run } from "../../server/src/cli/run";

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** The written text by file. */
  readonly written: Readonly<Record<string, string>>;
}

/** All names are relative to this folder. */
const here = "/project/";

/** A symbolic link to another file, or a file or folder (with a slash at its end) that fails with an error code. */
type Special = { readonly link: string } | { readonly fails: string };
type Files = Readonly<Record<string, string | Uint8Array | Special>>;

/** Runs the command line with files by name; `-` is standard input. */
export const runOn = (files: Files, ...args: string[]): Promise<Outcome> =>
  runWith(files, args, () => undefined);

/** The same with a network. */
export const runOnline = (files: Files, online: Online, ...args: string[]): Promise<Outcome> =>
  runWith(files, args, () => undefined, online);

/** The names of the files that the command line reads, as often as it reads them. */
export async function readBy(files: Files, ...args: string[]): Promise<string[]> {
  const read: string[] = [];
  await runWith(files, args, (name) => read.push(name));
  return read;
}

const noNetwork: Online = {
  begin: () => () => Promise.reject(new Error("no request was expected")),
};

async function runWith(
  files: Files,
  args: readonly string[],
  onRead: (name: string) => void,
  online: Online = noNetwork,
): Promise<Outcome> {
  const written: Record<string, string> = {};
  let out = "";
  let err = "";
  const absolute = (name: string): string =>
    new URL(name.replaceAll("#", "%23"), `file://${here}`).pathname.replaceAll("%23", "#");
  const byPath = new Map(Object.keys(files).map((name) => [absolute(name), name]));
  const at = (path: string): Files[string] | undefined => files[byPath.get(path) ?? ""];
  const isSpecial = (content: Files[string] | undefined): content is Special =>
    typeof content === "object" && !(content instanceof Uint8Array);
  /** Where a link leads; undefined if there is nothing. */
  const target = (path: string): string | undefined => {
    const content = at(path);
    return isSpecial(content) && "link" in content
      ? target(absolute(content.link))
      : content === undefined && !isFolder(path)
        ? undefined
        : path;
  };
  const fail = (code: string): never => {
    throw Object.assign(new Error("secret"), { code });
  };
  const isFolder = (path: string): boolean =>
    [...byPath.keys()].some((file) => file.startsWith(path.replace(/\/*$/, "/")));
  const code = await run(args, {
    read: async (file) => {
      onRead(file);
      const path = absolute(file);
      const content = file === "-" ? files[file] : at(target(path) ?? "");
      if (content === undefined) return fail(at(path) === undefined ? "ENOENT" : "DANGLING");
      if (isSpecial(content)) return fail("fails" in content ? content.fails : "ENOENT");
      return typeof content === "string" ? new TextEncoder().encode(content) : content;
    },
    write: async (file, text, before) => {
      if (file.startsWith("/locked/")) throw Object.assign(new Error("secret"), { code: "EACCES" });
      if (file.startsWith("/busy/")) throw Object.assign(new Error("secret"), { code: "CHANGED" });
      const read = files[file];
      if (typeof read === "string") assert.equal(before, read);
      written[file] = text;
    },
    online,
    kindOf: async (name) => {
      const path = target(absolute(name));
      if (path === undefined || at(path) === undefined)
        return path !== undefined && isFolder(path) ? "folder" : undefined;
      return isSpecial(at(path)) ? undefined : "file";
    },
    list: async (folder) => {
      const path = absolute(folder).replace(/\/*$/, "/");
      const failing = at(path);
      if (isSpecial(failing) && "fails" in failing) return fail(failing.fails);
      const below = [...byPath.keys()].filter((file) => file.startsWith(path));
      const names = new Map(
        below.map((file) => {
          const [name = "", ...deeper] = file.slice(path.length).split("/");
          const kind = isSpecial(at(file)) ? ("other" as const) : ("file" as const);
          return [name, deeper.length > 0 ? ("folder" as const) : kind];
        }),
      );
      return [...names].map(([name, kind]) => ({ name, kind }));
    },
    absolute,
    realPath: async (name) => target(absolute(name)),
    locate: (file) => `file://${absolute(file)}`,
    print: (text) => (out += text),
    printError: (text) => (err += text),
    terminal: { colours: false, errors: false },
    serve: () => (out += "served"),
    serveAgents: async (folders) => void (out += `served agents ${folders.join(" ")}`),
  });
  return { code, out, err, written };
}
