// The .vsix as `npm run package` makes it, from the bundles that were built before the tests started.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The bytes of the archive. The first call installs the packaging tool. */
export function packedExtension(): Buffer {
  const folder = mkdtempSync(join(tmpdir(), "kestra-config-vsix-"));
  try {
    const out = join(folder, "a.vsix");
    const { status, stderr } = spawnSync(
      process.execPath,
      ["--import", "tsx", "scripts/package.ts", "--no-build", "--out", out],
      { encoding: "utf8" },
    );
    assert.equal(status, 0, stderr);
    return readFileSync(out);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
