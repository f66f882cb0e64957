// Serves a real VS Code from npm packages with an extension. It listens on the loopback address only, and its settings turn off
// the welcome page, telemetry and prompts.
import { spawn, spawnSync, type ChildProcessWithoutNullStreams } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve, sep } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { installWorkbench } from "./install";

const host = "127.0.0.1";
const guard = fileURLToPath(new URL("guard.ts", import.meta.url));

type Settings = Readonly<Record<string, unknown>>;

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
  // In a browser, VS Code saves automatically, which users and tests do not expect here.
  "files.autoSave": "off",
};

interface WorkbenchOptions {
  extensionPath: string;
  folder: string;
  userDataDir?: string;
  port?: number;
  extraExtensions?: readonly string[] | undefined;
  asInstalled?: boolean;
  trusted?: boolean;
  /** User settings in addition to the quiet ones. */
  settings?: Settings;
  log?: (line: string) => void;
}

/** The options of the page. */
interface Opened {
  testsPath?: string | undefined;
  openFile?: string | undefined;
}

export interface Workbench {
  port: number;
  url: (opened?: Opened) => string;
  /** The log folder. */
  logs: string;
  stopped: Promise<unknown>;
  stop: () => Promise<void>;
}

/**
 * Starts VS Code on a folder with the extension at `extensionPath`, and resolves once it responds. The extension is loaded as one
 * under development, or, with `asInstalled`, as an installed one. Notifications only pop up for an installed extension, and
 * tests only run with one under development. `extraExtensions` are folders or .vsix files of further extensions. Unless
 * `trusted`, VS Code starts in restricted mode.
 */
