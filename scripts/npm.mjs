// Runs npm to install packages for a task. Plain JavaScript, because install.mjs uses it before any package is installed.
import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";

/**
 * npm writes its own lock file last, so its time is the time when node_modules was complete.
 *
 * @param {string} folder
 */
export function dependenciesAreCurrent(folder) {
  const record = join(folder, "node_modules", ".package-lock.json");
  if (!existsSync(record)) return false;
  return statSync(record).mtimeMs >= statSync(join(folder, "package-lock.json")).mtimeMs;
}

/**
 * Runs npm and returns its output. If it fails, the error contains the output of npm.
 *
 * @param {readonly string[]} args
 * @param {{ cwd: string, what: string }} options `what` completes the sentence "… failed".
 * @returns {{ stdout: string, stderr: string }}
 */
export function runNpm(args, { cwd, what }) {
  const [command, ...first] = npmCommand();
  const result = spawnSync(command, [...first, ...args, "--no-audit", "--no-fund"], {
    cwd,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
    // npm is a .cmd file on Windows, which only a shell can start.
    shell: process.platform === "win32" && first.length === 0,
  });
  if (result.status === 0) return result;
  const reason = result.error?.message ?? `${result.stdout}${result.stderr}`.trim();
  throw new Error(
    `${what} failed: \`npm ${args.join(" ")}\` in ${cwd} ended with ${result.status ?? result.signal ?? "no exit code"}.\n` +
      `${reason}\nCheck that the npm registry is reachable (\`npm ping\`), then run the command again.`,
  );
}

/**
 * The npm that runs this script if there is one, otherwise the one on the PATH.
 *
 * @returns {[command: string, ...args: string[]]}
 */
export function npmCommand() {
  const runningNpm = process.env.npm_execpath;
  return runningNpm?.endsWith("npm-cli.js") ? [process.execPath, runningNpm] : ["npm"];
}
