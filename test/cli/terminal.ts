// The command line with in-memory files: arguments in; output, written files and exit code out.
import assert from "node:assert/strict";
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

type Files = Readonly<Record<string, string | Uint8Array>>;

/** Runs the command line with files by name; `-` is standard input. */
export const runOn = (files: Files, ...args: string[]): Promise<Outcome> =>
  runWith(files, args, () => undefined);

/** The names of the files that the command line reads, as often as it reads them. */
export async function readBy(files: Files, ...args: string[]): Promise<string[]> {
  const read: string[] = [];
  await runWith(files, args, (name) => read.push(name));
  return read;
}

async function runWith(
  files: Files,
  args: readonly string[],
  onRead: (name: string) => void,
): Promise<Outcome> {
  const written: Record<string, string> = {};
  let out = "";
  let err = "";
  const absolute = (name: string): string => new URL(name, `file://${here}`).pathname;
  const byPath = new Map(Object.keys(files).map((name) => [absolute(name), name]));
  const isFolder = (path: string): boolean =>
    [...byPath.keys()].some((file) => file.startsWith(path.replace(/\/*$/, "/")));
  const code = await run(args, {
    read: async (file) => {
      onRead(file);
      const content = file === "-" ? files[file] : files[byPath.get(absolute(file)) ?? ""];
      if (content === undefined) throw Object.assign(new Error("secret"), { code: "ENOENT" });
      return typeof content === "string" ? new TextEncoder().encode(content) : content;
    },
    write: async (file, text, before) => {
      if (file.startsWith("/locked/")) throw Object.assign(new Error("secret"), { code: "EACCES" });
      if (file.startsWith("/busy/")) throw Object.assign(new Error("secret"), { code: "CHANGED" });
      const read = files[file];
      if (typeof read === "string") assert.equal(before, read);
      written[file] = text;
    },
    online: { begin: () => () => Promise.reject(new Error("no request was expected")) },
    kindOf: async (name) => {
      const path = absolute(name);
      return byPath.has(path) ? "file" : isFolder(path) ? "folder" : undefined;
    },
    list: async (folder) => {
      const path = absolute(folder).replace(/\/*$/, "/");
      const below = [...byPath.keys()].filter((file) => file.startsWith(path));
      const names = new Map(
        below.map((file) => {
          const [name = "", ...deeper] = file.slice(path.length).split("/");
          return [name, deeper.length > 0 ? ("folder" as const) : ("file" as const)];
        }),
      );
      return [...names].map(([name, kind]) => ({ name, kind }));
    },
    absolute,
    locate: (file) => `file://${absolute(file)}`,
    print: (text) => (out += text),
    printError: (text) => (err += text),
    terminal: { colours: false, errors: false },
    serve: () => (out += "served"),
    serveAgents: async (folders) => void (out += `served agents ${folders.join(" ")}`),
  });
  return { code, out, err, written };
}
