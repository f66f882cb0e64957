// What the compiler does not see. Imports are checked by scripts/lint/imports.mjs.
import redos from "eslint-plugin-redos";
import tseslint from "typescript-eslint";
import { layers } from "./scripts/lint/layers.mjs";

// The analyser in JavaScript: its faster native program loses answers on a busy machine.
process.env.RECHECK_SYNC_BACKEND = "pure";

/** Whatever depends on the clock or the machine is a parameter in a pure folder. */
const impure = [
  ...["performance", "Date", "setTimeout", "setInterval", "setImmediate", "queueMicrotask"],
  ...["process", "fetch", "console", "Buffer", "require", "globalThis", "self"],
];

const pureFolders = Object.entries(layers).flatMap(([folder, { isPure }]) =>
  isPure ? [`${folder}/**`] : [],
);

/** Expressions that no analysis sees. */
const lateRegExp = {
  selector:
    ":function NewExpression[callee.name=RegExp], :function CallExpression[callee.name=RegExp]",
  message:
    "Build a regular expression when the module loads: test/reliability/regexes.test.ts analyses those only.",
};

/** Whoever goes to a key by its path may not look at its scalar; whoever is handed a node by a finder may. */
const goesByPath =
  "Program:has(ImportSpecifier[imported.name=/^(at|get)$/], CallExpression[callee.property.name='get'][callee.object.property.name='children'])";
const scalarsByPath = [
  `${goesByPath} ImportSpecifier[imported.name=/^(s|ownS)calarOf$/]`,
  `${goesByPath} MemberExpression[property.name='value'][object.callee.name='winner']`,
  "ImportSpecifier[imported.name='writtenIn']",
].map((selector) => ({
  selector,
  message:
    "Ask valueOf (interpretation/values/value.ts) what value a key has: a variable, another file or a placeholder may decide it.",
}));

export default tseslint.config(
  {
    ignores: ["**/node_modules/", "dist/", "out/", ".vscode-test/", "test-output/"],
  },
  ...tseslint.configs.recommended,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": "error",
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/explicit-module-boundary-types": "error",
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", ignoreRestSiblings: true },
      ],
      "no-console": "error",
      eqeqeq: "error",
    },
  },
  {
    files: pureFolders,
    rules: {
      "no-restricted-globals": [
        "error",
        ...impure.map((name) => ({
          name,
          message: `This folder is pure, see scripts/lint/layers.mjs: take '${name}' as a parameter.`,
        })),
      ],
    },
  },
  {
    files: ["server/src/**", "client/src/**"],
    plugins: { redos },
    rules: {
      // No input may make a regular expression backtrack for long. The cache is in node_modules/.cache.
      "redos/no-vulnerable": [
        "error",
        {
          // Bounds in time would find more on a fast machine than on a busy one; those in characters stay.
          ...{ timeout: null, incubationTimeout: null, seedingTimeout: null },
          ...{ ignoreErrors: false, cache: { strategy: "aggressive" } },
        },
      ],
    },
  },
  {
    files: ["server/src/**"],
    rules: {
      "no-restricted-syntax": ["error", lateRegExp],
      // A message in a string would be [object Object].
      "@typescript-eslint/no-base-to-string": "error",
    },
  },
  {
    files: ["interpretation", "discovery", "rules", "features", "cli"].map(
      (folder) => `server/src/${folder}/**`,
    ),
    ignores: [
      "server/src/interpretation/values/**",
      // Lends rules a reader for what must not depend on the rest of the file.
      "server/src/interpretation/clients/clients.ts",
      // Asks before anything is known of a deployment.
      "server/src/interpretation/recognise.ts",
    ],
    rules: {
      "no-restricted-syntax": ["error", lateRegExp, ...scalarsByPath],
    },
  },
  {
    files: ["test/**", "scripts/**", "*.mjs", "server/src/entry/cli.ts", "server/src/cli/**"],
    rules: { "no-console": "off" },
  },
  {
    // What each returns is a large object whose type is best read off it.
    files: [
      "scripts/bench/languageClient.ts",
      "test/conformance/loginScenarios/**",
      "test/e2e/user.ts",
    ],
    rules: { "@typescript-eslint/explicit-module-boundary-types": "off" },
  },
  {
    // Their types are in comments, which the compiler checks.
    files: ["**/*.mjs", "**/*.cjs"],
    rules: {
      "@typescript-eslint/explicit-module-boundary-types": "off",
      "@typescript-eslint/no-require-imports": "off",
    },
  },
);
