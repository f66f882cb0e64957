// `npm run package`: builds the .vsix that is published. Equal sources give equal bytes.
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { bundleProduct } from "./bundles";
import { dependenciesAreCurrent, runNpm } from "./npm.mjs";
import { messageOf, repository } from "./repository";

const usage = `npm run package                  build kestra-config-VERSION.vsix
npm run package -- --out FILE    write to FILE instead
npm run package -- --no-build    use dist/ as it is`;

const packaging = fileURLToPath(new URL("packaging", import.meta.url));

/** Builds the .vsix from dist/ and returns its path. */
export function packageExtension({
  out = join(repository, defaultName()),
  log = console.log,
} = {}): string {
  for (const bundle of ["extension.js", "client.js", "server.js", "cachedServer.js"]) {
    if (!existsSync(join(repository, "dist", bundle)))
      throw new Error(`dist/${bundle} is missing. Run \`npm run build\` first.`);
  }
  installPackager(log);
  const file = resolve(out);
  rmSync(file, { force: true });
  const folder = mkdtempSync(join(tmpdir(), "kestra-config-package-"));
  try {
    copyWhatMayShip(folder);
    // In a separate process, because the packager exits its process on errors.
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ["--input-type=module", "--eval", script, folder, file],
      { cwd: packaging, encoding: "utf8", env: { ...process.env, ...reproducible() } },
    );
    if (status === 0 && existsSync(file)) return file;
    throw new Error(`Building ${file} failed:\n${stdout}${stderr}`.trimEnd());
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Unlike the packager's command line, this does not look for newer versions in the registry. */
const script = `import vsce from "@vscode/vsce";
import { makeSmaller } from "./smaller.mjs";
const [, cwd, packagePath] = process.argv;
await vsce.createVSIX({ cwd, packagePath, dependencies: false });
await makeSmaller(packagePath);`;

/**
 * The packager checks every file of a folder one by one, which is slow with a VS Code and all dependencies in it. It only
 * gets the top-level entries of the allow-list and does the rest.
 */
function copyWhatMayShip(folder: string) {
  const list = readFileSync(join(repository, ".vscodeignore"), "utf8");
  const allowed = [...list.matchAll(/^!([^/\r\n]+)/gm)].map(([, name = ""]) => namePattern(name));
  for (const name of readdirSync(repository)) {
    if (name !== ".vscodeignore" && !allowed.some((pattern) => pattern.test(name))) continue;
    cpSync(join(repository, name), join(folder, name), { recursive: true });
  }
  // The packager rejects a list of files for npm in addition to its own.
  const { files, ...manifest } = manifestOf(repository);
  writeFileSync(join(folder, "package.json"), `${JSON.stringify(manifest, undefined, 2)}\n`);
  // The archive contains file modes, which differ between machines.
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) chmodSync(join(entry.parentPath, entry.name), 0o644);
  }
}

function namePattern(glob: string) {
  const escaped = glob.replace(/[.+^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`^${escaped.replaceAll("*", ".*")}$`);
}

function defaultName() {
  const { name, version } = manifestOf(repository);
  return `${name}-${version}.vsix`;
}

const manifestOf = (folder: string) =>
  JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));

/** The scripts of its dependencies would only download tools for signing packages and storing passwords. */
export function installPackager(log = console.log): void {
  if (dependenciesAreCurrent(packaging)) return;
  log("Installing the .vsix packager (first use only)…");
  runNpm(["ci", "--omit=optional", "--ignore-scripts"], {
    cwd: packaging,
    what: "installing the packager",
  });
}

/** The archive contains a local time for each file; this sets it to the time of the commit in UTC. */
function reproducible() {
  return { TZ: "UTC", SOURCE_DATE_EPOCH: process.env.SOURCE_DATE_EPOCH || commitTime() };
}

/** Seconds since 1970. Without git, a fixed time. */
function commitTime() {
  const args = ["log", "-1", "--format=%ct"];
  const { status, stdout } = spawnSync("git", args, { cwd: repository, encoding: "utf8" });
  return status === 0 ? stdout.trim() : String(Date.UTC(2000, 0) / 1000);
}

async function main() {
  const { out, "no-build": built } = readOptions();
  if (!built) await bundleProduct();
  console.log(`Built ${packageExtension(out === undefined ? {} : { out })}`);
}

function readOptions() {
  try {
    return parseArgs({
      options: { out: { type: "string" }, "no-build": { type: "boolean", default: false } },
    }).values;
  } catch (error) {
    throw new Error(`${messageOf(error)}\n\n${usage}`, { cause: error });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await main();
  } catch (error) {
    console.error(messageOf(error));
    process.exitCode = 1;
  }
}
