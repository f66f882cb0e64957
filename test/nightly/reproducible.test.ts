// Reproducible builds: building and packing in another folder, with another umask, locale and time zone, gives the same
// .vsix and the same npm package.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, cpSync, mkdirSync, mkdtempSync } from "node:fs";
import { readdirSync, readFileSync, rmSync, statSync, symlinkSync, utimesSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { name, version } from "../../package.json";
import { bundledPackages } from "../../scripts/generated/bundledPackages";

const onWindows = process.platform === "win32";

/** Not copied: what is built, installed or specific to this machine. */
const left = new Set([
  "node_modules",
  "dist",
  "out",
  "test",
  "test-output",
  ".vscode-test",
  ".git",
]);

/** Any time other than that of the sources. */
const longAgo = new Date(Date.UTC(2001, 1, 3, 4, 5, 6));

describe("build", function () {
  this.timeout(300_000);
  let folder = "";
  before(() => (folder = mkdtempSync(join(tmpdir(), "kestra config ä "))));
  after(() => rmSync(folder, { recursive: true, force: true }));

  /** Copies the sources and bundled packages. Build tools are only linked, because their location does not matter. */
  async function copyTo(copy: string): Promise<void> {
    for (const entry of readdirSync("."))
      if (!left.has(entry) && !entry.endsWith(".vsix"))
        cpSync(entry, join(copy, entry), { recursive: true, filter: isSource });
    mkdirSync(join(copy, "node_modules"));
    for (const bundled of await bundledPackages())
      cpSync(bundled.folder, join(copy, bundled.folder), { recursive: true });
    cpSync("node_modules/.package-lock.json", join(copy, "node_modules/.package-lock.json"));
    for (const path of readdirSync(copy, { recursive: true, encoding: "utf8" }))
      age(join(copy, path));
    for (const tool of [
      "node_modules/esbuild",
      "node_modules/tsx",
      "scripts/packaging/node_modules",
    ])
      symlinkSync(resolve(tool), join(copy, tool), "junction");
  }

  const isSource = (path: string): boolean => !/node_modules|\.vscode-test/.test(path);

  /** Sets another time, and permissions as with a strict umask and on a file system where every file is executable. */
  function age(path: string): void {
    if (!statSync(path).isFile() || path.endsWith(".package-lock.json")) return;
    if (!onWindows) chmodSync(path, 0o700);
    utimesSync(path, longAgo, longAgo);
  }

  function run(
    cwd: string,
    command: string,
    args: readonly string[],
    env: NodeJS.ProcessEnv,
  ): void {
    const { status, stdout, stderr } = spawnSync(command, args, {
      cwd,
      encoding: "utf8",
      shell: onWindows && command === "npm",
      env: {
        ...process.env,
        // A copy without git has no commit time.
        SOURCE_DATE_EPOCH: "1700000000",
        npm_config_offline: "true",
        npm_config_cache: join(folder, "cache"),
        ...env,
      },
    });
    assert.equal(status, 0, `${stdout}${stderr}`);
  }

  /** Builds both packages from the dist/ of a folder. */
  function make(from: string, to: string, env: NodeJS.ProcessEnv = {}): Buffer[] {
    mkdirSync(to, { recursive: true });
    const vsix = join(to, "a.vsix");
    run(
      from,
      process.execPath,
      ["--import", "tsx", "scripts/package.ts", "--no-build", "--out", vsix],
      env,
    );
    run(from, process.execPath, ["--import", "tsx", "scripts/evenModes.ts"], env);
    run(from, "npm", ["pack", "--ignore-scripts", "--pack-destination", to], env);
    return [vsix, join(to, `${name}-${version}.tgz`)].map((file) => readFileSync(file));
  }

  it("gives the same bytes in another folder, with other permissions and at another time", async () => {
    const here = make(".", join(folder, "here"));
    const copy = join(folder, "some where", "else");
    mkdirSync(dirname(copy), { recursive: true });
    const mask = process.umask(0o077);
    try {
      await copyTo(copy);
      const elsewhere = { TZ: "Pacific/Chatham", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" };
      run(copy, process.execPath, ["--import", "tsx", "scripts/build.ts"], elsewhere);
      const there = make(copy, join(folder, "there"), elsewhere);
      const hashes = [here, there].map((files) =>
        files.map((bytes) => createHash("sha256").update(bytes).digest("hex")),
      );
      assert.deepEqual(hashes[1], hashes[0]);
    } finally {
      process.umask(mask);
    }
  });
});
