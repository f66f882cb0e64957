// Style, and the one-way street of ARCHITECTURE.md: a folder may import only from folders to its left.
import redos from "eslint-plugin-redos";
import tseslint from "typescript-eslint";

// The analyser in JavaScript: its faster native program loses answers on a busy machine.
process.env.RECHECK_SYNC_BACKEND = "pure";

/** The layers of the server, left to right. */
const layers = [
  "document",
  "micronaut",
  "knowledge",
  "interpretation",
  "discovery",
  "rules",
  "features",
  "lsp",
];

const oneWay = {
  document: "document/ turns text into syntax and knows nothing that comes after it.",
  micronaut: "micronaut/ says how the server reads YAML; it knows no key of Kestra.",
  knowledge: "knowledge/ holds facts; it must not know who uses them.",
  interpretation:
    "interpretation/ applies the facts to a file; it finds no fault and edits nothing.",
  discovery: "discovery/ asks providers and evaluates their answers; it reports nothing.",
  rules: "rules/ must run on the command line and in a browser, without an editor.",
  features: "features/ answers an editor's questions without knowing the wire.",
};

/** Packages that live in one place only, and where. */
const monopolies = [
  {
    name: "yaml",
    home: "server/src/document",
    why: "only document/ may know which YAML parser we use",
  },
  {
    name: "zod",
    home: "server/src/knowledge/schema, server/src/project and server/src/lsp/settings.ts",
    why: "only the schema may know zod; everything else reads the JSON Schema derived from it",
  },
  {
    name: "vscode-languageserver",
    home: "server/src/lsp and server/src/entry",
    why: "everything left of lsp/ must work without a wire; vscode-languageserver-types holds the data types",
  },
  { name: "vscode", home: "client/src", why: "the server serves every editor" },
  {
    name: "vscode-languageclient",
    home: "client/src",
    why: "the client is the only one that starts a server",
  },
];

const nodeModules = {
  regex:
    "^node:|^(fs|path|os|url|child_process|http|https|net|crypto|util|process|worker_threads)(/|$)",
  message:
    "Node's own modules belong in server/src/entry and server/src/online: everything else must also run in a browser worker.",
};

function packageBans(...allowed) {
  return monopolies
    .filter(({ name }) => !allowed.includes(name))
    .map(({ name, home, why }) => ({
      regex: `^${name}(/|$)`,
      message: `'${name}' belongs to ${home}: ${why}.`,
    }));
}

/** What a layer may not import: every layer to its right, the entry points and the client. */
function layerBans(layer) {
  const right = layers.slice(layers.indexOf(layer) + 1);
  // What a feature is asked and answers is written in protocol/, which the client reads, too.
  const protocol = layer === "features" ? [] : ["protocol"];
  const names = [...right, "entry", "cli", ...protocol, "client"];
  return {
    regex: `^\\.{1,2}/(.*/)?(${names.join("|")})(/|$)`,
    message: `Imports run one way, ${layers.join(" → ")}. ${oneWay[layer]}`,
  };
}

function restricted(files, patterns, ignores = []) {
  return {
    files,
    ignores,
    rules: { "@typescript-eslint/no-restricted-imports": ["error", { patterns }] },
  };
}

const pureGlobals = {
  files: layers.slice(0, -1).map((layer) => `server/src/${layer}/**`),
  rules: {
    "no-restricted-globals": [
      "error",
      ...[
        "process",
        "fetch",
        "setTimeout",
        "setInterval",
        "console",
        "Buffer",
        "require",
        "globalThis",
        "self",
      ].map((name) => ({
        name,
        message: `Everything left of lsp/ is pure: it may not reach for '${name}'; take what you need as a parameter.`,
      })),
    ],
  },
};

