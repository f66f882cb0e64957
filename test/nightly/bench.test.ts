// A quick run of the benchmark: every row has a figure for our server. How fast it is depends on the machine.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const expected = [
  "start → response to initialize",
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
  "bundle, server.js",
  "bundle, client.js",
];

describe("benchmark", function () {
  this.timeout(120_000);
  let folder = "";
  before(() => (folder = mkdtempSync(join(tmpdir(), "kestra-config-bench-test-"))));
  after(() => rmSync(folder, { recursive: true, force: true }));

  it("has figures for our server in every row", () => {
    const file = join(folder, "results.md");
    const { status, stderr } = spawnSync(
      process.execPath,
      ["--import", "tsx", "scripts/bench/bench.ts", "--quick", "--out", file],
      { encoding: "utf8" },
    );
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
});
