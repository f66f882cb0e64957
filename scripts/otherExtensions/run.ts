// Runs the suite in out/e2e/otherExtensions inside VS Code from npm packages, together with extensions that are often installed
// with ours: mock extensions with the ids, languages and settings of the real ones, which start the real language servers.
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { installLocked } from "../installLocked";
import { repository } from "../repository";
import { runSuite } from "../workbench/runSuite";

const otherExtensions = ["vscode-yaml", "vscode-containers", "kestra"];

const folder = mkdtempSync(join(tmpdir(), "kestra-config-samples-"));
try {
  cpSync(join(repository, "test", "samples"), folder, { recursive: true });
  process.env.KESTRA_CONFIG_NEIGHBOURS = installLocked(
    "otherExtensions",
    "the language servers of other extensions",
  );
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
