// The .vsix as `npm run package` makes it, from the bundles that were built before the tests started.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** The archive that all tests of a run share, because packing takes seconds. The first test that needs it makes it. */
const shared = process.env["KESTRA_CONFIG_VSIX"];

/** The bytes of the archive. The first call installs the packaging tool. */
export function packedExtension(): Buffer {
  if (shared && existsSync(shared)) return readFileSync(shared);
  const folder = mkdtempSync(join(shared ? dirname(shared) : tmpdir(), "kestra-config-vsix-"));
  try {
    const out = join(folder, "a.vsix");
    const { status, stderr } = spawnSync(
      process.execPath,
      ["--import", "tsx", "scripts/package.ts", "--no-build", "--out", out],
      { encoding: "utf8" },
    );
    assert.equal(status, 0, stderr);
    const archive = readFileSync(out);
    if (shared) renameSync(out, shared);
    return archive;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
