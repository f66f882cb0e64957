// The server of a rehearsal, started by recorder/src/main/java/recorder/Serve.java as a process of its own.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

/**
 * Starts a server and waits until it says whether it has started. `stop` ends it and returns what it has logged.
 *
 * @param {object} options
 * @param {string[]} options.command What runs Java with the recorder's classes.
 * @param {string} options.file The configuration.
 * @param {number} options.port Where it listens.
 * @param {Record<string, string>} options.environment Its environment variables, and no others.
 */
export async function startServer({ command, file, port, environment }) {
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
