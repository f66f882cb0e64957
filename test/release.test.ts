// What `npm run release` makes is what the workflow publishes.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";
import { devDependencies, version } from "../package.json";
import { filesInZip } from "./zip";

/** The bundles were built before the tests started. */
const make = (...args: readonly string[]) =>
  spawnSync(process.execPath, ["--import", "tsx", "scripts/release.ts", "--no-build", ...args], {
    encoding: "utf8",
  });

describe("npm run release", function () {
  this.timeout(300_000);
  let folder = "";
  let made: readonly string[] = [];
  before(() => {
    folder = mkdtempSync(join(tmpdir(), "kestra-config-release-"));
    const { status, stderr } = make("--tag", `v${version}`, "--out", folder);
    assert.equal(status, 0, stderr);
    made = readdirSync(folder).sort();
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it("makes every file that the workflow publishes", () => {
    const tarball = `kestra-config-${version}.tgz`;
    assert.deepEqual(made, [
      tarball,
      "kestra-config.vsix",
      "notes.md",
      "playground",
      "sbom.cdx.json",
    ]);
    const jobs = Object.entries(
      (
        parse(readFileSync(".github/workflows/release.yml", "utf8")) as {
          jobs: Record<string, { steps: { run?: string; with?: { path?: string } }[] }>;
        }
      ).jobs,
    );
    const published = jobs
      .filter(([name]) => name !== "make")
      .flatMap(([, { steps }]) => steps)
      .flatMap(({ run = "", with: given }) => [run, given?.path ?? ""])
      .flatMap((used) => used.match(/release\/\S+/g) ?? [])
      .map((path) => path.slice("release/".length));
    assert.ok(published.length >= made.length);
    for (const name of published)
      assert.ok(made.includes(name.replace("*", version)), `${name} is missing`);
  });

  it("lists the packages from which the bundles are built", () => {
    const { components } = JSON.parse(readFileSync(join(folder, "sbom.cdx.json"), "utf8")) as {
      components: { name: string; version: string }[];
    };
    for (const [name, expected] of Object.entries(devDependencies))
      assert.ok(
        components.some((one) => one.name === name && one.version === expected),
        name,
      );
  });

  it("makes a complete .vsix", () => {
    const files = filesInZip(readFileSync(join(folder, "kestra-config.vsix")));
    assert.ok(files.has("extension/dist/server.js"));
  });

  it("refuses the tag of another version before it makes anything", () => {
    const { status, stdout, stderr } = make("--tag", "v99.0.0", "--out", join(folder, "other"));
    assert.deepEqual([status, stdout], [1, ""]);
    assert.match(stderr, /^The tag is 'v99\.0\.0'/);
    assert.deepEqual(readdirSync(folder).sort(), made);
  });
});
