// Serves a real VS Code, from npm packages, with an extension loaded. It listens on this machine's
// loopback address only, and its settings keep it quiet: no welcome, no telemetry, no prompts.
import { spawn, spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve, sep } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { codeOf, installWorkbench } from "./install.mjs";

const host = "127.0.0.1";
const thisFile = fileURLToPath(import.meta.url);

const quietSettings = {
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
  "workbench.welcomePage.walkthroughs.openOnInstall": false,
  "workbench.enableExperiments": false,
  "workbench.settings.enableNaturalLanguageSearch": false,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "chat.disableAIFeatures": true,
  "telemetry.telemetryLevel": "off",
  "update.mode": "none",
  "update.showReleaseNotes": false,
  "extensions.autoCheckUpdates": false,
  "extensions.autoUpdate": false,
  "extensions.ignoreRecommendations": true,
  "git.autofetch": false,
  "git.openRepositoryInParentFolders": "never",
  "json.schemaDownload.enable": false,
  "npm.fetchOnlinePackageInfo": false,
  // In a browser VS Code saves by itself, which neither a person nor a test expects.
  "files.autoSave": "off",
};

/**
 * @typedef {object} WorkbenchOptions
 * @property {string} extensionPath
 * @property {string} folder
 * @property {string} [userDataDir]
 * @property {number} [port]
 * @property {readonly string[] | undefined} [extraExtensions]
 * @property {boolean} [asInstalled]
 * @property {boolean} [trusted]
 * @property {(line: string) => void} [log]
 */

/** @typedef {{ testsPath?: string | undefined, openFile?: string | undefined }} Opened What the page opens. */

/**
 * @typedef {object} Workbench
 * @property {number} port
 * @property {(opened?: Opened) => string} url
 * @property {string} logs The folder of its logs.
 * @property {Promise<unknown>} stopped
 * @property {() => Promise<void>} stop
 */

/**
 * Starts VS Code on a folder with the extension at `extensionPath`, and resolves once it answers.
 * The extension is loaded as one under development, or, with `asInstalled`, as a person who has
 * installed it has it: only then do notifications pop up, and only without it can tests run.
 * `extraExtensions` are folders or .vsix files of further extensions. Unless `trusted`, the folder is one that nobody has
 * said to trust, and VS Code is in restricted mode.
 *
 * @param {WorkbenchOptions} options
 * @returns {Promise<Workbench>}
 */
export async function startWorkbench({
  extensionPath,
  folder,
  userDataDir,
  port = 0,
  extraExtensions = [],
  asInstalled = false,
  trusted = true,
  log = console.log,
}) {
  const { node, codeServer } = await installWorkbench({ log });
  const temporary = mkdtempSync(join(tmpdir(), "kestra-config-workbench-"));
  const userData = userDataDir ?? join(temporary, "user");
  const extensions = join(temporary, "extensions");
  const config = join(temporary, "config.yaml");
  const places = ["--user-data-dir", userData, "--extensions-dir", extensions, "--config", config];
  const entry = [codeServer, ...places];
  writeQuietSettings(userData, { trusted });
  mkdirSync(extensions);
  if (asInstalled) linkExtension(extensions, extensionPath);
  for (const extension of extraExtensions) addExtension(node, entry, extensions, extension);

  const flags = [...serverFlags(port), ...(trusted ? trustFlags : [])];
  if (!asInstalled) flags.push(...developmentFlags);
  const guardian = spawn(node, [thisFile, temporary, ...entry, ...flags, resolve(folder)], {
    // Ctrl+C in the terminal is for this process alone to deal with.
    detached: process.platform !== "win32",
    env: serverEnvironment(),
    stdio: ["pipe", "pipe", "pipe"],
  });
  const stopped = new Promise((done) => guardian.once("close", done));
  const stop = async () => {
    guardian.stdin.end();
    await stopped;
  };

  try {
    const listening = await listeningPort(guardian);
    await fetchAddress(`http://${host}:${listening}/healthz`);
    const development = asInstalled ? undefined : extensionPath;
    return {
      port: listening,
      url: ({ testsPath, openFile } = {}) =>
        address({ port: listening, folder, development, testsPath, openFile }),
      logs: join(userData, "logs"),
      stopped,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * Settings that are there already are somebody's choice and stay.
 *
 * @param {string} userData
 * @param {{ trusted?: boolean }} [options]
 */
export function writeQuietSettings(userData, { trusted = true } = {}) {
  const file = join(userData, "User", "settings.json");
  if (existsSync(file)) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ ...quietSettings, ...trustSettings(trusted) }, null, 2));
}

/** @param {number} port */
function serverFlags(port) {
  return [
    ...["--auth", "none", "--bind-addr", `${host}:${port}`],
    "--disable-telemetry",
    "--disable-update-check",
    "--disable-getting-started-override",
    "--disable-proxy",
  ];
}

/** Without these, every folder is one that nobody trusts yet, until a person says so. */
const trustFlags = ["--disable-workspace-trust"];

const trustSettings = (/** @type {boolean} */ trusted) => ({
  "security.workspace.trust.enabled": !trusted,
  // The question would stand before everything else, and the banner above it.
  "security.workspace.trust.startupPrompt": "never",
  "security.workspace.trust.banner": "never",
});

/** What makes a built workbench honour an extension under development, named in the address. */
const developmentFlags = ["--vscode-option", "enable-smoke-test-driver"];

/**
 * Leaves out what would redirect the server: variables of a VS Code or code-server whose terminal
 * this runs in, and PORT, which code-server heeds before its own flags.
 */