export async function startWorkbench({
  extensionPath,
  folder,
  userDataDir,
  port = 0,
  extraExtensions = [],
  asInstalled = false,
  trusted = true,
  settings = {},
  log = console.log,
}: WorkbenchOptions): Promise<Workbench> {
  const { node, codeServer } = await installWorkbench({ log });
  const temporary = mkdtempSync(join(tmpdir(), "kestra-config-workbench-"));
  const userData = userDataDir ?? join(temporary, "user");
  const extensions = join(temporary, "extensions");
  const config = join(temporary, "config.yaml");
  const places = ["--user-data-dir", userData, "--extensions-dir", extensions, "--config", config];
  const entry = [codeServer, ...places];
  writeQuietSettings(userData, { trusted, settings });
  mkdirSync(extensions);
  if (asInstalled) linkExtension(extensions, extensionPath);
  for (const extension of extraExtensions) addExtension(node, entry, extensions, extension);

  const flags = [...serverFlags(port), ...(trusted ? trustFlags : [])];
  if (!asInstalled) flags.push(...developmentFlags);
  const watchdog = spawn(node, [guard, temporary, ...entry, ...flags, resolve(folder)], {
    // Only this process handles Ctrl+C in the terminal.
    detached: process.platform !== "win32",
    env: serverEnvironment(),
    stdio: ["pipe", "pipe", "pipe"],
  });
  const stopped = new Promise((done) => watchdog.once("close", done));
  const stop = async () => {
    watchdog.stdin.end();
    await stopped;
  };

  try {
    const listening = await listeningPort(watchdog);
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

/** Existing settings are kept. */
export function writeQuietSettings(
  userData: string,
  { trusted = true, settings = {} }: { trusted?: boolean; settings?: Settings } = {},
): void {
  const file = join(userData, "User", "settings.json");
  if (existsSync(file)) return;
  mkdirSync(dirname(file), { recursive: true });
  const written = { ...quietSettings, ...trustSettings(trusted), ...settings };
  writeFileSync(file, JSON.stringify(written, null, 2));
}

function serverFlags(port: number) {
  return [
    ...["--auth", "none", "--bind-addr", `${host}:${port}`],
    "--disable-telemetry",
    "--disable-update-check",
    "--disable-getting-started-override",
    "--disable-proxy",
  ];
}

/** Without these, every folder is untrusted until the user trusts it. */
const trustFlags = ["--disable-workspace-trust"];

const trustSettings = (trusted: boolean) => ({
  "security.workspace.trust.enabled": !trusted,
  // The trust prompt and its banner would cover everything else.
  "security.workspace.trust.startupPrompt": "never",
  "security.workspace.trust.banner": "never",
});

/** Makes a built workbench load an extension under development that is named in the URL. */
const developmentFlags = ["--vscode-option", "enable-smoke-test-driver"];

/**
 * Removes variables that would affect the server: those of a VS Code or code-server whose terminal this runs in, and PORT,
 * which takes precedence over code-server's own flags.
 */
function serverEnvironment() {
  const redirecting =
    /^(VSCODE_|CODE_SERVER_|CS_|ELECTRON_|PORT$|LOG_LEVEL$|PASSWORD$|HASHED_PASSWORD$)/;
  const kept = Object.entries(process.env).filter(([name]) => !redirecting.test(name));
  // An empty gallery, so that the workbench sends no requests to an extension registry.
  return { ...Object.fromEntries(kept), EXTENSIONS_GALLERY: "{}" };
}

/** A link, so that reloading the window loads a rebuilt extension. */
function linkExtension(extensionsFolder: string, extension: string) {
  const link = join(extensionsFolder, "under-development");
  symlinkSync(resolve(extension), link, process.platform === "win32" ? "junction" : "dir");
}

/** @param extension A folder, or a .vsix file. */
function addExtension(
  node: string,
  entry: readonly string[],
  extensionsFolder: string,
  extension: string,
) {
  if (!extension.endsWith(".vsix")) {
    const copy = join(extensionsFolder, basename(resolve(extension)));
    return cpSync(extension, copy, { recursive: true, dereference: true });
  }
  const args = [...entry, "--install-extension", resolve(extension)];
  const result = spawnSync(node, args, { encoding: "utf8", env: serverEnvironment() });
  if (result.status === 0) return;
  throw new Error(`VS Code could not install ${extension}:\n${result.stdout}${result.stderr}`);
}

/** Resolves with the port once the server reports that it is listening; rejects with its output if it exits. */
function listeningPort(server: ChildProcessWithoutNullStreams): Promise<number> {
  return new Promise((found, failed) => {
    const output: string[] = [];
    const onLine = (line: string) => {
      // Reads all output, because the server would block on a full pipe.
      if (output.length < 200) output.push(line);
      const port = /HTTP server listening on http:\/\/[^:]+:(\d+)/.exec(line)?.[1];
      if (port) found(Number(port));
    };
    createInterface({ input: server.stdout }).on("line", onLine);
    createInterface({ input: server.stderr }).on("line", onLine);
    server.once("error", (error) => failed(new Error(`VS Code did not start: ${error.message}`)));
    server.once("close", (code) =>
      failed(new Error(`VS Code exited at startup (exit code ${code}):\n${output.join("\n")}`)),
    );
  });
}

/** Requests a URL of the workbench and returns the text of the response. */
export async function fetchAddress(url: string): Promise<string> {
  const response = await fetch(url, { signal: AbortSignal.timeout(60_000) });
  const text = await response.text();
  if (!response.ok) throw new Error(`VS Code responded with status ${response.status} at ${url}.`);
  return text;
}

function address({
  port,
  folder,
  development,
  testsPath,
  openFile,
}: Opened & { port: number; folder: string; development: string | undefined }) {
  const remote = (path: string) => `vscode-remote://${host}:${port}${uriPath(path)}`;
  const payload = [
    ...(development ? [["extensionDevelopmentPath", remote(development)]] : []),
    ...(testsPath ? [["extensionTestsPath", remote(testsPath)]] : []),
    ...(openFile ? [["openFile", remote(openFile)]] : []),
    ["skipWelcome", "true"],
  ];
  const query = `folder=${readable(uriPath(folder))}&payload=${readable(JSON.stringify(payload))}`;
  return `http://${host}:${port}/?${query}`;
}

/** Users read and copy the URL, so only characters that a terminal would not treat as part of it are escaped. */
function readable(value: string) {
  return encodeURIComponent(value).replace(/%2F/g, "/").replace(/%3A/g, ":").replace(/%2C/g, ",");
}

/** A path as in a URI: forward slashes, and one before a drive letter. */
function uriPath(path: string) {
  const slashed = resolve(path).split(sep).join("/");
  return slashed.startsWith("/") ? slashed : `/${slashed}`;
}
