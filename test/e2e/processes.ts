// The server's processes, read from /proc independently of the extension. There are none on other systems and in a web
// worker.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The ids of this extension host's child processes that run our server. */
export const serverProcesses = (): number[] =>
  readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name) && parentOf(name) === process.pid)
    .filter((name) => /dist.cachedServer\.js/.test(textOf(name, "cmdline")))
    .map(Number);

/** In /proc/PID/stat, the state and the parent's id follow the name in brackets. */
const parentOf = (name: string): number =>
  Number(/^.*\) \S (\d+)/s.exec(textOf(name, "stat"))?.[1]);

/** Empty for a process that has just ended. */
function textOf(name: string, file: string): string {
  try {
    return readFileSync(join("/proc", name, file), "utf8");
  } catch {
    return "";
  }
}

/** The value of a flag that the process was started with. */
export const flagOf = (id: number, name: string): string | undefined =>
  textOf(String(id), "cmdline")
    .split("\0")
    .find((word) => word.startsWith(`--${name}=`))
    ?.slice(`--${name}=`.length);
