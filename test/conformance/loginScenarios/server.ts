// The server of a login scenario, started by recorder/src/main/java/recorder/Serve.java as a process of its own.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

/** Starts a server and waits until it says whether it has started. `stop` ends it and returns what it has logged. */
export async function startServer({
  command,
  file,
  port,
  environment,
}: {
  /** What runs Java with the recorder's classes. */
  command: string[];
  /** The configuration. */
  file: string;
  /** Where it listens. */
  port: number;
  /** Its environment variables, and no others. */
  environment: Record<string, string>;
}) {
  const [java = "java", ...options] = command;
  const child = spawn(java, [...options, "recorder.Serve", file, String(port)], {
    env: { PATH: process.env.PATH, ...environment },
    stdio: ["pipe", "pipe", "inherit"],
  });
  const end = () => child.kill("SIGKILL");
  const late = setTimeout(end, 600_000);
  process.once("exit", end);
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const answer = async () => {
    const { value, done } = await answers.next();
    if (done) throw new Error("The server has ended without a word, or took too long.");
    return JSON.parse(value);
  };
  return {
    start: await answer(),
    async stop() {
      child.stdin.end();
      const { log } = await answer();
      if (child.exitCode === null) await once(child, "exit");
      clearTimeout(late);
      process.off("exit", end);
      return log;
    },
  };
}
