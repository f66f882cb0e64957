// Starts the language server in Node with the code that an earlier start compiled, which halves the time until the first
// findings. Node's own cache (NODE_COMPILE_CACHE) has only the code that is compiled while loading, and most is compiled later.
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire, wrap } from "node:module";
import { dirname, join } from "node:path";
import { constants, Script } from "node:vm";
import { crc32 } from "node:zlib";

const flag = "--code-cache=";

/** The names of files with compiled code. */
const kept = /^server-[0-9a-f]+$/;

const path = join(__dirname, "server.js");

/** Without a folder, or if nothing in it can be used, everything is compiled. */
function run(folder: string | undefined): void {
  const content = readFileSync(path);
  // The engine itself compares no more than the length of the code.
  const file = folder && join(folder, `server-${crc32(content).toString(16)}`);
  const cachedData = file ? compiledIn(file) : undefined;
  // The bundle is ASCII.
  const script = new Script(wrap(content.toString("latin1")), {
    filename: path,
    ...(cachedData ? { cachedData } : {}),
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  const load = script.runInThisContext();
  if (file && (!cachedData || script.cachedDataRejected))
    process.on("exit", () => keep(script.createCachedData(), file));
  const module = { exports: {} };
  load(module.exports, createRequire(path), module, path, dirname(path));
}

const checkLength = 4;

/** The engine does not notice damaged code, and could crash. */
function compiledIn(file: string): Buffer | undefined {
  try {
    const content = readFileSync(file);
    const data = content.subarray(checkLength);
    return content.readUInt32LE() === crc32(data) ? data : undefined;
  } catch {
    return undefined;
  }
}

/** Replaces the compiled code of other versions. Several servers can end at the same time. */
function keep(data: Buffer, file: string): void {
  const folder = dirname(file);
  const temporary = `${file}.${process.pid}`;
  const check = Buffer.alloc(checkLength);
  check.writeUInt32LE(crc32(data));
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(temporary, Buffer.concat([check, data]));
    renameSync(temporary, file);
    for (const other of readdirSync(folder))
      if (kept.test(other) && join(folder, other) !== file) rmSync(join(folder, other));
  } catch {
    // Only the speed of the next start depends on it.
  }
}

run(process.argv.find((word) => word.startsWith(flag))?.slice(flag.length));
