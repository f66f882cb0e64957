// The network as it is for the suite: denied, and whoever tries is told of, until somebody asks for something on it.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Suites are built into folders within out/e2e. */
export const repository = __dirname.replace(/[\\/]out[\\/]e2e\b.*$/, "");

/** Not built, for it is loaded by its path. */
const hook = join(repository, "test", "e2e", "deniedNetwork.cjs");

/** Denies it to this process and to those that it starts from now on. */
export function denyNetwork(): void {
  const folder = mkdtempSync(join(tmpdir(), "kestra-config-network-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  process.env.KESTRA_CONFIG_DENIED = join(folder, "denied");
  process.env.KESTRA_CONFIG_ASKED = join(folder, "asked");
  // With forward slashes, for a backslash has a meaning of its own there.
  process.env.NODE_OPTIONS = `--require "${hook.replaceAll("\\", "/")}"`;
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- the same file as goes in front of a process
  require(hook);
}

/** From here on, until `retract`, a user has asked for something on the network. */
export function ask(): { retract(): void } {
  const file = process.env.KESTRA_CONFIG_ASKED;
  if (file === undefined) return { retract: () => undefined };
  writeFileSync(file, "");
  return { retract: () => rmSync(file, { force: true }) };
}

/** What was tried although nobody had asked, and by whom; and who has been watched. Each is a program and a word. */
export const whatWasTried = (): string[] => {
  const file = process.env.KESTRA_CONFIG_DENIED;
  return file === undefined ? [] : readFileSync(file, "utf8").trimEnd().split("\n");
};
