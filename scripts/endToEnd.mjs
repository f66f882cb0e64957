// Runs the suite in out/e2e inside a real VS Code, on a copy of the samples that it may change as it likes. The extension
// is this folder; with --vsix it is the package, made from dist/ and installed as people install it; with --web it runs in
// a web worker, as it does where there is no Node. With --restricted it is another suite, in a folder that nobody trusts.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { repository } from "./install.mjs";
import { packageExtension } from "./package.mjs";
import { runEndToEnd, runRestrictedSuite, runWebSuite } from "./workbench/runSuite.mjs";

const flag = { type: "boolean", default: false };
const options = { vsix: flag, web: flag, restricted: flag };
const { vsix, web, restricted } = parseArgs({ options }).values;
const folder = mkdtempSync(join(tmpdir(), "kestra-config-samples-"));
const workshop = mkdtempSync(join(tmpdir(), "kestra-config-vsix-"));
try {
  cpSync(join(repository, "samples"), folder, { recursive: true });
  process.exitCode = (await run()).exitCode;
} finally {
  for (const temporary of [folder, workshop]) {
    rmSync(temporary, { recursive: true, force: true, maxRetries: 5 });
  }
}

function run() {
  const suite = (...at) => ({
    folder,
    testsPath: join(repository, "out", "e2e", ...at, "suite.js"),
  });
  if (web) return runWebSuite(suite());
  if (restricted) {
    writeStrangersSettings();
    return runRestrictedSuite({ extensionPath: repository, ...suite("restricted") });
  }
  const extension = vsix ? installedPackage() : { extensionPath: repository };
  return runEndToEnd({ ...extension, ...suite() });
}

/** What a stranger's folder may bring: one setting that counts in a trusted folder only, and one that counts in any. */
function writeStrangersSettings() {
  const settings = { "kestraConfig.trace.server": "verbose", "kestraConfig.targetVersion": "0.24" };
  mkdirSync(join(folder, ".vscode"), { recursive: true });
  writeFileSync(join(folder, ".vscode", "settings.json"), JSON.stringify(settings));
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
