// Bundles the product into dist/ and the tests into out/, and lists the contents of the bundles.
import { build, type BuildOptions, type Metafile } from "esbuild";
import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { mainFields, minified, yaml } from "./bundleOptions";
import { withoutUnused } from "./leftOut";
import { messageNumbers } from "./messageNumbers";
import { bundlePlayground, playgroundBundles } from "./playground/bundle";

const shared = {
  bundle: true,
  logLevel: "warning",
  // A single character beyond Latin-1 would make the engine store the whole bundle with two bytes per character.
  charset: "ascii",
  target: "node20",
  mainFields,
} satisfies BuildOptions;

const node = { ...shared, platform: "node", format: "cjs" } satisfies BuildOptions;

/** One file for both Node and web workers. Packages with different builds are imported by separate names. */
const both = {
  ...node,
  ...minified,
  conditions: ["browser"],
  alias: { yaml },
} satisfies BuildOptions;

/** Every file below a folder whose name ends in `suffix`. */
function filesBelow(folder: string, suffix: string) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((path) => path.endsWith(suffix) && statSync(path).isFile())
    .sort();
}

const outdir = "dist";

const programs: readonly BuildOptions[] = [
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
    entryPoints: { cachedServer: "server/src/entry/cachedServer.ts" },
    outdir,
  },
  {
    ...node,
    ...minified,
    alias: { yaml },
    entryPoints: { cli: "server/src/entry/cli.ts" },
    outdir,
    banner: { js: "#!/usr/bin/env node" },
  },
  {
    ...node,
    ...minified,
    alias: { yaml },
    entryPoints: { mcp: "server/src/entry/mcp.ts" },
    outdir,
  },
  // A webview page has neither modules nor Node.
  {
    ...shared,
    platform: "browser",
    target: "es2022",
    format: "iife",
    minify: true,
    entryPoints: {
      page: "client/src/rolePage/webview.ts",
      style: "client/src/rolePage/webview.css",
    },
    outdir: "dist/roleTable",
  },
];

const products = programs.map((program): BuildOptions => ({
  ...program,
  plugins: [messageNumbers, withoutUnused],
}));

export async function bundleProduct(): Promise<void> {
  rmSync(outdir, { recursive: true, force: true });
  await Promise.all([...products.map((product) => build(product)), bundlePlayground()]);
}

/** The paths of the files that contribute to each bundle. Writes nothing. */
export async function bundledFiles(): Promise<Record<string, string[]>> {
  const results = await Promise.all(
    [...products, ...playgroundBundles].map((product) =>
      build({ ...product, write: false, metafile: true }),
    ),
  );
  const bundles = results
    .flatMap(({ metafile }) => Object.entries(metafile.outputs))
    .map(([bundle, { inputs }]) => [bundle, namesOfUsed(inputs)] as const);
  return Object.fromEntries(bundles);
}

function namesOfUsed(inputs: Metafile["outputs"][string]["inputs"]) {
  const used = Object.entries(inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  return used.map(([path]) => path).sort();
}

/** This test counts executed code in its own bundle: the engine only counts code compiled after counting has started. */
const bundledAlone = join("test", "reliability", "bounded.test.ts");

/**
 * Test files share their modules as chunks, so that a process compiles each module once. Tests inside VS Code are loaded with
 * `require` and stay CommonJS.
 */
export async function bundleTests(): Promise<void> {
  rmSync("out", { recursive: true, force: true });
  const common = {
    ...{ ...node, outbase: "test", outdir: "out", sourcemap: true },
    ...{ alias: { yaml }, packages: "external" },
  } satisfies BuildOptions;
  const modules = { format: "esm", banner: { js: requireInModule } } satisfies BuildOptions;
  await Promise.all([
    build({
      ...common,
      ...modules,
      entryPoints: [
        ...filesBelow("test", ".test.ts").filter((path) => path !== bundledAlone),
        join("test", "countingReporter.ts"),
      ],
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

/** Some sources load a module on first use with `require`, which ES modules do not have. */
const requireInModule =
  'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);';
