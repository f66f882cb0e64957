// What packages contain and we never use, but esbuild cannot leave out by itself. The bundles contain something empty instead.
import { readFileSync } from "node:fs";
import type { Plugin } from "esbuild";

/**
 * Features of the protocol that the server does not have: the name of their file in the packages for client and server, and
 * the capabilities with which a server announces them.
 */
export const featuresLeftOut = {
  callHierarchy: ["callHierarchyProvider"],
  colorProvider: ["colorProvider"],
  declaration: ["declarationProvider"],
  executeCommand: ["executeCommandProvider"],
  fileOperations: ["workspace.fileOperations"],
  formatting: [
    "documentFormattingProvider",
    "documentRangeFormattingProvider",
    "documentOnTypeFormattingProvider",
  ],
  implementation: ["implementationProvider"],
  inlineCompletion: ["inlineCompletionProvider"],
  inlineValue: ["inlineValueProvider"],
  linkedEditingRange: ["linkedEditingRangeProvider"],
  moniker: ["monikerProvider"],
  notebook: ["notebookDocumentSync"],
  semanticTokens: ["semanticTokensProvider"],
  signatureHelp: ["signatureHelpProvider"],
  textDocumentContent: ["workspace.textDocumentContent"],
  typeDefinition: ["typeDefinitionProvider"],
  typeHierarchy: ["typeHierarchyProvider"],
} as const;

/**
 * A feature of the client that announces nothing and registers nothing. The others ask that of notebooks: cells are documents
 * like all others.
 */
const clientFeature = `class {
  static CellScheme = "vscode-notebook-cell";
  registrationType = { method: "notebookDocument/sync" };
  fillClientCapabilities() {}
  initialize() {}
  getState() { return { kind: "static" }; }
  register() {}
  unregister() {}
  clear() {}
  handles() { return false; }
${["Open", "Change", "Save", "Close"].map((what) => `  on${what}NotificationSent() { return { dispose() {} }; }`).join("\n")}
}`;

/** In the server, a feature adds methods to a class. */
const serverFeature = "(methods) => methods";

/**
 * The client checks the version of VS Code, as VS Code does, and matches globs, which the registrations of the server do not
 * have.
 */
const packages: Readonly<Record<string, string>> = {
  "semver/functions/parse": "module.exports = (version) => ({ version });",
  "semver/functions/satisfies": "module.exports = () => true;",
  minimatch: "exports.Minimatch = class { makeRe() { return false; } };",
};

/** Loading it takes a twentieth of the start. It is needed later, to name registrations, and so while the editor works. */
const cryptoWhenNeeded = `module.exports = new Proxy({}, { get: (_, name) => require("node:crypto")[name] });`;

/** The SDK for agents validates what users answer to its questions. We ask none, and the validator is a fifth of its code. */
const validator = "export class AjvJsonSchemaValidator {}";

export const withoutUnused: Plugin = {
  name: "without what is never used",
  setup({ onLoad, onResolve }) {
    const files = Object.keys(featuresLeftOut).join("|");
    for (const [side, feature] of [
      ["client", clientFeature],
      ["server", serverFeature],
    ] as const)
      onLoad(
        { filter: inPackage(`vscode-language${side}/lib/common/(${files})`), namespace: "file" },
        ({ path }) => ({
          contents: [
            `const feature = ${feature};`,
            ...namesIn(path).map((name) => `exports.${name} = feature;`),
          ].join("\n"),
        }),
      );
    // It looks for modules of Node.
    onLoad(
      { filter: inPackage("vscode-languageserver/lib/node/files"), namespace: "file" },
      () => ({
        contents: "",
        loader: "js",
      }),
    );
    onLoad({ filter: inPackage(".*/validation/ajv-provider"), namespace: "file" }, () => ({
      contents: validator,
    }));
    onResolve({ filter: /^crypto$/ }, ({ path, importer }) =>
      inPackage("vscode-jsonrpc/.*").test(importer)
        ? { path, namespace: "loaded later" }
        : undefined,
    );
    onLoad({ filter: /./, namespace: "loaded later" }, () => ({ contents: cryptoWhenNeeded }));
    onResolve({ filter: /^(semver\/functions\/\w+|minimatch)$/ }, ({ path }) => ({
      path,
      namespace: "left out",
    }));
    onLoad({ filter: /./, namespace: "left out" }, ({ path }) => ({
      contents: packages[path] ?? "",
    }));
  },
};

const inPackage = (path: string) =>
  new RegExp(`[\\\\/]node_modules[\\\\/]${path.replaceAll("/", "[\\\\/]")}\\.js$`);

/** The names that a CommonJS file exports. */
const namesIn = (path: string) => [
  ...new Set(
    [...readFileSync(path, "utf8").matchAll(/^exports\.(\w+) = /gm)].map(([, name]) => name),
  ),
];
