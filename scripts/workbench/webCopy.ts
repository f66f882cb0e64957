// Copies what ships of the extension, in the form in which it can run in a web worker only, as in a window without Node:
// its manifest names no `main`, and does not ask for the machine on which the files are.
import { cpSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import picomatch from "picomatch";
import { repository } from "../repository";

/** Copies the files that .vscodeignore lets through into an empty folder. */
export function copyForWebWorker(folder: string): void {
  const shipped = readFileSync(join(repository, ".vscodeignore"), "utf8")
    .split(/\r?\n/)
    .filter((line) => line.startsWith("!"))
    .map((line) => line.slice(1));
  const ships = picomatch(shipped);
  // Only these are looked through: node_modules is large.
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
