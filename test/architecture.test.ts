// Proves that `npm run check` enforces the architecture in scripts/lint/layers.mjs: imports that are not listed fail
// (including type imports), and so do folders that are not listed and impure globals in a pure folder.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { tmpdir } from "node:os";
import { basename, dirname, join, relative } from "node:path";
import { cruise, type ICruiseResult } from "dependency-cruiser";
import { ESLint } from "eslint";
import config from "../scripts/lint/imports.mjs";
import { layers } from "../scripts/lint/layers.mjs";

const names = Object.keys(layers);
const isFile = (name: string): boolean => name.endsWith(".ts");

/** The file of a folder that imports everything, and the one that everything imports. */
const importer = (name: string): string => (isFile(name) ? name : `${name}/importer.ts`);
const imported = (name: string): string => (isFile(name) ? name : `${name}/imported.ts`);

const unlisted = "server/src/elsewhere";
const packages = [
  "left-pad",
  ...new Set(names.flatMap((name) => layers[name]?.packages ?? [])),
].sort();

describe("the direction of imports", function () {
  this.timeout(60_000);
  /** What each importer may not import: paths, packages and Node modules. */
  const refused = new Map<string, Set<string>>();

  before(async () => {
    const folder = mkdtempSync(join(tmpdir(), "kestra-config-layers-"));
    const write = (path: string, text: string): void => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    };
    const manifest = { name: "a", version: "1.0.0", main: "index.js" };
    for (const name of packages) {
      write(`node_modules/${name}/package.json`, JSON.stringify({ ...manifest, name }));
      write(`node_modules/${name}/index.js`, "");
    }
    write("package.json", JSON.stringify(manifest));
    const all = [...names, unlisted];
    for (const name of all) if (!isFile(name)) write(imported(name), "export const a = 1;\n");
    for (const from of all) {
      const own = relative(dirname(importer(from)), ".").replaceAll("\\", "/");
      const lines = all
        .filter((to) => to !== from || !isFile(to))
        .map((to) => `${own}/${imported(to).replace(/\.ts$/, "")}`)
        .concat(`${own}/package.json`, packages, builtinModules)
        // Half of them are type imports.
        .map((path, index) => `import ${index % 2 === 0 ? "" : "type "}a${index} from "${path}";`);
      write(importer(from), `${lines.join("\n")}\n`);
    }
    const { options, ...ruleSet } = config;
    const { enhancedResolveOptions, ...cruiseOptions } = options ?? {};
    const { output } = await cruise(
      ["server", "client", "playground"],
      { ...cruiseOptions, baseDir: folder, ruleSet, validate: true },
      { ...enhancedResolveOptions, symlinks: false },
    );
    rmSync(folder, { recursive: true });
    for (const { from, to, rule } of (output as ICruiseResult).summary.violations)
      if (rule.name.startsWith("layer "))
        refused.set(from, (refused.get(from) ?? new Set()).add(targetOf(to)));
  });

  /** The name that the table uses for a resolved path. */
  function targetOf(path: string): string {
    const [, name] = /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path) ?? [];
    return name ?? path.replace(/\/imported\.ts$/, "");
  }

  const everything = [...names, unlisted, "package.json", ...packages, ...builtinModules];

  for (const name of names)
    it(`${name} imports only what the table lists`, () => {
      const { imports, packages: own = [], node = [] } = layers[name] ?? assert.fail();
      const allowed = new Set<string>([name, ...imports, ...own, ...node]);
      assert.deepEqual(
        [...(refused.get(importer(name)) ?? [])].sort(),
        everything.filter((one) => !allowed.has(one)).sort(),
      );
    });

  it("does not allow a folder that is not listed to import anything", () =>
    assert.deepEqual([...(refused.get(importer(unlisted)) ?? [])].sort(), everything.sort()));

  it("lists every source folder", () => {
    const folders = ["server", "client", "playground"].flatMap((top) =>
      readdirSync(top, { recursive: true, encoding: "utf8" })
        .filter((path) => path.endsWith(".ts"))
        .map((path) => `${top}/${dirname(path.replaceAll("\\", "/"))}/`),
    );
    const strays = folders.filter((path) => !names.some((name) => path.startsWith(`${name}/`)));
    assert.deepEqual(strays, []);
  });
});

/** Applies one rule as it is configured. The compiler takes seconds to start, so the rule must not need types. */
const eslintWith = (rule: string): ESLint =>
  new ESLint({
    ruleFilter: ({ ruleId }) => ruleId === rule,
    overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
  });

