// Starts a provider's program and waits until it responds. It ends with the process that has started it.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";

/** Attempts to reach it, a tenth of a second apart. */
const attempts = 1200;

/**
 * @param args The program and its arguments.
 * @param ready Responds with status 200 once the program has started.
 */
export async function startProgram(
  [program = "", ...args]: readonly string[],
  { ready, environment = {} }: { ready: string; environment?: Readonly<Record<string, string>> },
): Promise<() => Promise<void>> {
  const child = spawn(program, args, {
    env: { PATH: process.env.PATH, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let log = "";
  let ended: string | undefined;
  const keep = (text: Buffer) => {
    log = (log + text.toString()).slice(-5000);
  };
  child.stdout.on("data", keep);
  child.stderr.on("data", keep);
  child.once("error", ({ message }) => (ended = message));
  child.once("exit", (code) => (ended ??= `it ended with ${code}`));
  const kill = () => child.kill("SIGKILL");
  process.once("exit", kill);
  const close = async () => {
    process.off("exit", kill);
    if (ended !== undefined) return;
    const exited = once(child, "exit");
    kill();
    await exited;
  };
  for (let attempt = 0; !(await responds(ready)); attempt++) {
    const reason = ended ?? (attempt > attempts ? "it does not respond" : undefined);
    if (reason !== undefined) {
      await close();
      throw new Error(`'${program}' does not start: ${reason}.\n${log}`);
    }
    await wait(100);
  }
  return close;
}

const responds = (address: string): Promise<boolean> =>
  fetch(address).then(
    ({ ok }) => ok,
    () => false,
  );
