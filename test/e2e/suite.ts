// Runs inside VS Code: every *.e2e.js beside this file, one after the other in one window.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { denyNetwork } from "./network";
import { inWebWorker } from "./window";

/** What VS Code calls; it ends well when no test has failed. */
export async function run(): Promise<void> {
  // In a web worker the suite asks the browser what it sees, and sees nothing of the extension's network itself.
  if (!inWebWorker) denyNetwork();
  // Mocha is an ES module, and this file is none.
  const { default: Mocha } = await import("mocha");
  // VS Code drops a question now and then while something else in it starts: a test is asked once more, and the report
  // says so.
  const mocha = new Mocha({ ui: "bdd", timeout: 30_000, color: false, retries: 1 });
  // In the order of their names: activation comes first, and must, for nothing is to run before it.
  for (const name of readdirSync(__dirname).sort()) {
    if (name.endsWith(".e2e.js")) mocha.addFile(join(__dirname, name));
  }
  await mocha.loadFilesAsync();
  const { passes, failures } = await new Promise<Mocha.Stats>((resolve, reject) => {
    const runner = mocha.run(() => (runner.stats ? resolve(runner.stats) : reject()));
    runner.on("retry", (test, error) =>
      console.log(`Once more: ${test.fullTitle()}, after ${error.message}`),
    );
  });
  console.log(`${passes} passed, ${failures} failed`);
  if (failures > 0) throw new Error(`${failures} tests failed`);
}
