// The server's processes as Linux tells them, without a word of the extension's. Elsewhere, and in a web worker, there is
// nothing to be seen.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The ids of this extension host's own processes that are our server. */
export const serverProcesses = (): number[] =>
  readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name) && parentOf(name) === process.pid)
    .filter((name) => /dist.server\.js/.test(textOf(name, "cmdline")))
    .map(Number);

/** A process's state and its parent stand behind its name in brackets. */
const parentOf = (name: string): number =>
  Number(/^.*\) \S (\d+)/s.exec(textOf(name, "stat"))?.[1]);

/** Nothing for a process that has just ended. */
function textOf(name: string, file: string): string {
  try {
    return readFileSync(join("/proc", name, file), "utf8");
  } catch {
    return "";
  }
}
