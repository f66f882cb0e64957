// Copies the packaged files of the extension in a form that can only run in a web worker, as in a window without Node: its
// manifest has no `main` and does not require the machine with the files.
import { cpSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import picomatch from "picomatch";
import { repository } from "../repository";

/** Copies the files that .vscodeignore allows into an empty folder. */
export function copyForWebWorker(folder: string): void {
  const shipped = readFileSync(join(repository, ".vscodeignore"), "utf8")
    .split(/\r?\n/)
    .filter((line) => line.startsWith("!"))
    .map((line) => line.slice(1));
  const ships = picomatch(shipped);
  // Only these folders are searched, because node_modules is large.
  const begins = picomatch(shipped.map((pattern) => pattern.split("/", 1).join()));
  for (const name of readdirSync(repository).filter((name) => begins(name)))
    cpSync(join(repository, name), join(folder, name), {
      recursive: true,
      filter: (source) =>
        statSync(source).isDirectory() || ships(relative(repository, source).split(sep).join("/")),
    });
  const manifest = join(folder, "package.json");
  const { main, extensionKind, ...rest } = JSON.parse(readFileSync(manifest, "utf8"));
  writeFileSync(manifest, JSON.stringify(rest, null, 2));
}
