// The parts of the server's bundle: each loads others by names that are there, and nothing is in two of them.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { serverParts } from "../../server/src/protocol/parts";

describe("the parts of the server's bundle", () => {
  it("are all that one of them loads", () => {
    const loaded = ["server", ...serverParts].flatMap((part) =>
      [...readFileSync(`dist/${part}.js`, "utf8").matchAll(/require\("\.\/(\w+)\.js"\)/g)].map(
        ([, name]) => name,
      ),
    );
    assert.deepEqual([...new Set(loaded)].sort(), [...serverParts].sort());
  });

  it("have no file in common", function () {
    this.timeout(60_000);
    const { stdout, stderr } = spawnSync(process.execPath, ["esbuild.mjs", "--inputs"], {
      encoding: "utf8",
    });
    assert.equal(stderr, "");
    const inputs = JSON.parse(stdout) as Record<string, string[]>;
    const files = serverParts.flatMap((part) => inputs[`dist/${part}.js`] ?? []);
    assert.ok(files.length > 400);
    assert.deepEqual(
      files.filter((file, at) => files.indexOf(file) !== at),
      [],
    );
  });

  it("have no letter that would double what an engine keeps of them, but for French", () => {
    for (const part of ["wire", "answers"])
      assert.match(readFileSync(`dist/${part}.js`, "utf8"), /^[\u0000-\u00ff]*$/, part);
  });
});
