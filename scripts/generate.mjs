// Bundles generate.ts and runs it: what it writes is derived from the server's own code.
import { buildSync } from "esbuild";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const repository = fileURLToPath(new URL("..", import.meta.url));
// Below the repository, so that packages are found.
const folder = mkdtempSync(join(repository, "node_modules", ".generate-"));
try {
  buildSync({
    entryPoints: [join(repository, "scripts", "generate.ts")],
    outfile: join(folder, "generate.cjs"),
    bundle: true,
    platform: "node",
    packages: "external",
    logLevel: "warning",
  });
  const { status } = spawnSync(
    process.execPath,
    [join(folder, "generate.cjs"), ...process.argv.slice(2)],
    {
      cwd: repository,
      stdio: "inherit",
    },
  );
  process.exitCode = status ?? 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
