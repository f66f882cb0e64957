// docs/reliability.md is written from a run: every part it names is recorded by a test, and it speaks of no machine but by
// its kind. The figures themselves differ from machine to machine, so nobody compares them.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { homedir, hostname, tmpdir } from "node:os";
import { join, resolve } from "node:path";

const partsOf = (page: string): string[] =>
  [...page.matchAll(/^Part: `([^`]+)`$/gm)].map(([, part = ""]) => part);

/** Every part that a test records under a name of its own. */
function recorded(): Set<string> {
  const files = readdirSync("test", { recursive: true, encoding: "utf8" });
  const sources = files
    .filter((name) => /\.(ts|mjs)$/.test(name))
    .map((name) => readFileSync(join("test", name), "utf8"));
  return new Set(
    sources.flatMap((text) =>
      [...text.matchAll(/\brecord\(\s*["'`]([\w-]+)["'`]/g)].map(([, part = ""]) => part),
    ),
  );
}

describe("docs/reliability.md", () => {
  const page = readFileSync("docs/reliability.md", "utf8");

  it("names only parts that are tests", () => {
    const parts = partsOf(page);
    assert.ok(parts.length > 0);
    const tests = recorded();
    assert.deepEqual(
      parts.filter((part) => !tests.has(part)),
      [],
    );
  });

  it("says with what it was written, and names no machine and no folder", () => {
    assert.match(page, /^Counted on \S+ \S+ with \d+ processors and \d+ GB of memory, Node \d/m);
    for (const name of [resolve("."), homedir(), hostname()])
      if (name.length > 3) assert.ok(!page.includes(name), name);
    assert.doesNotMatch(page, /\/home\/|\/Users\/|\/tmp\/|\b20\d\d-\d\d-\d\d\b/);
  });
});

describe("the page of figures", () => {
  let folder = "";
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "kestra-config-figures-"))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function write(parts: Record<string, unknown>): { status: number | null; page: string } {
    mkdirSync(join(folder, "figures"));
    for (const [name, figures] of Object.entries(parts))
      writeFileSync(join(folder, "figures", `${name}.json`), JSON.stringify(figures));
    const out = join(folder, "page.md");
    const args = ["scripts/reliability.mjs", join(folder, "figures"), out];
    const { status } = spawnSync(process.execPath, args, { encoding: "utf8" });
    return { status, page: status === 0 ? readFileSync(out, "utf8") : "" };
  }

  it("has what is known first, and what is not by its name", () => {
    const { page } = write({ "never-heard-of": { a: 1 }, zebra: { b: 2 }, "any-text": { c: 3 } });
    assert.deepEqual(partsOf(page), ["any-text", "never-heard-of", "zebra"]);
    assert.match(page, /^## Any text, any place$/m);
    assert.match(page, /^## never heard of$/m);
  });

  it("has every figure as it was counted", () => {
    const { page } = write({
      x: { openDocuments: 1000, "cases run": 1234567, ratio: 0.123456, what: "a | b" },
    });
    assert.deepEqual(page.match(/^\| .* \|$/gm)?.slice(2), [
      "| open documents | 1000 |",
      "| cases run | 1 234 567 |",
      "| ratio | 0.12 |",
      "| what | a \\| b |",
    ]);
  });

  it("is not written from nothing", () => assert.equal(write({}).status, 1));
});
