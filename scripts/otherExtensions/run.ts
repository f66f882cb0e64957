// Runs the suite in out/e2e/otherExtensions inside VS Code from npm packages, together with extensions that are often installed
// with ours: mock extensions with the ids, languages and settings of the real ones, which start the real language servers.
import { createHash } from "node:crypto";
import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync } from "node:fs";
import { renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { runNpm } from "../npm.mjs";
import { repository } from "../repository";
import { runSuite } from "../workbench/runSuite";

const manifests = dirname(fileURLToPath(import.meta.url));
const otherExtensions = ["vscode-yaml", "vscode-containers", "kestra"];

/** Installs their servers on first use, in a folder named by the lock file, and returns it. */
function installServers() {
  const lock = readFileSync(join(manifests, "package-lock.json"));
  const hash = createHash("sha256").update(lock).digest("hex").slice(0, 16);
  const home = join(repository, ".vscode-test", `otherExtensions-${hash}`);
  if (existsSync(home)) return home;
  console.log("Installing the language servers of other extensions (first use only)…");
  const partial = `${home}.partial-${process.pid}`;
  mkdirSync(partial, { recursive: true });
  for (const file of ["package.json", "package-lock.json"])
    copyFileSync(join(manifests, file), join(partial, file));
  const what = "installing the language servers of other extensions";
  runNpm(["ci", "--omit=dev", "--ignore-scripts"], { cwd: partial, what });
  // A parallel process has installed the same.
  if (existsSync(home)) rmSync(partial, { recursive: true, force: true });
  else renameSync(partial, home);
  return home;
}

const folder = mkdtempSync(join(tmpdir(), "kestra-config-samples-"));
try {
  cpSync(join(repository, "test", "samples"), folder, { recursive: true });
  process.env.KESTRA_CONFIG_NEIGHBOURS = installServers();
  const { exitCode } = await runSuite({
    extensionPath: repository,
    folder,
    testsPath: join(repository, "out", "e2e", "otherExtensions", "suite.js"),
    extraExtensions: otherExtensions.map((name) =>
      join(repository, "test", "e2e", "otherExtensions", name),
    ),
  });
  process.exitCode = exitCode;
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
