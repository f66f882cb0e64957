// Runs the suite in out/e2e inside a real VS Code, on a copy of the samples that it may change as it likes.
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { repository } from "./install.mjs";
import { runEndToEnd } from "./workbench/runSuite.mjs";

const folder = mkdtempSync(join(tmpdir(), "kestra-config-samples-"));
try {
  cpSync(join(repository, "samples"), folder, { recursive: true });
  const { exitCode } = await runEndToEnd({
    extensionPath: repository,
    folder,
    testsPath: join(repository, "out", "e2e", "suite.js"),
  });
  process.exitCode = exitCode;
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
