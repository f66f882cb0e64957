// Runs the suite in out/e2e inside a real VS Code, on a copy of the samples. The extension is packaged from dist/ and
// installed as users install it. With --web, it runs in a web worker, as in a browser; with --short as well, without the tests
// of what only the server computes. With --restricted, another suite runs in an untrusted folder, and with --unrelated in a
// folder without a configuration.
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { repository } from "./repository";
import { packageExtension } from "./package";
import { runEndToEnd, runRestrictedSuite, runWebSuite } from "./workbench/runSuite";

const flag = { type: "boolean", default: false } as const;
const { web, short, restricted, unrelated } = parseArgs({
  options: { web: flag, short: flag, restricted: flag, unrelated: flag },
}).values;
// The suite inherits the environment of the workbench.
if (short) process.env.KESTRA_CONFIG_SHORT_SUITE = "1";
const folder = mkdtempSync(join(tmpdir(), "kestra-config-samples-"));
const buildFolder = mkdtempSync(join(tmpdir(), "kestra-config-vsix-"));
try {
  const samples = unrelated ? ["test", "e2e", "unrelated", "folder"] : ["test", "samples"];
  cpSync(join(repository, ...samples), folder, { recursive: true });
  process.exitCode = (await run()).exitCode;
} finally {
  for (const temporary of [folder, buildFolder]) {
    rmSync(temporary, { recursive: true, force: true, maxRetries: 5 });
  }
}

function run() {
  const suite = (...at: string[]) => ({
    folder,
    testsPath: join(repository, "out", "e2e", ...at, "suite.js"),
  });
  if (web) return runWebSuite(suite());
  if (restricted) {
    writeWorkspaceSettings();
    return runRestrictedSuite({ extensionPath: repository, ...suite("restricted") });
  }
  return runEndToEnd({ ...installedPackage(), ...suite(...(unrelated ? ["unrelated"] : [])) });
}

/** Settings that an unknown folder may contain: one that only applies in trusted folders, and one that always applies. */
function writeWorkspaceSettings() {
  const settings = { "kestraConfig.trace.server": "verbose", "kestraConfig.targetVersion": "0.24" };
  mkdirSync(join(folder, ".vscode"), { recursive: true });
  writeFileSync(join(folder, ".vscode", "settings.json"), JSON.stringify(settings));
}

/** VS Code only runs tests with an extension under development, so this is an empty one. */
function installedPackage() {
  const empty = join(buildFolder, "empty");
  const manifest = { name: "empty", publisher: "kestra-config", version: "0.0.0" };
  mkdirSync(empty);
  writeFileSync(
    join(empty, "package.json"),
    JSON.stringify({ ...manifest, engines: { vscode: "*" } }),
  );
  const shared = process.env.KESTRA_CONFIG_VSIX;
  const file =
    shared && existsSync(shared)
      ? shared
      : packageExtension({ out: join(buildFolder, "kestra-config.vsix") });
  console.log(`Installed the extension from ${file}.`);
  return { extensionPath: empty, extraExtensions: [file] };
}
