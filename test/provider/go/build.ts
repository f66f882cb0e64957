// Builds the providers that are written in Go, from the Go module proxy. A program is kept in the user's cache, because
// building takes minutes.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
} from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";

export type GoProvider = "dex" | "hydra";

const packages: Readonly<Record<GoProvider, string>> = {
  dex: "github.com/dexidp/dex/cmd/dex",
  hydra: "github.com/ory/hydra/v2",
};

const modules = join("test", "provider", "go");

const cache = join(homedir(), ".cache", "kestra-config-recorder");

/** The path of a provider's program; undefined, after printing the reason, if it cannot be built here. */
export function goProgram(provider: GoProvider): string | undefined {
  const module = join(modules, provider);
  const version = createHash("sha256")
    .update(readFileSync(join(module, "go.mod")))
    .digest("hex")
    .slice(0, 12);
  const program = join(cache, `${provider}-${version}`);
  if (existsSync(program)) return program;
  const work = mkdtempSync(join(tmpdir(), `${provider}-`));
  try {
    if (spawnSync("go", ["version"]).status !== 0)
      return leaveOut(provider, "there is no Go to build it with");
    console.log(`Building ${provider}…`);
    cpSync(module, work, { recursive: true });
    const built = join(work, "program");
    if (!prepare(provider, work) || !go(work, ["-tags", "sqlite", "-o", built, packages[provider]]))
      return leaveOut(provider, "it could not be built");
    mkdirSync(cache, { recursive: true });
    // Copied next to its final place first, which may be on another disk than the temporary folder.
    cpSync(built, `${program}.new`);
    renameSync(`${program}.new`, program);
    return program;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function leaveOut(provider: GoProvider, reason: string): undefined {
  console.log(`skipped: ${provider}, because ${reason}.`);
}

/** Replaces the package of Dex that does not compile. Go replaces only packages that are copied into the module. */
function prepare(provider: GoProvider, work: string): boolean {
  if (provider !== "dex") return true;
  if (spawnSync("go", ["mod", "vendor"], { cwd: work, stdio: "inherit" }).status !== 0)
    return false;
  const replaced = join(work, "vendor", "github.com", "dexidp", "dex", "server", "apiserver");
  rmSync(replaced, { recursive: true });
  cpSync(join(work, "apiserver"), replaced, { recursive: true });
  return true;
}

const go = (work: string, args: readonly string[]): boolean =>
  spawnSync("go", ["build", ...args], { cwd: work, stdio: "inherit" }).status === 0;
