// Bundles what ships into dist/ and, with --tests, what tests run into out/.
import { build } from "esbuild";
import { existsSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";

const tests = process.argv.includes("--tests");

const shared = {
  bundle: true,
  logLevel: "warning",
  target: "node20",
  // ES modules first: the UMD builds of the LSP packages hide their requires from a bundler.
  mainFields: ["module", "main"],
};

const node = { ...shared, platform: "node", format: "cjs" };
const browser = {
  ...shared,
  platform: "browser",
  target: "es2022",
  mainFields: ["browser", "module", "main"],
};

/** Every file below a folder whose name ends in `suffix`. */
function filesBelow(folder, suffix) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((path) => path.endsWith(suffix) && statSync(path).isFile())
    .sort();
}

/** An entry point may not exist yet while the project grows; a missing one is left out. */
const present = (entries) =>
  Object.fromEntries(Object.entries(entries).filter(([, path]) => existsSync(path)));

async function bundleProduct() {
  rmSync("dist", { recursive: true, force: true });
  const minify = true;
  await Promise.all([
    build({
      ...node,
      minify,
      entryPoints: present({ client: "client/src/extension.node.ts" }),
      external: ["vscode"],
      outdir: "dist",
    }),
    build({
      ...node,
      minify,
      entryPoints: present({ server: "server/src/main.node.ts", cli: "server/src/cli.ts" }),
      outdir: "dist",
      banner: { js: "#!/usr/bin/env node" },
    }),
    build({
      ...browser,
      minify,
      format: "cjs",
      entryPoints: present({ "client.browser": "client/src/extension.browser.ts" }),
      external: ["vscode"],
      outdir: "dist",
    }),
    build({
      ...browser,
      minify,
      format: "iife",
      entryPoints: present({
        "roleTable/page": "client/src/roleTable/view/page.ts",
        "roleTable/style": "client/src/roleTable/view/page.css",
      }),
      outdir: "dist",
    }),
    build({
      ...browser,
      minify,
      format: "iife",
      entryPoints: present({ "server.browser": "server/src/main.browser.ts" }),
      outdir: "dist",
    }),
  ]);
}

async function bundleTests() {
  rmSync("out", { recursive: true, force: true });
  await build({
    ...node,
    entryPoints: [
      ...filesBelow("test", ".test.ts"),
      ...filesBelow("test/e2e", ".e2e.ts"),
      ...filesBelow("test/e2e", "suite.ts"),
    ],
    outbase: "test",
    outdir: "out",
    sourcemap: true,
    packages: "external",
  });
}

await (tests ? bundleTests() : bundleProduct());