describe("pure folders", function () {
  this.timeout(120_000);
  const eslint = eslintWith("no-restricted-globals");

  const fileIn = (folder: string): string =>
    `${folder}/${readdirSync(folder).find((name) => name.endsWith(".ts")) ?? assert.fail(folder)}`;

  for (const folder of names.filter((name) => layers[name]?.isPure))
    it(`${folder} cannot use clocks, timers or the machine`, async () => {
      const globals = ["performance", "Date", "setTimeout", "setInterval", "queueMicrotask"];
      const machine = ["process", "fetch", "console", "globalThis"];
      const filePath = fileIn(folder);
      const code = [...globals, ...machine].map((name) => `export const its${name} = ${name};\n`);
      const [result] = await eslint.lintText(code.join(""), { filePath });
      const found = (result?.messages ?? []).filter(
        (one) => one.ruleId === "no-restricted-globals",
      );
      assert.equal(found.length, code.length, JSON.stringify(result?.messages));
    });

  it("disable the rule in one file only", () => {
    const exceptions = ["loaderErrors.ts"];
    const disabled = names
      .filter((name) => layers[name]?.isPure)
      .flatMap((folder) =>
        readdirSync(folder, { recursive: true, encoding: "utf8" })
          .filter((file) => file.endsWith(".ts") && !exceptions.includes(basename(file)))
          .map((file) => join(folder, file)),
      )
      .filter((path) =>
        /eslint-disable[\w-]* .*no-restricted-globals/.test(readFileSync(path, "utf8")),
      );
    assert.deepEqual(disabled, []);
  });
});

describe("a value at a path", function () {
  this.timeout(120_000);
  const eslint = eslintWith("no-restricted-syntax");
  const asking = "server/src/rules/kestra-url.ts";

  /** How many lines of a file read a value without `valueOf`. */
  async function countBypasses(filePath: string, ...lines: readonly string[]): Promise<number> {
    const [result] = await eslint.lintText(`${lines.join("\n")}\n`, { filePath });
    return (result?.messages ?? []).filter(({ message }) => message.startsWith("Use valueOf"))
      .length;
  }

  const imports = (names: string): string => `import { ${names} } from "../micronaut/tree/node";`;

  for (const folder of ["interpretation/role", "discovery", "rules", "features/hover", "cli"]) {
    it(`must be read with valueOf in ${folder}`, async () => {
      const name = readdirSync(`server/src/${folder}`).find((file) => file.endsWith(".ts"));
      const filePath = `server/src/${folder}/${name ?? assert.fail(folder)}`;
      assert.equal(await countBypasses(filePath, imports("get, scalarOf")), 1);
    });
  }
  for (const [what, lines] of Object.entries({
    "through the winner of a node": [
      imports("at, winner"),
      "export const a = winner(at(b, [])).value;",
    ],
    "through ownScalarOf": [imports("at"), imports("ownScalarOf")],
    "through the children of a node": [
      imports("scalarOf"),
      "scalarOf(node.children.get('enabled'));",
    ],
    "through writtenIn": ['import { writtenIn } from "../interpretation/values/placeValues";'],
  }))
    it(`must not be read ${what}`, async () =>
      assert.equal(await countBypasses(asking, ...lines), 1));

  it("can be read from a node that a finder returns, and mappings can be reached by path", async () => {
    assert.equal(await countBypasses(asking, imports("ownScalarOf, scalarOf, walk, winner")), 0);
    assert.equal(await countBypasses(asking, imports("at, get, winner")), 0);
  });
});

it("uses no vague names for files and folders", () => {
  const paths = ["server", "client", "playground", "test", "scripts"].flatMap(namesBelow);
  assert.deepEqual(
    paths.filter((path) => wordsOf(basename(path)).some((word) => vagueNames.has(word))),
    [],
  );
});

const vagueNames = new Set([
  "util",
  "utils",
  "helper",
  "helpers",
  "common",
  "misc",
  "manager",
  "base",
]);

/** The words of a name: `fooBar-baz.ts` has foo, bar, baz and ts. */
const wordsOf = (name: string): string[] =>
  name
    .replace(/(?<=[a-z0-9])(?=[A-Z])/g, " ")
    .toLowerCase()
    .split(/[^a-z0-9]+/);

const namesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
    (path) => !path.includes("node_modules"),
  );
