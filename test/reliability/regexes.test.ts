// Modules that compute regular expressions when they load: none of the expressions may backtrack for long. Lint analyses
// the literals (redos/no-vulnerable), and forbids computing one later than that.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { buildSync } from "esbuild";
import { checkSync } from "recheck";

/** Their expressions are vulnerable in theory and see short strings only. */
const bounded = [
  // Names of at most 200 characters before and after a word.
  "server/src/interpretation/maskSecrets.ts",
  // Our own snippets with names that the user types.
  "server/src/features/completion/template.ts",
];

const modules = ["server/src", "client/src"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
    .filter((path) => readFileSync(path, "utf8").includes("new RegExp(")),
);

/** The expressions that a module and its imports compute when they load. */
function computedBy(path: string): string[] {
  const { outputFiles } = buildSync({
    ...{ entryPoints: [path], bundle: true, write: false, packages: "external" },
    ...{ platform: "node", format: "cjs", logLevel: "error" },
  });
  const computed: string[] = [];
  class Recorded extends RegExp {
    constructor(pattern: RegExp | string, flags?: string) {
      super(pattern, flags);
      computed.push(String(this));
    }
  }
  const load = new Function("module", "exports", "require", "RegExp", outputFiles[0]?.text ?? "");
  load({ exports: {} }, {}, createRequire(resolve("package.json")), Recorded);
  return computed;
}

const problems = new Map<string, string | undefined>();

/** What is wrong with an expression, undefined if it needs no more than linear time. Many modules have the same imports. */
function problemOf(literal: string): string | undefined {
  if (!problems.has(literal)) problems.set(literal, analysed(literal));
  return problems.get(literal);
}

function analysed(literal: string): string | undefined {
  // The analyser in JavaScript: its faster native program loses answers on a busy machine.
  process.env["RECHECK_SYNC_BACKEND"] = "pure";
  const end = literal.lastIndexOf("/");
  const verdict = checkSync(literal.slice(1, end), literal.slice(end + 1), {
    // Bounds in time would find more on a fast machine than on a busy one; those in characters stay.
    ...{ timeout: null, incubationTimeout: null, seedingTimeout: null },
  });
  if (verdict.status === "safe") return undefined;
  return verdict.status === "vulnerable" ? verdict.complexity.summary : verdict.error.kind;
}

describe("computed regular expressions", function () {
  this.timeout(120_000);

  let exempt: string[] = [];
  before(() => {
    exempt = bounded.flatMap(computedBy);
  });

  it("are recognised if vulnerable", () => {
    assert.match(problemOf("/^(a+)+$/") ?? "", /exponential/);
    assert.match(problemOf("/\\s+$/") ?? "", /polynomial/);
  });

  for (const path of modules.filter((path) => !bounded.includes(path)))
    it(`of ${path} are safe`, () => {
      const found = computedBy(path)
        .filter((literal) => !exempt.includes(literal))
        .map((literal) => [literal, problemOf(literal)])
        .filter(([, problem]) => problem !== undefined);
      assert.deepEqual(found, []);
    });

  it("are exempt only in modules that compute some", () => {
    for (const path of bounded) assert.ok(modules.includes(path), path);
  });
});
