// A real Keycloak for tests: a process with one realm that keeps everything in memory. It ends with the process that
// has started it.
import { spawn, type ChildProcessByStdio } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { freePort } from "./freePort";
import type { Readable } from "node:stream";

type Running = ChildProcessByStdio<null, Readable, null>;

/** The name of the unpacked folder. */
export const keycloakName = "keycloak-26.7.3";

/** In milliseconds. Keycloak rebuilds itself if an option has changed since the last start, which is slow. */
const timeout = { start: 480_000, end: 15_000 };

/** Starts Keycloak and waits until it listens. */
export async function startKeycloak({
  home,
  realm,
  relativePath = "/",
  environment = {},
}: {
  /** The folder of the unpacked Keycloak. */
  home: string;
  /** The realm to import, in Keycloak's export format: JSON in which `${NAME}` is a variable. */
  realm: string;
  /** The path before `/realms`. */
  relativePath?: string;
  /** Environment variables in addition to those of this process. */
  environment?: Readonly<Record<string, string>>;
}): Promise<{ port: number; origin: string; close: () => Promise<void> }> {
  const imports = join(home, "data", "import");
  rmSync(join(home, "data"), { recursive: true, force: true });
  mkdirSync(imports, { recursive: true });
  writeFileSync(join(imports, "realm.json"), realm);
  const port = await freePort();
  const child = spawn(
    "sh",
    [
      join(home, "bin", "kc.sh"),
      "start-dev",
      "--import-realm",
      "--db=dev-mem",
      "--http-host=127.0.0.1",
      `--http-port=${port}`,
      `--http-relative-path=${relativePath}`,
    ],
    {
      cwd: home,
      env: { ...process.env, ...environment, JAVA_OPTS_KC_HEAP: "-Xms64m -Xmx512m" },
      stdio: ["ignore", "pipe", "inherit"],
      // Its own process group, so that Java ends with its script.
      detached: true,
    },
  );
  const killed = () => kill(child, "SIGKILL");
  process.once("exit", killed);
  const close = async () => {
    process.off("exit", killed);
    await end(child);
  };
  try {
    await listens(child);
  } catch (error) {
    await close();
    throw error;
  }
  return { port, origin: `http://127.0.0.1:${port}`, close };
}

async function listens(child: Running) {
  const lines: string[] = [];
  child.once("error", ({ message }) => lines.push(message));
  const late = setTimeout(() => kill(child, "SIGKILL"), timeout.start);
  try {
    for await (const line of createInterface({ input: child.stdout })) {
      lines.push(line);
      if (!line.includes("Listening on:")) continue;
      // Its further output must not fill the pipe.
      child.stdout.resume();
      return;
    }
  } finally {
    clearTimeout(late);
  }
  throw new Error(`Keycloak did not start:\n${lines.slice(-20).join("\n")}`);
}

/** Ends it with all its child processes. */
async function end(child: Running) {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  kill(child, "SIGTERM");
  const timer = setTimeout(() => kill(child, "SIGKILL"), timeout.end);
  await ended;
  clearTimeout(timer);
}

function kill({ pid }: Running, signal: NodeJS.Signals) {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // The process has already ended.
  }
}
