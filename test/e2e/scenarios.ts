// Runs the UI scenarios, which drive the installed extension by keyboard and mouse, and check the screen and the files
// on disk. All of them share one window. Screenshots are saved in test-output/.
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { closingLines } from "../../scripts/counts";
import { repository } from "../../scripts/repository";
import { openBrowser } from "../../scripts/workbench/browser";
import { startWorkbench, type Workbench } from "../../scripts/workbench/serve";
import { checkIssuerScenarios } from "./scenarios/checkIssuer";
import { effectiveScenarios } from "./scenarios/effective";
import { editingScenarios } from "./scenarios/editing";
import { pastingScenarios } from "./scenarios/pasting";
import { providerSideScenarios } from "./scenarios/providerSide";
import { roleTableScenarios } from "./scenarios/roleTable";
import { setUpScenarios } from "./scenarios/setUp";
import { upgradeScenarios } from "./scenarios/upgrade";
import { openWindow, type User, type Scenario } from "./user";
import type { Browser, BrowserContext } from "playwright-core";

/** The order matters: pasting needs a server that has not started, and checking an issuer an untrusted folder. */
const scenarios = {
  ...pastingScenarios,
  ...checkIssuerScenarios,
  ...editingScenarios,
  ...setUpScenarios,
  ...roleTableScenarios,
  ...providerSideScenarios,
  ...effectiveScenarios,
  ...upgradeScenarios,
};

const pictures = join(repository, "test-output");
const workspace = mkdtempSync(join(tmpdir(), "kestra-config-scenarios-"));
let passed = 0;
let failed = 0;
let runs = 0;
const flaky: string[] = [];
let browser: Browser | undefined;
let workbench: Workbench | undefined;
let user: User | undefined;
try {
  mkdirSync(pictures, { recursive: true });
  const started = await startWorkbench({
    ...{ extensionPath: repository, folder: workspace },
    ...{ asInstalled: true, trusted: false },
    // A browser without a GPU would spend a fifth of the time on drawing animations.
    settings: { "workbench.reduceMotion": "on", "editor.cursorBlinking": "solid" },
  });
  workbench = started;
  browser = await openBrowser();
  const context = await browser.newContext();
  for (const [name, scenario] of selectedScenarios()) {
    const attempt = () => runScenario({ context, workbench: started, name, scenario });
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

/** The scenarios whose name contains the first argument; all without an argument. */
function selectedScenarios() {
  const [part = ""] = process.argv.slice(2);
  return Object.entries(scenarios).filter(([name]) => name.includes(part));
}

/** Runs a scenario in its own folder. After a failure the window may be in any state, so the next scenario gets a new one. */
async function runScenario({
  context,
  workbench,
  name,
  scenario,
}: {
  context: BrowserContext;
  workbench: Workbench;
  name: string;
  scenario: Scenario;
}) {
  const started = performance.now();
  user ??= await openWindow({ context, workbench, pictures });
  const folder = join(workspace, String(++runs));
  mkdirSync(folder);
  user.entersFolder(folder);
  try {
    await scenario(user, folder);
    await user.cleansUp();
    console.log(`  ✔ ${name} (${Math.round(performance.now() - started)}ms)`);
    return true;
  } catch (error) {
    const picture = `failed-${runs}`;
    await user.takesPicture(picture);
    console.log(
      `  ✘ ${name}\n${error instanceof Error ? error.stack : error}\nSee ${join(pictures, `${picture}.png`)}.`,
    );
    await user.closesWindow();
    user = undefined;
    return false;
  }
}
