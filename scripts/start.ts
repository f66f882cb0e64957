// `npm start`: opens a real VS Code with the extension in it on a copy of the samples.
import { spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, rmSync } from "node:fs";
import { delimiter, join } from "node:path";
import { parseArgs } from "node:util";
import { bundleProduct } from "./bundles";
import { messageOf, repository } from "./repository";
import { fetchAddress, startWorkbench, type Workbench } from "./workbench/serve";

const usage = `npm start                  VS Code in the browser, with the extension and the samples
npm start -- --desktop     the same in your own VS Code
npm start -- --port 8123   use this port instead of a free one
npm start -- --no-open     only print the address, do not open a browser
npm start -- --check       start, request the page once, and stop`;

try {
  await main();
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
}

async function main() {
  const options = readOptions();
  await bundleProduct();
  // A check must not remove the files of a running session.
  const folder = copySamples(options.check ? "samples-check" : "samples");
  if (options.desktop) openDesktop(folder);
  else await serve(folder, options);
}

function readOptions() {
  const flag = { type: "boolean", default: false } as const;
  try {
    const { values } = parseArgs({
      options: {
        desktop: flag,
        check: flag,
        "no-open": flag,
        port: { type: "string", default: "0" },
      },
    });
    const port = Number(values.port);
    if (Number.isInteger(port) && port >= 0 && port < 65536) return { ...values, port };
    throw new Error(`${values.port} is not a port number.`);
  } catch (error) {
    throw new Error(`${messageOf(error)}\n\n${usage}`, { cause: error });
  }
}

/** A new copy for each start, so that changes do not affect the repository. */
function copySamples(name: string) {
  const copy = join(repository, ".vscode-test", name);
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  const samples = join(repository, "test", "samples");
  if (existsSync(samples)) cpSync(samples, copy, { recursive: true });
  return copy;
}

/** Opens the folder in the installed VS Code, which keeps running after this script ends. */
function openDesktop(folder: string) {
  const command = ["code", "codium", "code-insiders"].map(findOnPath).find(Boolean);
  if (!command) {
    throw new Error(
      "code, codium and code-insiders are not on the PATH. In VS Code, run the command\n" +
        "\"Shell Command: Install 'code' command in PATH\", or use `npm start` without --desktop.",
    );
  }
  const args = ["--new-window", `--extensionDevelopmentPath=${repository}`, folder];
  const { status, error } =
    process.platform === "win32"
      ? spawnSync(`"${command}" ${args.map((arg) => `"${arg}"`).join(" ")}`, {
          stdio: "inherit",
          shell: true,
        })
      : spawnSync(command, args, { stdio: "inherit" });
  if (status !== 0)
    throw new Error(`${command} did not start${error ? `: ${error.message}` : "."}`);
  console.log(`Opened ${folder} in ${command}.`);
}

function findOnPath(name: string) {
  const file = process.platform === "win32" ? `${name}.cmd` : name;
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, file)).find((path) => existsSync(path));
}

async function serve(
  folder: string,
  { port, check, "no-open": noOpen }: { port: number; check: boolean; "no-open": boolean },
) {
  const workbench = await startWorkbench({
    extensionPath: repository,
    folder,
    port,
    asInstalled: true,
  });
  const url = workbench.url({ openFile: firstSample(folder) });
  if (check) return checkOnce(url, workbench);

  console.log(
    `\nVS Code with Kestra Config, on a copy of the samples:\n\n  ${url}\n\nPress Ctrl+C to stop.`,
  );
  if (!noOpen) openBrowser(url);
  await untilStopped(workbench);
}

async function checkOnce(url: string, workbench: Workbench) {
  try {
    const page = await fetchAddress(url);
    if (!page.includes("workbench"))
      throw new Error(`The response from ${url} does not come from VS Code.`);
    console.log(`OK: VS Code responds at ${url}`);
  } finally {
    await workbench.stop();
  }
}

/** The file to open when VS Code starts. */
function firstSample(folder: string) {
  return ["application.yaml", "application.yml"]
    .map((name) => join(folder, name))
    .find((path) => existsSync(path));
}

const openers: Partial<Record<NodeJS.Platform, [command: string, ...args: string[]]>> = {
  darwin: ["open"],
  win32: ["rundll32", "url.dll,FileProtocolHandler"],
};

/** Opens the user's browser if there is a desktop. The address is printed in any case. */
function openBrowser(url: string) {
  const [command, ...args] = openers[process.platform] ?? ["xdg-open"];
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (command === "xdg-open" && !DISPLAY && !WAYLAND_DISPLAY) return;
  spawn(command, [...args, url], { stdio: "ignore", detached: true })
    .on("error", () => console.log("Could not open a browser. Use the address above."))
    .unref();
}

/** Waits until the user stops it and all child processes have ended. */
async function untilStopped(workbench: Workbench) {
  let isStopping = false;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => {
      isStopping = true;
      void workbench.stop();
    });
  }
  await workbench.stopped;
  if (!isStopping) throw new Error("VS Code exited unexpectedly. Run `npm start` again.");
  console.log("\nStopped.");
}
