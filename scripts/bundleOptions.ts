// What several bundles have in common.

/**
 * The YAML parser's browser build, which runs everywhere. The Node build reads an environment variable before each token,
 * which takes a sixth of the time.
 */
export const yaml = "./node_modules/yaml/browser/index.js";

/** ES modules first: the UMD builds of the LSP packages hide their requires from a bundler. */
export const mainFields = ["module", "main"];

/** A crash prints the line where it happens, which without a limit would be the whole bundle. */
export const minified = { minify: true, lineLimit: 2000 };
