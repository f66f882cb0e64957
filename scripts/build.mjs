// Bundles what ships into dist/ and, with --tests, what tests run into out/; with --inputs it says what ships is made of.
import { build } from "esbuild";
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const tests = process.argv.includes("--tests");

/**
 * What a module of the sources exports, by running it.
 *
 * @param {string} path
 * @returns {Promise<any>}
 */
async function run(path) {
  const made = await build({
    ...{ entryPoints: [path], bundle: true, platform: "node", packages: "external", write: false },
    format: "cjs",
  });
  const module = { exports: {} };
  new Function("module", "require", made.outputFiles[0]?.text ?? "")(module, createRequire(path));
  return module.exports;
}

/** Bundles hold the English of what the schema says once, and not again beside its French. */
/** @type {import("esbuild").Plugin} */
const compacted = {
  name: "compacted",
  setup({ onLoad }) {
    onLoad(
      { filter: /[\\/]wording[\\/]frenchKeys\.json$/, namespace: "file" },
      async ({ path }) => {
        const { sentences, words } = JSON.parse(readFileSync(path, "utf8"));
        const folder = dirname(path);
        const { configuration } = await run(
          join(folder, "../../knowledge/schema/configuration.ts"),
        );
        const { compact } = await run(join(folder, "keySentences.ts"));
        const contents = `
        import { configuration } from "../../knowledge/schema/configuration";
        import { complete } from "./keySentences";
        const sentences = complete(${JSON.stringify(compact(sentences, configuration))}, configuration);
        export default { sentences, words: ${JSON.stringify(words)} };`;
        return { contents, resolveDir: folder, loader: "js" };
      },
    );
  },
};

/** @typedef {import("esbuild").BuildOptions} BuildOptions */

/** @satisfies {BuildOptions} */
const shared = {
  bundle: true,
  logLevel: "warning",
  // A single letter beyond Latin-1 would make an engine keep all of a bundle in two bytes a letter.
  charset: "ascii",
  plugins: [compacted],
  target: "node20",
  // ES modules first: the UMD builds of the LSP packages hide their requires from a bundler.
  mainFields: ["module", "main"],
};

/** @satisfies {BuildOptions} */
const node = { ...shared, platform: "node", format: "cjs" };

/**
 * The YAML parser's build for browsers, which runs everywhere. The one for Node asks for a variable of the environment
 * before each token, which takes a sixth of the time.
 */
const yaml = "./node_modules/yaml/browser/index.js";

/** A crash prints the line in which it happens: without a limit, all of the bundle. */
const minified = { minify: true, lineLimit: 2000 };

/**
 * One file for a Node process and for a web worker. Packages that differ have their own name for each.
 *
 * @satisfies {BuildOptions}
 */
const both = {
  ...node,
  ...minified,
  conditions: ["browser"],
  alias: {
    yaml,
    // Two of the LSP packages bring a copy each, which hardly differ.
    "vscode-languageserver-types": "./node_modules/vscode-languageserver-types/lib/esm/main.js",
  },
};

/**
 * Every file below a folder whose name ends in `suffix`.
 *
 * @param {string} folder
 * @param {string} suffix
 */
function filesBelow(folder, suffix) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((path) => path.endsWith(suffix) && statSync(path).isFile())
    .sort();
}

const outdir = "dist";

/** @type {readonly BuildOptions[]} */
const products = [
  {
    ...both,
    entryPoints: { extension: "client/src/extension.ts" },
    external: ["vscode", "./client.js"],
    outdir,
  },
  {
    ...both,
    entryPoints: { client: "client/src/wholeExtension.ts" },
    external: ["vscode"],
    outdir,
  },
  { ...both, entryPoints: { server: "server/src/entry/server.ts" }, outdir },
  {
    ...node,
    ...minified,
    alias: { yaml },
    entryPoints: { cli: "server/src/entry/cli.ts" },
    outdir,
    banner: { js: "#!/usr/bin/env node" },
  },
  // A page in a panel has neither modules nor Node.
  {
    ...shared,
    platform: "browser",
    target: "es2022",
    format: "iife",
    minify: true,
    entryPoints: {
      page: "client/src/roleTable/view/page.ts",
      style: "client/src/roleTable/view/page.css",
    },
    outdir: "dist/roleTable",
  },
];

async function bundleProduct() {
  rmSync(outdir, { recursive: true, force: true });
  await Promise.all(products.map((product) => build(product)));
}

/** Prints, as JSON, for every bundle the paths of the files of which something is in it; writes nothing. */
async function listInputs() {
  const results = await Promise.all(
    products.map((product) => build({ ...product, write: false, metafile: true })),
  );
  const bundles = results
    .flatMap(({ metafile }) => Object.entries(metafile.outputs))
    .map(([bundle, { inputs }]) => [bundle, namesOfUsed(inputs)]);
  console.log(JSON.stringify(Object.fromEntries(bundles)));
}

/** @param {import("esbuild").Metafile["outputs"][string]["inputs"]} inputs */
function namesOfUsed(inputs) {
  const used = Object.entries(inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  return used.map(([path]) => path).sort();
}

/** Counts what runs in its own bundle: the engine only counts in code that is compiled after the counting began. */
const bundledAlone = join("test", "reliability", "bounded.test.ts");

/**
 * Test files share their modules as chunks, so that a process reads and compiles each module once. What runs inside VS
 * Code is loaded by `require` and stays CommonJS.
 */
async function bundleTests() {
  rmSync("out", { recursive: true, force: true });
  /** @satisfies {BuildOptions} */
  const common = {
    ...{ ...node, outbase: "test", outdir: "out", sourcemap: true },
    ...{ alias: { yaml }, packages: "external" },
  };
  /** @satisfies {BuildOptions} */
  const modules = { format: "esm", banner: { js: requireInModule } };
  await Promise.all([
    build({
      ...common,
      ...modules,
      entryPoints: filesBelow("test", ".test.ts").filter((path) => path !== bundledAlone),
      splitting: true,
      chunkNames: "chunks/[hash]",
    }),
    build({ ...common, ...modules, entryPoints: [bundledAlone] }),
    build({
      ...common,
      entryPoints: [...filesBelow("test/e2e", ".e2e.ts"), ...filesBelow("test/e2e", "suite.ts")],
    }),
  ]);
  writeFileSync(join("out", "package.json"), '{ "type": "module" }');
  writeFileSync(join("out", "e2e", "package.json"), '{ "type": "commonjs" }');
}

/** Some sources load a module where they first need it, by the `require` that ES modules do not have. */
const requireInModule =
  'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);';

if (process.argv.includes("--inputs")) await listInputs();
else await (tests ? bundleTests() : bundleProduct());