export default tseslint.config(
  {
    ignores: [
      "node_modules/",
      "dist/",
      "out/",
      ".vscode-test/",
      "test-output/",
      "**/*.mjs",
      "**/*.cjs",
    ],
  },
  ...tseslint.configs.recommended,
  {
    rules: {
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/explicit-module-boundary-types": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      "no-console": "error",
      eqeqeq: "error",
    },
  },
  restricted(
    ["server/src/document/**"],
    [layerBans("document"), nodeModules, ...packageBans("yaml")],
  ),
  restricted(["server/src/micronaut/**"], [layerBans("micronaut"), nodeModules, ...packageBans()]),
  restricted(
    ["server/src/knowledge/**"],
    [layerBans("knowledge"), nodeModules, ...packageBans()],
    ["server/src/knowledge/schema/**"],
  ),
  restricted(
    ["server/src/knowledge/schema/**"],
    [layerBans("knowledge"), nodeModules, ...packageBans("zod")],
  ),
  ...["interpretation", "discovery", "rules"].map((layer) =>
    restricted([`server/src/${layer}/**`], [layerBans(layer), nodeModules, ...packageBans()]),
  ),
  restricted(["server/src/features/**"], [layerBans("features"), nodeModules, ...packageBans()]),
  restricted(
    ["server/src/lsp/**"],
    [
      nodeModules,
      ...packageBans("vscode-languageserver"),
      {
        regex: "^\\.{1,2}/(.*/)?(entry|cli|client)(/|$)",
        message: "Entry points import lsp/, never the other way.",
      },
    ],
    ["server/src/lsp/settings.ts", "server/src/lsp/options.ts"],
  ),
  restricted(
    ["server/src/lsp/settings.ts", "server/src/lsp/options.ts"],
    [nodeModules, ...packageBans("zod")],
  ),
  restricted(
    ["server/src/project/**"],
    [
      nodeModules,
      ...packageBans("zod"),
      {
        regex: "/(features|lsp|cli|client)(/|$)",
        message: "What a project says is read by the editor and by the command line alike.",
      },
    ],
  ),
  restricted(["server/src/protocol/**"], [nodeModules, ...packageBans(), layerBans("document")]),
  restricted(["server/src/entry/**"], packageBans("vscode-languageserver")),
  restricted(
    ["server/src/entry/cli.ts", "server/src/cli/**"],
    [
      ...packageBans(),
      {
        regex: "/(features|lsp)(/|$)",
        message:
          "The command line stands on rules/; editor features and the wire are not its business.",
      },
    ],
  ),
  restricted(
    ["client/src/**"],
    [
      ...packageBans("vscode", "vscode-languageclient"),
      {
        regex: "server/src/(?!protocol/)",
        message: "The client may import server/src/protocol/ and nothing else of the server.",
      },
      nodeModules,
    ],
    ["client/src/*.node.ts"],
  ),
  restricted(
    ["client/src/*.node.ts"],
    [
      ...packageBans("vscode", "vscode-languageclient"),
      {
        regex: "server/src/(?!protocol/)",
        message: "The client may import server/src/protocol/ and nothing else of the server.",
      },
    ],
  ),
  pureGlobals,
  {
    files: ["server/src/**", "client/src/**"],
    plugins: { redos },
    rules: {
      // No input may make a regular expression backtrack for long. The cache is in node_modules/.cache.
      "redos/no-vulnerable": [
        "error",
        { timeout: null, ignoreErrors: false, cache: { strategy: "aggressive" } },
      ],
    },
  },
  {
    files: ["server/src/**"],
    rules: {
      "no-restricted-syntax": [
        "error",
        {
          selector: "ImportExpression",
          message:
            "Import at the top of the file: an import() would pass by the rules on who may import whom.",
        },
        {
          selector:
            ":function NewExpression[callee.name=RegExp], :function CallExpression[callee.name=RegExp]",
          message:
            "Build a regular expression when the module loads: test/reliability/regexes.test.ts analyses those only.",
        },
      ],
    },
  },
  {
    files: ["test/**", "server/src/entry/cli.ts", "server/src/cli/**"],
    rules: { "no-console": "off" },
  },
);
