// Runs before `npm pack`. The archive contains file modes, which depend on the umask, but equal sources must give equal
// bytes.
import { spawnSync } from "node:child_process";
import { chmodSync } from "node:fs";
import { join } from "node:path";
import { npmCommand } from "./npm.mjs";
import { repository } from "./repository";

const [command, ...first] = npmCommand();
const { status, stdout, stderr } = spawnSync(
  command,
  [...first, "pack", "--dry-run", "--json", "--ignore-scripts"],
  { cwd: repository, encoding: "utf8", shell: process.platform === "win32" && first.length === 0 },
);
if (status === 0) {
  const [{ files }] = JSON.parse(stdout);
  for (const { path } of files) chmodSync(join(repository, path), 0o644);
} else {
  console.error(stderr);
  process.exitCode = 1;
}
