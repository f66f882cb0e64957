// A quick run of the benchmark: every row has a figure for our server. How fast it is depends on the machine.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const expected = [
  "start → response to initialize",
  ...["40 lines", "1,000 lines", "10,000 lines"].map((lines) => `open → diagnostics, ${lines}`),
  ...["40 lines", "1,000 lines", "10,000 lines"]
    .flatMap((lines) => [lines, `compose file of ${lines}`])
    .flatMap((file) => [
      `keystroke → diagnostics, ${file}`,
      `letter → completion, ${file}`,
      `hover, ${file}`,
      `peak memory, ${file}`,
    ]),
  "open → diagnostics, 1,000 merge keys in one mapping",
  "open → diagnostics, 1,000 mappings with a merge key",
  "open → diagnostics, 1,000 mappings, each merged into the next",
  "open → diagnostics, 2,000 aliases",
  "command line, 20 files",
  "peak memory, command line, 20 files",
  "command line, 20 files of Helm charts",
  "whole workspace, 20 files",
  "bundle, server.js",
  "bundle, client.js",
];

const bench = (...args: string[]) =>
  spawnSync(process.execPath, ["--import", "tsx", "scripts/bench/bench.ts", ...args], {
    encoding: "utf8",
  });

describe("benchmark", function () {
  this.timeout(120_000);
  let folder = "";
  before(() => (folder = mkdtempSync(join(tmpdir(), "kestra-config-bench-test-"))));
  after(() => rmSync(folder, { recursive: true, force: true }));

  it("has figures for our server in every row", () => {
    const file = join(folder, "results.md");
    const { status, stderr } = bench("--quick", "--out", file);
    assert.equal(status, 0, stderr);
    const rows = new Map(
      [...readFileSync(file, "utf8").matchAll(/^\| (.+?) \| (.+?) \|/gm)].map(
        ([, what = "", figures = ""]) => [what, figures],
      ),
    );
    for (const what of expected) {
      const figures = rows.get(what) ?? "no such row";
      // Only Linux reports the peak memory of a process.
      if (what.startsWith("peak memory") && process.platform !== "linux") continue;
      assert.match(figures, /^[\d.,]+( \/ [\d.,]+)? (ms|MB|KB)$/, what);
    }
  });

  it("measures an earlier build in another checkout", () => {
    // Any build will do, so it is this one.
    const only = ["--only", "open 40 lines"];
    const { status, stdout, stderr } = bench("--quick", "--against", ".", ...only);
    assert.equal(status, 0, stderr);
    assert.match(stdout, /^- Earlier build: (commit [\da-f]{7,}|version [\d.]+)$/m);
    assert.match(stdout, /^\| open → diagnostics, 40 lines( \| [\d.]+ ms){2} \| [\d.]+ ×/m);
  });

  it("rejects an earlier build that does not exist", () => {
    const { status, stderr } = bench("--quick", "--against", folder);
    assert.equal(status, 2);
    assert.match(stderr, /has no dist\/server\.js\. It must be a checkout that has been built\./);
  });
});
