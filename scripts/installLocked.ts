// Installs the packages of a lock file below scripts/ on first use.
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { runNpm } from "./npm.mjs";
import { repository } from "./repository";

/**
 * Installs the packages for `scripts/NAME` in a folder that is named after the lock file, and returns it. `what` completes
 * the sentence "Installing …". `prepare` gets the new folder before it is used for the first time.
 */
export function installLocked(
  name: string,
  what: string,
  prepare: (folder: string) => void = () => undefined,
): string {
  const manifests = join(repository, "scripts", name);
  const lock = readFileSync(join(manifests, "package-lock.json"));
  const hash = createHash("sha256").update(lock).digest("hex").slice(0, 16);
  const home = join(repository, ".vscode-test", `${name}-${hash}`);
  if (existsSync(home)) return home;
  console.log(`Installing ${what} (first use only)…`);
  // Under a temporary name first, so that an interrupted install is never used.
  const partial = `${home}.partial-${process.pid}`;
  mkdirSync(partial, { recursive: true });
  try {
    for (const file of ["package.json", "package-lock.json"])
      copyFileSync(join(manifests, file), join(partial, file));
    runNpm(["ci", "--omit=dev", "--ignore-scripts"], { cwd: partial, what: `installing ${what}` });
    prepare(partial);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    throw error;
  }
  // A parallel process has installed the same.
  if (existsSync(home)) rmSync(partial, { recursive: true, force: true });
  else renameSync(partial, home);
  return home;
}
