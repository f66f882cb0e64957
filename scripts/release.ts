// `npm run release` makes everything that a release publishes, and lets npm check the package. It publishes nothing.
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { version } from "../package.json";
import { bundleProduct } from "./bundles";
import { runNpm } from "./npm.mjs";
import { packageExtension } from "./package";
import { playgroundFolder } from "./playground/bundle";
import { messageOf, repository } from "./repository";

const usage = `npm run release           make the .vsix, the npm package, the page, the notes and the list of packages in release/
    -- --tag vX.Y.Z       fail if the version in package.json is another one
    -- --out FOLDER       write to FOLDER, whose contents are deleted
    -- --no-build         use dist/ as it is`;

function readOptions() {
  try {
    return parseArgs({
      options: {
        tag: { type: "string", default: `v${version}` },
        out: { type: "string", default: "release" },
        "no-build": { type: "boolean", default: false },
      },
    }).values;
  } catch (error) {
    throw new Error(`${messageOf(error)}\n\n${usage}`, { cause: error });
  }
}

async function make({ tag, out, "no-build": isBuilt }: ReturnType<typeof readOptions>) {
  // First, because it is what most often stops a release.
  const notes = notesFor(tag);
  const folder = resolve(out);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "notes.md"), notes);
  if (!isBuilt) await bundleProduct();
  packageExtension({ out: join(folder, "kestra-config.vsix") });
  npm("packing", ["pack", "--pack-destination", folder, ...(isBuilt ? ["--ignore-scripts"] : [])]);
  cpSync(playgroundFolder, join(folder, "playground"), { recursive: true });
  letNpmCheck();
  const packages = npm("listing the packages", ["sbom", "--sbom-format", "cyclonedx"]);
  writeFileSync(join(folder, "sbom.cdx.json"), packages.stdout);
  console.log(`Everything for ${tag} is in ${folder}.`);
}

function notesFor(tag: string): string {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join("scripts", "releaseNotes.mjs"), tag],
    { cwd: repository, encoding: "utf8" },
  );
  if (status !== 0) throw new Error(stderr.trim());
  return stdout;
}

/** npm changes what it does not accept in package.json, and only warns. */
function letNpmCheck(): void {
  const args = ["publish", "--dry-run", "--offline", "--ignore-scripts"];
  const { stderr } = npm("checking the package", [...args, "--access", "public"]);
  const corrections = /npm warn publish .*correct[\s\S]*/i.exec(stderr);
  if (corrections) throw new Error(`npm would change package.json:\n${corrections[0]}`);
}

const npm = (what: string, args: string[]) => runNpm(args, { cwd: repository, what });

try {
  await make(readOptions());
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
}
