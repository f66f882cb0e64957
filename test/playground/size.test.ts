// What a first visit loads, and that the build leaves out only what the page cannot show.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { bundledFiles } from "../../scripts/bundles";
import { english } from "../../server/src/messages/english";
import { french } from "../../server/src/messages/french";
import { rules } from "../../server/src/rules";

/** In bytes, compressed with Brotli. A phone on a slow connection needs about three seconds for it. */
const sizeBudget = 375_000;

const root = join("dist", "playground");
const [folder = ""] = readdirSync(root).filter((name) => name.startsWith("files-"));
const read = (name: string): Buffer => readFileSync(join(root, folder, name));
const templatesIn = (name: string): Record<string, string> =>
  JSON.parse(
    read(name)
      .toString("utf8")
      .replace(/^export const templates = /, "")
      .replace(/;\n$/, ""),
  ) as Record<string, string>;

const sizesOf = (name: string, content: Buffer) => ({
  name,
  brotli: brotliCompressSync(content).length,
  gzip: gzipSync(content).length,
});

describe("the files of the playground", () => {
  it("are below the size limit in each language", function () {
    this.timeout(60_000);
    const files = readdirSync(join(root, folder)).map((name) => sizesOf(name, read(name)));
    const page = sizesOf("index.html", readFileSync(join(root, "index.html")));
    for (const [language, isOfAnother] of [
      ["English", /\.fr\.|french/],
      ["French", /\.en\./],
    ] as const) {
      const loaded = [page, ...files.filter(({ name }) => !isOfAnother.test(name))];
      const brotli = loaded.reduce((sum, file) => sum + file.brotli, 0);
      const gzip = loaded.reduce((sum, file) => sum + file.gzip, 0);
      console.log(`      ${language}: ${brotli} bytes with Brotli, ${gzip} with gzip`);
      assert.ok(brotli < sizeBudget, `${language}: ${brotli} bytes`);
    }
  });

  it("contain every message whose id is in the bundled sources", async function () {
    this.timeout(60_000);
    const bundles = Object.entries(await bundledFiles());
    const files = bundles.find(([name]) => name.endsWith("playground/worker.js"))?.[1] ?? [];
    const sources = files
      .filter((file) => file.startsWith("server/src/") && !isUnused(file))
      .map((file) => readFileSync(file, "utf8"));
    assert.ok(sources.length > 200);
    const kept = templatesIn("messages.en.js");
    // In sources, unlike in minified code, an id is on a line of its own or between quotes.
    const missing = Object.keys(english).filter(
      (id) => !(id in kept) && sources.some((source) => source.includes(`"${id}"`)),
    );
    assert.deepEqual(missing, []);
    assert.ok(Object.keys(kept).length < Object.keys(english).length - 300);
    for (const id of ["fileKinds.plain", "refused-file.entry.what", "surroundingText.target.image"])
      if (id in english) assert.ok(id in kept, id);
  });

  it("contain the same messages in both languages", () => {
    const ids = Object.keys(templatesIn("messages.en.js"));
    const translated = templatesIn("messages.fr.js");
    assert.deepEqual(Object.keys(translated), ids);
    for (const [id, template] of Object.entries(translated))
      assert.equal(template, french[id as keyof typeof french]);
  });

  it("do not contain the documentation of rules", () => {
    const worker = read("worker.js").toString("utf8");
    for (const { id, why, check } of rules) {
      assert.ok(worker.includes(`"${id}"`), id);
      assert.ok(!worker.includes(why), id);
      assert.ok(check);
    }
  });
});

/** Rules about the response of a provider are only names in the page. */
const isUnused = (file: string): boolean =>
  /\/rules\/.*\.ts$/.test(file) && readFileSync(file, "utf8").includes("needsAnswer: true");
