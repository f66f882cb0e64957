// UI scenarios: does with keyboard and mouse what a user does with the installed extension, and looks at the screen and at
// the files on disk. All of them share one window. Pictures are left in test-output/.
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { closingLines } from "../../scripts/counts.mjs";
import { repository } from "../../scripts/install.mjs";
import { openBrowser } from "../../scripts/workbench/browser.mjs";
import { startWorkbench } from "../../scripts/workbench/serve.mjs";
import { checkIssuerScenarios } from "./scenarios/checkIssuer.mjs";
import { editingScenarios } from "./scenarios/editing.mjs";
import { pastingScenarios } from "./scenarios/pasting.mjs";
import { roleTableScenarios } from "./scenarios/roleTable.mjs";
import { setUpScenarios } from "./scenarios/setUp.mjs";
import { openWindow } from "./user.mjs";

/** In this order: pasting needs a server that has not started yet, and checking an issuer a folder nobody trusts yet. */
const scenarios = {
  ...pastingScenarios,
  ...checkIssuerScenarios,
  ...editingScenarios,
  ...setUpScenarios,
  ...roleTableScenarios,
};

const pictures = join(repository, "test-output");
const workspace = mkdtempSync(join(tmpdir(), "kestra-config-scenarios-"));
let passed = 0;
let failed = 0;
let played = 0;
/** @type {string[]} */
const flaky = [];
/** @type {import("playwright-core").Browser | undefined} */
let browser;
/** @type {import("../../scripts/workbench/serve.mjs").Workbench | undefined} */
let workbench;
/** @type {import("./user.mjs").User | undefined} */
let user;
try {
  mkdirSync(pictures, { recursive: true });
  const started = await startWorkbench({
    ...{ extensionPath: repository, folder: workspace },
    ...{ asInstalled: true, trusted: false },
  });
  workbench = started;
  browser = await openBrowser();
  const context = await browser.newContext();
  for (const [name, scenario] of chosen()) {
    const attempt = () => succeeds({ context, workbench: started, name, scenario });
    if (await attempt()) passed++;
    else if (await attempt()) {
      passed++;
      flaky.push(name);
    } else failed++;
  }
} catch (error) {
  console.error(error);
  failed++;
} finally {
  await browser?.close();
  await workbench?.stop();
  rmSync(workspace, { recursive: true, force: true, maxRetries: 5 });
}
if (failed > 0) process.exitCode = 1;
console.log(closingLines({ passed, failed, flaky }));

/** The scenarios with the words of the command line in their names; without any, all. */
function chosen() {
  const [part = ""] = process.argv.slice(2);
  return Object.entries(scenarios).filter(([name]) => name.includes(part));
}

/**
 * Plays a scenario in a folder of its own. A failure may leave anything behind: a new window follows it.
 *
 * @param {object} options
 * @param {import("playwright-core").BrowserContext} options.context
 * @param {import("../../scripts/workbench/serve.mjs").Workbench} options.workbench
 * @param {string} options.name
 * @param {import("./user.mjs").Scenario} options.scenario
 */
async function succeeds({ context, workbench, name, scenario }) {
  const started = performance.now();
  user ??= await openWindow({ context, workbench, pictures });
  const folder = join(workspace, String(++played));
  mkdirSync(folder);
  user.entersFolder(folder);
  try {
    await scenario(user, folder);
    await user.leavesNothingOpen();
    console.log(`  ✔ ${name} (${Math.round(performance.now() - started)}ms)`);
    return true;
  } catch (error) {
    const picture = `failed-${played}`;
    await user.takesPicture(picture);
    console.log(
      `  ✘ ${name}\n${error instanceof Error ? error.stack : error}\nSee ${join(pictures, `${picture}.png`)}.`,
    );
    await user.closesWindow();
    user = undefined;
    return false;
  }
}
