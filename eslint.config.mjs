// Checks that the compiler does not do. scripts/lint/imports.mjs checks imports.
import redos from "eslint-plugin-redos";
import tseslint from "typescript-eslint";
import { layers } from "./scripts/lint/layers.mjs";

// The JavaScript version of the analyser: its faster native version loses results on a busy machine.
process.env.RECHECK_SYNC_BACKEND = "pure";

/** In a pure folder, everything that depends on the clock or the machine must be a parameter. */
const impure = [
  ...["performance", "Date", "setTimeout", "setInterval", "setImmediate", "queueMicrotask"],
  ...["process", "fetch", "console", "Buffer", "require", "globalThis", "self"],
];

const pureFolders = Object.entries(layers).flatMap(([folder, { isPure }]) =>
  isPure ? [`${folder}/**`] : [],
);

/** Regular expressions that the analysis cannot see. */
const lateRegExp = {
  selector:
    ":function NewExpression[callee.name=RegExp], :function CallExpression[callee.name=RegExp]",
  message:
    "Build regular expressions when the module loads: test/reliability/regexes.test.ts only analyses those.",
};

/** Code that accesses a key by path must not read its scalar; code that gets a node from a finder may. */
const usesPaths =
  "Program:has(ImportSpecifier[imported.name=/^(at|get)$/], CallExpression[callee.property.name='get'][callee.object.property.name='children'])";
const scalarsByPath = [
  `${usesPaths} ImportSpecifier[imported.name=/^(s|ownS)calarOf$/]`,
  `${usesPaths} MemberExpression[property.name='value'][object.callee.name='winner']`,
  "ImportSpecifier[imported.name='writtenIn']",
].map((selector) => ({
  selector,
  message:
    "Use valueOf (interpretation/values/value.ts) for the value of a key: a variable, another file or a placeholder may determine it.",
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
          message: `This folder is pure (see scripts/lint/layers.mjs): pass '${name}' as a parameter.`,
        })),
      ],
    },
  },
  {
    files: ["server/src/**", "client/src/**", "playground/**"],
    plugins: { redos },
    rules: {
      // No input may cause catastrophic backtracking. The cache is in node_modules/.cache.
      "redos/no-vulnerable": [
        "error",
        {
          // Time limits would find more on a fast machine than on a busy one; limits in characters do not vary.
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
      // A message in a template string would become [object Object].
      "@typescript-eslint/no-base-to-string": "error",
    },
  },
  {
    files: ["interpretation", "effective", "discovery", "rules", "features", "cli"].map(
      (folder) => `server/src/${folder}/**`,
    ),
    ignores: [
      "server/src/interpretation/values/**",
      // Gives rules access to values that must not depend on the rest of the file.
      "server/src/interpretation/clients/clients.ts",
      // Runs before the deployment is known.
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
    // These functions return large objects whose types are best inferred.
    files: [
      "scripts/bench/languageClient.ts",
      "test/conformance/completeLogins/run.ts",
      "test/conformance/loginScenarios/**",
      "test/editors/theia/window.ts",
      "test/e2e/user.ts",
    ],
    rules: { "@typescript-eslint/explicit-module-boundary-types": "off" },
  },
  {
    // Their types are in JSDoc comments, which the compiler checks.
    files: ["**/*.mjs", "**/*.cjs"],
    rules: {
      "@typescript-eslint/explicit-module-boundary-types": "off",
      "@typescript-eslint/no-require-imports": "off",
    },
  },
);
