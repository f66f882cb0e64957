// Runs a suite of end-to-end tests inside a real VS Code: in its desktop build if available, otherwise in the workbench from
// npm packages. The suite is the same for both.
import { spawnSync } from "node:child_process";
import { EventEmitter, once } from "node:events";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { format } from "node:util";
import { messageOf, repository } from "../repository";
import { openBrowser } from "./browser";
import { startWorkbench, writeQuietSettings, type Workbench } from "./serve";
import { serveBrowserLocation } from "./browserLocation";
import { copyForWebWorker } from "./webCopy";
import type * as TestElectron from "@vscode/test-electron";
import type { Browser, Page } from "playwright-core";

interface SuiteOptions {
  extensionPath: string;
  folder: string;
  testsPath: string;
  extraExtensions?: readonly string[] | undefined;
  browser?: Browser | undefined;
  screenshotOnFailure?: boolean;
  trusted?: boolean;
}

interface SuiteResult {
  exitCode: number;
  output: string;
}

/** The options for the page of a suite. */
interface Stage {
  workbench: Workbench;
  page: Page;
  print: (line: string) => void;
}

const outputTimeout = 3 * 60_000;
const downloads = join(repository, ".vscode-test");
const failureFolder = join(repository, "test-output");

/** Output of the workbench itself at every start and end, mixed with the output of the suite. */
const workbenchChatter =
  /^(Creating a socket|Creation of workbench contribution|Resolv(ing|ed) connection token|Ignoring fetching additional|Updating additional builtin|No search provider registered|Canceled: Canceled|\[(reconnection-grace-time|Service Worker|AgentHost|AccountPolicyGate))/;

/** Suites do not look at the screen, and a browser without a GPU would spend a third of the time on drawing it. */
const settings = {
  "workbench.reduceMotion": "on",
  "editor.minimap.enabled": false,
  "editor.cursorBlinking": "solid",
};
const viewport = { width: 800, height: 600 };

/** Runs the suite in the best available build, and prints which one and why. */
export async function runEndToEnd(options: SuiteOptions): Promise<SuiteResult> {
  const { desktop, why } = await chooseBuild(process.env.KESTRA_CONFIG_E2E ?? "auto");
  console.log(
    `End-to-end tests in ${desktop ? "VS Code's desktop build" : "VS Code from npm packages"}: ${why}.`,
  );
  return desktop ? runElectronSuite(options) : runSuite(options);
}

async function chooseBuild(choice: string) {
  if (choice === "desktop" || choice === "npm") {
    return { desktop: choice === "desktop", why: `KESTRA_CONFIG_E2E is ${choice}` };
  }
  if (choice !== "auto") {
    throw new Error(`KESTRA_CONFIG_E2E is '${choice}', but must be desktop, npm or auto.`);
  }
  if (!displayIsThere()) return { desktop: false, why: "there is no display" };
  if (process.env.VSCODE_EXECUTABLE) return { desktop: true, why: "VSCODE_EXECUTABLE is set" };
  if (desktopIsDownloaded()) return { desktop: true, why: "it has been downloaded before" };
  return (await desktopCanBeDownloaded())
    ? { desktop: true, why: "it can be downloaded" }
    : { desktop: false, why: "the desktop build cannot be downloaded here" };
}

function displayIsThere() {
  if (process.platform !== "linux") return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function desktopIsDownloaded() {
  if (!existsSync(downloads)) return false;
  return readdirSync(downloads).some((name) => existsSync(join(downloads, name, "is-complete")));
}

/** Requests the list of versions, the first step of a download. */
async function desktopCanBeDownloaded() {
  const { fetchStableVersions } = await import("@vscode/test-electron/out/download.js");
  return fetchStableVersions(true, 4000).then(
    () => true,
    () => false,
  );
}

/**
 * Runs the suite in the desktop build: the executable in VSCODE_EXECUTABLE, otherwise the latest release, downloaded on first
 * use. The output of the suite goes directly to the terminal. `extraExtensions` are .vsix files to install.
 */
async function runElectronSuite({
  extensionPath,
  folder,
  testsPath,
  extraExtensions = [],
}: SuiteOptions): Promise<SuiteResult> {
  const electron = await import("@vscode/test-electron");
  const { downloadAndUnzipVSCode, runTests } = electron;
  const userData = mkdtempSync(join(tmpdir(), "kestra-config-"));
  try {
    writeQuietSettings(userData, { settings });
    const vscodeExecutablePath =
      process.env.VSCODE_EXECUTABLE || (await downloadDesktop(downloadAndUnzipVSCode));
    const places = [
      `--user-data-dir=${userData}`,
      `--extensions-dir=${join(userData, "extensions")}`,
    ];
    for (const file of extraExtensions) {
      installIntoDesktop(electron, vscodeExecutablePath, [...places, "--install-extension", file]);
    }
    const exitCode = await runTests({
      vscodeExecutablePath,
      extensionDevelopmentPath: extensionPath,
      extensionTestsPath: testsPath,
      // A separate extension folder that only contains the extensions installed above.
      launchArgs: [folder, ...places],
    });
    return { exitCode, output: "" };
  } catch (error) {
    if (!(error instanceof Error && "code" in error && typeof error.code === "number")) throw error;
    return { exitCode: error.code, output: error.message };
  } finally {
    rmSync(userData, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The command line of a desktop build is a script next to its executable; on Windows it needs a shell. */
function installIntoDesktop(
  { resolveCliPathFromVSCodeExecutablePath }: typeof TestElectron,
  executable: string,
  args: readonly string[],
) {
  const cli = resolveCliPathFromVSCodeExecutablePath(executable);
  const shell = process.platform === "win32";
  const quoted = (text: string) => (shell ? `"${text}"` : text);
  const result = spawnSync(quoted(cli), args.map(quoted), { encoding: "utf8", shell });
  if (result.status === 0) return;
  const reason = result.error?.message ?? `${result.stdout}${result.stderr}`;
  throw new Error(`VS Code could not install ${args.at(-1)}:\n${reason}`);
}

async function downloadDesktop(download: (typeof TestElectron)["downloadAndUnzipVSCode"]) {
  try {
    return await download({ version: "stable", cachePath: downloads });
  } catch (cause) {
    throw new Error(
      `VS Code's desktop build could not be downloaded (${messageOf(cause)}). Set VSCODE_EXECUTABLE ` +
        "to an installed one, or set KESTRA_CONFIG_E2E=npm to do without.",
      { cause },
    );
  }
}

/**
 * Runs the suite with the extension in a web worker. This needs a browser, so the desktop build cannot be used. The suite itself
 * runs in the other extension host and gets the browser's information from `browserLocation.ts`.
 */
export async function runWebSuite(
  options: Omit<SuiteOptions, "extensionPath">,
): Promise<SuiteResult> {
  console.log("End-to-end tests in VS Code from npm packages, with the extension in a web worker.");
  const extensionPath = mkdtempSync(join(tmpdir(), "kestra-config-web-"));
  const browser = await openBrowser({ viewport });
  const locationServer = await serveBrowserLocation(browser);
  // The suite inherits the environment of the workbench.
  process.env.KESTRA_CONFIG_BROWSER = locationServer.address;
  try {
    copyForWebWorker(extensionPath);
    return await runSuite({ extensionPath, browser, ...options });
  } finally {
    locationServer.close();
    await browser.close();
    rmSync(extensionPath, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Runs the suite in an untrusted folder. The desktop build trusts every folder it tests, so it cannot be used. */
export async function runRestrictedSuite(options: SuiteOptions): Promise<SuiteResult> {
  console.log("End-to-end tests in VS Code from npm packages, in an untrusted folder.");
  return runSuite({ ...options, trusted: false });
}

/**
 * Runs the suite in the workbench from npm packages. `output` contains all printed lines. A `browser` that is passed in is closed
 * at the end.
 */
export async function runSuite({
  extensionPath,
  folder,
  testsPath,
  extraExtensions,
  browser,
  screenshotOnFailure = true,
  trusted = true,
}: SuiteOptions): Promise<SuiteResult> {
  const workbench = await startWorkbench({
    ...{ extensionPath, folder, extraExtensions, trusted },
    settings,
  });
  const output: string[] = [];
  const print = (line: string) => {
    output.push(line);
    console.log(line);
  };
  try {
    browser ??= await openBrowser({ viewport });
    const page = await browser.newPage();
    const exitCode = await suiteExitCode({ workbench, page, testsPath, print });
    if (exitCode !== 0 && screenshotOnFailure) await keepEvidence({ workbench, page, print });
    return { exitCode, output: output.join("\n") };
  } finally {
    await browser?.close();
    await workbench.stop();
  }
}

/** Opens the page that runs the suite, and resolves with its exit code. */
async function suiteExitCode({
  workbench,
  page,
  testsPath,
  print,
}: Stage & { testsPath: string }): Promise<number> {
  const suite = new EventEmitter();
  const ended = once(suite, "end");
  const giveUp = (reason: string) => suite.emit("end", 1, reason);
  const noOutput = setTimeout(() => giveUp("there was no output for three minutes"), outputTimeout);
  page.once("crash", () => giveUp("the page crashed"));
  page.once("close", () => giveUp("the browser was closed"));
  void workbench.stopped.then(() => giveUp("VS Code exited"));
  await page.exposeFunction("codeAutomationExit", (code: number) => suite.emit("end", code));
  const onLog = (_level: unknown, args: unknown[]) => {
    noOutput.refresh();
    const line = format(...args);
    if (!workbenchChatter.test(line)) print(line);
  };
  await page.exposeFunction("codeAutomationLog", onLog);
  try {
    await page.goto(workbench.url({ testsPath }));
    const [exitCode, reason] = await ended;
    if (reason) print(`The suite did not finish: ${reason}.`);
    return exitCode;
  } finally {
    clearTimeout(noOutput);
  }
}

/** Saves a screenshot of the workbench and its logs for troubleshooting. */
async function keepEvidence({ workbench, page, print }: Stage) {
  mkdirSync(failureFolder, { recursive: true });
  const picture = join(failureFolder, "workbench.png");
  const logs = join(failureFolder, "workbench-logs");
  rmSync(logs, { recursive: true, force: true });
  if (existsSync(workbench.logs)) cpSync(workbench.logs, logs, { recursive: true });
  try {
    await page.screenshot({ path: picture, timeout: 10_000 });
    print(`See ${picture} and ${logs}.`);
  } catch (error) {
    print(
      `There is no picture of the workbench (${messageOf(error).split("\n", 1).join()}); see ${logs}.`,
    );
  }
}