function serverEnvironment() {
  const redirecting =
    /^(VSCODE_|CODE_SERVER_|CS_|ELECTRON_|PORT$|LOG_LEVEL$|PASSWORD$|HASHED_PASSWORD$)/;
  const kept = Object.entries(process.env).filter(([name]) => !redirecting.test(name));
  // An empty gallery: the workbench asks no extension registry for anything.
  return { ...Object.fromEntries(kept), EXTENSIONS_GALLERY: "{}" };
}

/**
 * A link, so that a rebuilt extension is there after a reload of the window.
 *
 * @param {string} extensionsFolder
 * @param {string} extension
 */
function linkExtension(extensionsFolder, extension) {
  const link = join(extensionsFolder, "under-development");
  symlinkSync(resolve(extension), link, process.platform === "win32" ? "junction" : "dir");
}

/**
 * @param {string} node
 * @param {readonly string[]} entry
 * @param {string} extensionsFolder
 * @param {string} extension A folder, or a .vsix file.
 */
function addExtension(node, entry, extensionsFolder, extension) {
  if (!extension.endsWith(".vsix")) {
    const copy = join(extensionsFolder, basename(resolve(extension)));
    return cpSync(extension, copy, { recursive: true, dereference: true });
  }
  const args = [...entry, "--install-extension", resolve(extension)];
  const result = spawnSync(node, args, { encoding: "utf8", env: serverEnvironment() });
  if (result.status === 0) return;
  throw new Error(`VS Code did not install ${extension}:\n${result.stdout}${result.stderr}`);
}

/**
 * Resolves with the port once the server says it listens; rejects with its output if it ends.
 *
 * @param {import("node:child_process").ChildProcessWithoutNullStreams} server
 * @returns {Promise<number>}
 */
function listeningPort(server) {
  return new Promise((found, failed) => {
    /** @type {string[]} */
    const said = [];
    const hear = (/** @type {string} */ line) => {
      // Everything is read to the end, or the server would stall on a full pipe.
      if (said.length < 200) said.push(line);
      const port = /HTTP server listening on http:\/\/[^:]+:(\d+)/.exec(line)?.[1];
      if (port) found(Number(port));
    };
    createInterface({ input: server.stdout }).on("line", hear);
    createInterface({ input: server.stderr }).on("line", hear);
    server.once("error", (error) => failed(new Error(`VS Code did not start: ${error.message}`)));
    server.once("close", (code) =>
      failed(new Error(`VS Code ended at once (exit code ${code}):\n${said.join("\n")}`)),
    );
  });
}

/**
 * Fetches one address of the workbench and returns the text it answers with.
 *
 * @param {string} url
 */
export async function fetchAddress(url) {
  const response = await fetch(url, { signal: AbortSignal.timeout(60_000) });
  const text = await response.text();
  if (!response.ok) throw new Error(`VS Code answered ${response.status} at ${url}.`);
  return text;
}

/** @param {Opened & { port: number, folder: string, development: string | undefined }} options */
function address({ port, folder, development, testsPath, openFile }) {
  const remote = (/** @type {string} */ path) => `vscode-remote://${host}:${port}${uriPath(path)}`;
  const payload = [
    ...(development ? [["extensionDevelopmentPath", remote(development)]] : []),
    ...(testsPath ? [["extensionTestsPath", remote(testsPath)]] : []),
    ...(openFile ? [["openFile", remote(openFile)]] : []),
    ["skipWelcome", "true"],
  ];
  const query = `folder=${readable(uriPath(folder))}&payload=${readable(JSON.stringify(payload))}`;
  return `http://${host}:${port}/?${query}`;
}

/**
 * People read and copy the address, so it escapes only what a terminal would not take for it.
 *
 * @param {string} value
 */
function readable(value) {
  return encodeURIComponent(value).replace(/%2F/g, "/").replace(/%3A/g, ":").replace(/%2C/g, ",");
}

/**
 * A path as a URI spells it: forward slashes, and one before a drive letter.
 *
 * @param {string} path
 */
function uriPath(path) {
  const slashed = resolve(path).split(sep).join("/");
  return slashed.startsWith("/") ? slashed : `/${slashed}`;
}

/**
 * Runs as a process of its own between the caller and the server: when the caller closes the pipe,
 * or is gone for whatever reason, it ends every process of the server and removes its files.
 *
 * @param {readonly string[]} args
 */
function guard([temporary = "", ...command]) {
  const server = spawn(process.execPath, command, {
    // A group of its own is what lets all of its processes be ended together.
    detached: process.platform !== "win32",
    stdio: ["ignore", "inherit", "inherit"],
  });
  const end = (/** @type {number} */ code) => {
    if (server.pid !== undefined) endProcessTree(server.pid);
    rmSync(temporary, { recursive: true, force: true, maxRetries: 5 });
    process.exit(code);
  };
  server.once("exit", (code) => end(code ?? 1));
  process.stdin.resume().once("end", () => end(0));
}

/** @param {number} pid */
function endProcessTree(pid) {
  if (process.platform === "win32") {
    spawnSync("taskkill", ["/pid", String(pid), "/T", "/F"], { stdio: "ignore" });
    return;
  }
  try {
    // Everything it has written is thrown away, so a gentler end would save nothing.
    process.kill(-pid, "SIGKILL");
  } catch (error) {
    if (codeOf(error) !== "ESRCH") throw error;
  }
}

if (process.argv[1] === thisFile) guard(process.argv.slice(2));
