// The compared builds of this project: ours and, if requested, an earlier one in another checkout.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, realpathSync } from "node:fs";
import { join, resolve } from "node:path";
import { repository } from "../repository";
import type { Server } from "./serverProcess";
import { earlier, ours } from "./row";

export interface Build extends Server {
  folder: string;
  /** The program of the command line. */
  commandLine: string;
}

/** The flags that the extension starts the server with. */
const flagsFile = "client/src/serverFlags.json";

export const ourBuild: Build = buildIn(repository, ours);

/** The build in another checkout. Throws if it has not been built. */
export function earlierBuild(folder: string): Build {
  const needed = ["dist/server.js", "dist/cli.js", flagsFile];
  for (const file of needed)
    if (!existsSync(join(folder, file)))
      throw new Error(`${folder} has no ${file}. It must be a checkout that has been built.`);
  return buildIn(resolve(folder), earlier);
}

function buildIn(folder: string, name: string): Build {
  const flags = JSON.parse(readFileSync(join(folder, flagsFile), "utf8"));
  return {
    name,
    folder,
    args: [...flags, join(folder, "dist", "server.js"), "--stdio"],
    commandLine: join(folder, "dist", "cli.js"),
  };
}

/** The commit of a checkout, or the version of the package if the folder is not the root of a checkout. */
export function revisionOf(folder: string): string {
  const git = (...args: string[]) => {
    const { status, stdout } = spawnSync("git", args, { cwd: folder, encoding: "utf8" });
    return status === 0 ? stdout.trim() : undefined;
  };
  const top = git("rev-parse", "--show-toplevel");
  const commit = git("rev-parse", "--short", "HEAD");
  if (commit && top && realpathSync(top) === realpathSync(folder)) return `commit ${commit}`;
  const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return `version ${version}`;
}
