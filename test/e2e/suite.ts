// Runs inside VS Code: every *.e2e.js beside this file, one after the other in one window.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { extensions } from "vscode";
import { denyNetwork, repository } from "./network";
import { extensionId, inWebWorker } from "./window";

/** What VS Code calls; it resolves when no test has failed. */
export async function run(): Promise<void> {
  // In a web worker the suite asks the browser what it sees, and sees nothing of the extension's network itself.
  if (!inWebWorker) denyNetwork();
  // Mocha and its reporter are ES modules, and this file is none.
  const { default: Mocha } = await import("mocha");
  const reporterFile = pathToFileURL(join(repository, "out", "countingReporter.js")).href;
  const { default: reporter } = (await import(reporterFile)) as {
    default: Mocha.ReporterConstructor;
  };
  // A test that passes only on its second try is named as flaky in the report.
  const mocha = new Mocha({ ui: "bdd", timeout: 30_000, color: false, retries: 1, reporter });
  // In the order of their names: activation is first, because nothing may have started the server before it.
  for (const name of readdirSync(__dirname).sort()) {
    if (name.endsWith(".e2e.js")) mocha.addFile(join(__dirname, name));
  }
  await mocha.loadFilesAsync();
  await activateOthers();
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} tests failed`);
}

/**
 * VS Code drops the answers to a request when an extension registers a provider meanwhile. So every other extension that
 * becomes active by itself has done so before the first test.
 */
async function activateOthers(): Promise<void> {
  // VS Code opens its own settings, which are JSON, at some time after the start.
  const byItself = /^(\*|onStartupFinished|onLanguage(:(yaml|dockercompose|jsonc?))?)$/;
  for (const extension of extensions.all) {
    const { activationEvents = [] } = extension.packageJSON as { activationEvents?: string[] };
    if (extension.id === extensionId || !activationEvents.some((event) => byItself.test(event)))
      continue;
    await extension.activate();
  }
}
