// Runs inside VS Code: every *.e2e.js in this folder, one after the other in one window.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { extensions } from "vscode";
import { denyNetwork, repository } from "./network";
import { extensionId, inWebWorker } from "./window";

/** Called by VS Code; resolves if no test has failed. */
export async function run(): Promise<void> {
  // With the extension in a web worker, the suite cannot watch its network, and must ask the browser about the server.
  if (!inWebWorker) denyNetwork();
  // Mocha and its reporter are ES modules; this file is not.
  const { default: Mocha } = await import("mocha");
  const reporterFile = pathToFileURL(join(repository, "out", "countingReporter.js")).href;
  const { default: reporter } = (await import(reporterFile)) as {
    default: Mocha.ReporterConstructor;
  };
  // The report lists a test that passes only on its second try as flaky.
  const mocha = new Mocha({ ui: "bdd", timeout: 30_000, color: false, retries: 1, reporter });
  // Sorted by name: activation comes first, because it needs a server that has not been started.
  for (const name of readdirSync(__dirname).sort()) {
    if (name.endsWith(".e2e.js")) mocha.addFile(join(__dirname, name));
  }
  await mocha.loadFilesAsync();
  await activateOthers();
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} tests failed`);
}

/**
 * VS Code drops the results of a request when an extension registers a provider meanwhile. So every other extension
 * that activates by itself is activated before the first test.
 */
async function activateOthers(): Promise<void> {
  // VS Code opens its own settings, which are JSON, some time after the start.
  const byItself = /^(\*|onStartupFinished|onLanguage(:(yaml|dockercompose|jsonc?))?)$/;
  for (const extension of extensions.all) {
    const { activationEvents = [] } = extension.packageJSON as { activationEvents?: string[] };
    if (extension.id === extensionId || !activationEvents.some((event) => byItself.test(event)))
      continue;
    await extension.activate();
  }
}
