// Denies the network to the suite, and records each attempt to use it while the user has not asked for a request.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Suites are built into folders within out/e2e. */
export const repository = __dirname.replace(/[\\/]out[\\/]e2e\b.*$/, "");

/** Not bundled, because processes load it by its path. */
const hook = join(repository, "test", "e2e", "deniedNetwork.cjs");

/** Denies the network to this process and to those it starts from now on. */
export function denyNetwork(): void {
  const folder = mkdtempSync(join(tmpdir(), "kestra-config-network-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  process.env.KESTRA_CONFIG_DENIED = join(folder, "denied");
  process.env.KESTRA_CONFIG_ASKED = join(folder, "asked");
  // With forward slashes, because a backslash is an escape character in NODE_OPTIONS.
  process.env.NODE_OPTIONS = `--require "${hook.replaceAll("\\", "/")}"`;
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- the same file that is preloaded into processes
  require(hook);
}

/** Allows the network, as if the user had asked for a request, until `retract` is called. */
export function allowNetwork(): { denyAgain(): void } {
  const file = process.env.KESTRA_CONFIG_ASKED;
  if (file === undefined) return { denyAgain: () => undefined };
  writeFileSync(file, "");
  return { denyAgain: () => rmSync(file, { force: true }) };
}

/** Attempts while the network was denied, and watched processes: `program: function` or `program: watched`. */
export const networkAttempts = (): string[] => {
  const file = process.env.KESTRA_CONFIG_DENIED;
  return file === undefined ? [] : readFileSync(file, "utf8").trimEnd().split("\n");
};
