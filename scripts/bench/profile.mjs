// `npm run bench:profile`: says which functions the time is spent in while a key is pressed, while something is completed,
// and on the command line. What ships has short names only; this bundles the same sources with their own.
import { build } from "esbuild";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { repository } from "../install.mjs";
import { applicationFile, tree } from "./documents.mjs";
import { writerAt } from "./typing.mjs";

/** @typedef {import("node:inspector").Profiler.ProfileNode} ProfileNode */

const rounds = 20;

/** Enough to see what it does, and few enough to wait for. */
const files = 400;

const bundled = (/** @type {string} */ name) => join(folder, `${name}.js`);

const profiling = () => ["--cpu-prof", `--cpu-prof-dir=${join(folder, "profiles")}`];

const folder = mkdtempSync(join(tmpdir(), "kestra-config-profile-"));
try {
  for (const name of ["server", "cli"]) await bundle(name);
  const text = applicationFile(10_000);
  for (const act of /** @type {const} */ (["type", "complete"])) {
    await profileServer(act, text);
    print(
      `${act === "type" ? "Key strokes" : "Completion"} at 10,000 lines, ${rounds} times`,
      "server",
    );
  }
  profileCommandLine();
  print(`Command line, ${files} files`, "cli");
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** @param {string} name */
function bundle(name) {
  return build({
    entryPoints: [join(repository, "server", "src", "entry", `${name}.ts`)],
    outfile: bundled(name),
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    mainFields: ["module", "main"],
    conditions: ["browser"],
    alias: { yaml: join(repository, "node_modules", "yaml", "browser", "index.js") },
    logLevel: "warning",
  });
}

/**
 * @param {"type" | "complete"} act
 * @param {string} text
 */
async function profileServer(act, text) {
  const server = { name: "ours", args: [...profiling(), bundled("server"), "--stdio"] };
  const writer = await writerAt(server, text, "yaml", rounds);
  for (let round = 0; round < rounds; round++) await writer[act](round);
  await writer.stop();
}

function profileCommandLine() {
  const root = join(folder, "tree");
  for (const { path, text } of tree(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  spawnSync(process.execPath, [...profiling(), bundled("cli"), "check", root]);
}

/**
 * Prints the functions of the profile that has just been written, and throws it away.
 *
 * @param {string} title
 * @param {string} name
 */
function print(title, name) {
  const profiles = join(folder, "profiles");
  const [file = ""] = readdirSync(profiles);
  const { self, total, all } = timesOf(
    JSON.parse(readFileSync(join(profiles, file), "utf8")),
    sourcesOf(bundled(name)),
  );
  rmSync(profiles, { recursive: true });
  console.log(`\n## ${title}\n`);
  for (const [what, times] of Object.entries({ self, total })) {
    console.log(`| ${what} | ms | share |\n| --- | --: | --: |`);
    const top = [...times].sort(([, a], [, b]) => b - a).slice(0, what === "self" ? 15 : 30);
    for (const [name, time] of top)
      console.log(
        `| ${name} | ${(time / 1_000).toFixed(0)} | ${((100 * time) / all).toFixed(1)} % |`,
      );
    console.log("");
  }
}

/**
 * Microseconds by function: in it alone, and in it with all that it calls; what waits is left out.
 *
 * @param {{ nodes: ProfileNode[], samples: number[], timeDeltas: number[] }} profile
 * @param {readonly (string | undefined)[]} sources
 */
function timesOf({ nodes, samples, timeDeltas }, sources) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  /** @type {Map<number, number>} */
  const own = new Map();
  samples.forEach((id, index) => own.set(id, (own.get(id) ?? 0) + (timeDeltas[index] ?? 0)));
  /** @type {Map<string, number>} */
  const self = new Map();
  /** @type {Map<string, number>} */
  const total = new Map();
  let all = 0;
  const add = (
    /** @type {Map<string, number>} */ times,
    /** @type {string} */ name,
    /** @type {number} */ time,
  ) => times.set(name, (times.get(name) ?? 0) + time);
  /**
   * A function that calls itself is counted once.
   *
   * @param {ProfileNode | undefined} node
   * @param {ReadonlySet<string>} above
   * @returns {number}
   */
  function walk(node, above) {
    if (!node) return 0;
    const name = nameOf(node.callFrame, sources);
    if (/^\((idle|program)\)/.test(name)) return 0;
    const alone = own.get(node.id) ?? 0;
    all += alone;
    add(self, name, alone);
    const within = new Set(above).add(name);
    const sum = (node.children ?? [])
      .map((id) => walk(byId.get(id), within))
      .reduce((a, b) => a + b, alone);
    if (!above.has(name)) add(total, name, sum);
    return sum;
  }
  walk(nodes[0], new Set());
  return { self, total, all };
}

/**
 * @param {ProfileNode["callFrame"]} frame
 * @param {readonly (string | undefined)[]} sources
 */
function nameOf({ functionName, url, lineNumber }, sources) {
  const source = url.startsWith("node:") ? url : (sources[lineNumber] ?? "");
  return `${functionName || "(anonymous)"} ${source}`.trimEnd();
}

/**
 * The source file of each line of a bundle: a comment in front of each says where it is from.
 *
 * @param {string} file
 */
function sourcesOf(file) {
  /** @type {string | undefined} */
  let source;
  return readFileSync(file, "utf8")
    .split("\n")
    .map((line) => (source = /^\/\/ ((?:server|node_modules)\/\S+)/.exec(line)?.[1] ?? source));
}
