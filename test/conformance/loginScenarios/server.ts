// The server of a login scenario, which runs recorder/src/main/java/recorder/Serve.java as a process.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

/** Starts a server and waits until it reports whether it has started. `stop` ends it and returns its log. */
export async function startServer({
  command,
  file,
  port,
  environment,
}: {
  /** The command that runs Java with the recorder's classes. */
  command: string[];
  /** The configuration. */
  file: string;
  /** The port to listen on. */
  port: number;
  /** All its environment variables. */
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
    if (done) throw new Error("The server ended without output, or took too long.");
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
