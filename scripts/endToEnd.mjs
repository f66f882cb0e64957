// Runs the suite in out/e2e inside a real VS Code, on a copy of the samples that it may change as it likes. The extension
// is this folder; with --vsix it is the package, made from dist/ and installed as people install it; with --web it runs in
// a web worker, as it does where there is no Node.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { repository } from "./install.mjs";
import { packageExtension } from "./package.mjs";
import { runEndToEnd, runWebSuite } from "./workbench/runSuite.mjs";

const flag = { type: "boolean", default: false };
const { vsix, web } = parseArgs({ options: { vsix: flag, web: flag } }).values;
const folder = mkdtempSync(join(tmpdir(), "kestra-config-samples-"));
const workshop = mkdtempSync(join(tmpdir(), "kestra-config-vsix-"));
try {
  cpSync(join(repository, "samples"), folder, { recursive: true });
  const suite = { folder, testsPath: join(repository, "out", "e2e", "suite.js") };
  const extension = vsix ? installedPackage() : { extensionPath: repository };
  const { exitCode } = web
    ? await runWebSuite(suite)
    : await runEndToEnd({ ...extension, ...suite });
  process.exitCode = exitCode;
} finally {
  for (const temporary of [folder, workshop]) {
    rmSync(temporary, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** VS Code runs tests only beside an extension under development: an empty one stands in for it. */
function installedPackage() {
  const standIn = join(workshop, "stand-in");
  const manifest = { name: "stand-in", publisher: "kestra-config", version: "0.0.0" };
  mkdirSync(standIn);
  writeFileSync(
    join(standIn, "package.json"),
    JSON.stringify({ ...manifest, engines: { vscode: "*" } }),
  );
  const file = packageExtension({ out: join(workshop, "kestra-config.vsix") });
  console.log(`The extension is ${file}, installed.`);
  return { extensionPath: standIn, extraExtensions: [file] };
}
