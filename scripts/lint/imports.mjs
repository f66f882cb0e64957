// The rules for imports, checked by dependency-cruiser in `npm run check`.
import { layers } from "./layers.mjs";

/** @typedef {import("dependency-cruiser").IForbiddenRuleType} Rule */

/**
 * Matches the files of an entry of the table, without those of an entry inside it.
 *
 * @param {string} name
 */
function filesOf(name) {
  if (/\.\w+$/.test(name)) return `^${escaped(name)}$`;
  const inside = Object.keys(layers)
    .filter((other) => other.startsWith(`${name}/`))
    .map((other) => `(?!${escaped(other.slice(name.length + 1))}(/|$))`);
  return `^${escaped(name)}/${inside.join("")}`;
}

/** @param {string} text */
const escaped = (text) => text.replaceAll(".", "\\.");

/**
 * Only the listed entries may be imported.
 *
 * @returns {Rule}
 */
const layerRule = (
  /** @type {string} */ name,
  /** @type {import("./layers.mjs").Layer} */ { why, imports, packages = [], node = [] },
) => ({
  name: `layer ${name}`,
  comment: `${why} See scripts/lint/layers.mjs.`,
  severity: "error",
  from: { path: filesOf(name) },
  to: {
    pathNot: [
      ...[name, ...imports].map(filesOf),
      ...packages.map((one) => `^node_modules/(@types/)?${one}/`),
      ...node.map((one) => `^(node:)?${one}$`),
    ],
  },
});

/** @type {Rule} */
const unlisted = {
  name: "layer of no folder",
  comment: "A new folder needs an entry in scripts/lint/layers.mjs.",
  severity: "error",
  from: { path: "^(server|client|playground)/", pathNot: Object.keys(layers).map(filesOf) },
  to: {},
};

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    ...Object.entries(layers).map(([name, layer]) => layerRule(name, layer)),
    unlisted,
    {
      name: "no-cycle",
      comment:
        "Files must not import each other, not even types: they could not be read one after the other.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "declared-packages",
      comment: "An imported package must be in the package.json of its folder.",
      severity: "error",
      from: {},
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
    },
    {
      name: "resolvable",
      comment: "Imports must exist. The benchmark's other servers are installed on first use.",
      severity: "error",
      from: { pathNot: "^scripts/bench/" },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    // Type imports count too.
    tsPreCompilationDeps: true,
    // Folders in scripts/ have their own package.json.
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "types"],
      mainFields: ["module", "main", "types"],
      extensions: [".ts", ".mjs", ".cjs", ".js", ".d.ts", ".json"],
    },
  },
};
