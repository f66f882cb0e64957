// Bundles the page into dist/playground/: static files for any web server. All files but index.html are in a folder named
// after their content, so that a browser never combines files of two releases.
import { build, type BuildOptions } from "esbuild";
import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { english } from "../../server/src/messages/english";
import { french } from "../../server/src/messages/french";
import { mainFields, yaml } from "../bundleOptions";
import { messagesIn } from "./messages";
import { pruning } from "./pruning";
import { tableTexts } from "./tableTexts";

export const playgroundFolder = join("dist", "playground");

const inBrowser = {
  bundle: true,
  logLevel: "warning",
  platform: "browser",
  target: "es2022",
  format: "esm",
  charset: "utf8",
  mainFields,
  conditions: ["browser"],
  alias: { yaml },
  minify: true,
  outdir: playgroundFolder,
} satisfies BuildOptions;

const worker = {
  ...inBrowser,
  entryPoints: { worker: "playground/worker/worker.ts" },
  external: ["./messages.*.js"],
  plugins: pruning,
} satisfies BuildOptions;

const page = {
  ...inBrowser,
  entryPoints: { page: "playground/page/page.ts", style: "playground/page/style.css" },
  splitting: true,
  plugins: [tableTexts],
  chunkNames: "[name]-[hash]",
} satisfies BuildOptions;

export const playgroundBundles: readonly BuildOptions[] = [worker, page];

/** The licences require their texts next to the code. */
const notices = [
  ["LICENSE", "LICENSE.txt"],
  [join("docs", "NOTICE.md"), "NOTICE.txt"],
] as const;

export async function bundlePlayground(): Promise<void> {
  const results = await Promise.all(
    playgroundBundles.map((options) => build({ ...options, write: false })),
  );
  const files = new Map(
    results.flatMap(({ outputFiles }) =>
      outputFiles.map(({ path, text }) => [path.replace(/^.*[\\/]/, ""), text] as const),
    ),
  );
  const ids = messagesIn(files.get("worker.js") ?? "", Object.keys(english));
  files.set("messages.en.js", tableModule(english, ids));
  files.set("messages.fr.js", tableModule(french, ids));
  const hash = createHash("sha256");
  for (const [name, text] of [...files].sort(([a], [b]) => (a < b ? -1 : 1)))
    hash.update(`${name}\0${text}\0`);
  const folder = `files-${hash.digest("hex").slice(0, 12)}`;
  rmSync(playgroundFolder, { recursive: true, force: true });
  mkdirSync(join(playgroundFolder, folder), { recursive: true });
  for (const [name, text] of files) writeFileSync(join(playgroundFolder, folder, name), text);
  copyFileSync(join("client", "icon.png"), join(playgroundFolder, folder, "icon.png"));
  for (const [from, to] of notices) copyFileSync(from, join(playgroundFolder, to));
  const html = readFileSync(join("playground", "index.html"), "utf8");
  writeFileSync(join(playgroundFolder, "index.html"), html.replaceAll("{folder}", folder));
}

function tableModule(templates: Readonly<Record<string, string>>, ids: readonly string[]): string {
  const kept = Object.fromEntries(ids.map((id) => [id, templates[id]]));
  return `export const templates = ${JSON.stringify(kept)};\n`;
}
