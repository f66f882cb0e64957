// Runs the suite in out/e2e inside a real VS Code, on a copy of the samples that it may change as it likes. With --web,
// the extension runs in a web worker, as it does where there is no Node.
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { repository } from "./install.mjs";
import { runEndToEnd, runWebSuite } from "./workbench/runSuite.mjs";

const { web } = parseArgs({ options: { web: { type: "boolean", default: false } } }).values;
const folder = mkdtempSync(join(tmpdir(), "kestra-config-samples-"));
try {
  cpSync(join(repository, "samples"), folder, { recursive: true });
  const suite = { folder, testsPath: join(repository, "out", "e2e", "suite.js") };
  const { exitCode } = web
    ? await runWebSuite(suite)
    : await runEndToEnd({ extensionPath: repository, ...suite });
  process.exitCode = exitCode;
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
