// The rules for imports, checked by dependency-cruiser in `npm run check`.

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    {
      name: "no-cycle",
      comment: "Files that import each other, types included, cannot be read one after the other.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "declared-packages",
      comment: "A package that is imported must be in the package.json of its folder.",
      severity: "error",
      from: {},
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
    },
    {
      name: "resolvable",
      comment:
        "What is imported must exist. The peers of the benchmark are installed on first use.",
      severity: "error",
      from: { pathNot: "^scripts/bench/" },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    // Type imports count, too.
    tsPreCompilationDeps: true,
    // Folders of scripts/ have a package.json of their own.
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "types"],
      mainFields: ["module", "main", "types"],
      extensions: [".ts", ".mjs", ".cjs", ".js", ".d.ts", ".json"],
    },
  },
};
