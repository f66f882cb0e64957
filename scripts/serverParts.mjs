// The server's bundle in parts, so that what answers `initialize` need not wait for what answers all else. A part loads
// another by its name, and takes what an earlier one holds from there: no module is in two of them.
import { build } from "esbuild";
import { relative, resolve } from "node:path";

/** Where each part begins, in the order in which they are loaded. */
const beginnings = {
  wire: "server/src/wire.ts",
  answers: "server/src/answers.ts",
  french: "server/src/lsp/wording/french.ts",
};

const names = Object.keys(beginnings);

const partByBeginning = new Map(names.map((name) => [resolve(beginnings[name]), name]));

/** What stands before the path of a module that a part takes from an earlier one. */
export const borrowed = "lent:";

/** What to hand to esbuild for each part, and for the file that starts them. */
export async function serverParts({ start, banner, ...options }) {
  const holders = await holdersOf(options);
  const parts = names.map((name) => ({
    ...options,
    stdin: { contents: beginningOf(name, holders), resolveDir: ".", sourcefile: `${name}.js` },
    outfile: `dist/${name}.js`,
    // French is shorter as it is written than in escapes.
    ...(name === "french" ? { charset: "utf8" } : {}),
    plugins: [...options.plugins, apart(name, holders)],
  }));
  const starting = { ...options, banner, entryPoints: [start], outfile: "dist/server.js" };
  return [{ ...starting, plugins: [apart()] }, ...parts];
}

/**
 * By its path, which part holds a module, and which later ones import it from there. A module is in the first part that
 * uses it.
 */
async function holdersOf(options) {
  const holders = new Map();
  const imports = [];
  for (const name of names) {
    const { metafile } = await build({
      ...{ ...options, entryPoints: [beginnings[name]], outfile: `dist/${name}.js` },
      ...{ metafile: true, write: false, plugins: [...options.plugins, apart()] },
    });
    const [{ inputs: used }] = Object.values(metafile.outputs);
    for (const path of Object.keys(metafile.inputs).sort()) {
      if (!used[path]?.bytesInOutput || holders.has(path)) continue;
      holders.set(path, { name, isShared: false });
      imports.push(...metafile.inputs[path].imports.map((imported) => [name, imported.path]));
    }
  }
  for (const [importer, path] of imports) {
    const holder = holders.get(path);
    if (holder && holder.name !== importer) holder.isShared = true;
  }
  return holders;
}

/** The paths of what a part lends to later ones, each under its place in the list. */
const lentBy = (name, holders) =>
  [...holders]
    .filter(([, { name: holder, isShared }]) => holder === name && isShared)
    .map(([path]) => path);

/** What a part begins with: it does its own, and lends what later parts take from it. */
function beginningOf(name, holders) {
  const lent = lentBy(name, holders).map((path) => `() => require(${JSON.stringify(`./${path}`)})`);
  return `export * from ${JSON.stringify(`./${beginnings[name]}`)};
export const lent = [${lent.join(", ")}];`;
}

/** Leaves out of the part `own` the other parts and, where `holders` are known, what earlier ones hold. */
function apart(own, holders = new Map()) {
  const isEarlier = (name) => names.indexOf(name) < names.indexOf(own);
  return {
    name: "apart",
    setup({ onLoad, onResolve, resolve: find }) {
      onResolve({ filter: /./ }, async ({ path, pluginData, ...from }) => {
        if (pluginData === "found") return undefined;
        if (from.namespace === "lent") return { path, external: true };
        const found = await find(path, { ...from, pluginData: "found" });
        if (found.errors.length > 0 || found.external) return found;
        const part = partByBeginning.get(found.path);
        if (part !== undefined && part !== own && from.importer !== "")
          return { path: `./${part}.js`, external: true };
        const inside = relative(".", found.path).replaceAll("\\", "/");
        const holder = holders.get(inside);
        return holder && isEarlier(holder.name) ? { path: inside, namespace: "lent" } : found;
      });
      onLoad({ filter: /./, namespace: "lent" }, ({ path }) => {
        const { name } = holders.get(path);
        const place = lentBy(name, holders).indexOf(path);
        return { contents: `module.exports = require("./${name}.js").lent[${place}]();` };
      });
    },
  };
}
