// The .vsix as published: its files, its size and its metadata.
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { version } from "../package.json";
import { packedExtension } from "./packedExtension";
import { filesInZip } from "./zip";

/** In bytes. Keeps the download short on a slow connection. */
const sizeBudget = 650_000;

/** In bytes. A bundle is read and parsed at each start; `extension` even whenever a YAML file is opened. */
const bundleBudgets = {
  extension: 46_000,
  client: 398_000,
  server: 1_615_000,
};

const repositoryAddress = "https://github.com/kestra-config/kestra-config";

describe(".vsix", function () {
  // The first run installs the packaging tool.
  this.timeout(300_000);
  let archive: Buffer = Buffer.alloc(0);
  let files = new Map<string, Buffer>();
  before(() => {
    archive = packedExtension();
    files = filesInZip(archive);
  });

  function text(name: string): string {
    const content = files.get(name);
    assert.ok(content, `${name} is missing`);
    return content.toString("utf8");
  }

  it("contains exactly these files", () => {
    const translations = [
      ...readdirSync(".").filter((name) => /^package\.nls(\.[\w-]+)?\.json$/.test(name)),
      ...(existsSync("client/l10n") ? readdirSync("client/l10n") : [])
        // The English texts are in the code. Their bundle is for translators only.
        .filter((name) => name.startsWith("bundle.l10n.") && name !== "bundle.l10n.json")
        .map((name) => `client/l10n/${name}`),
    ];
    const expected = [
      "LICENSE.txt",
      "changelog.md",
      "dist/cachedServer.js",
      "dist/client.js",
      "dist/extension.js",
      "dist/roleTable/page.js",
      "dist/roleTable/style.css",
      "dist/server.js",
      "client/icon.png",
      "docs/NOTICE.md",
      "docs/schemas/project-file.schema.json",
      "package.json",
      "readme.md",
      "snippets/kestra-config.code-snippets",
      ...readdirSync("client/walkthrough").map((name) => `client/walkthrough/${name}`),
      ...translations,
    ].map((name) => `extension/${name}`);
    const names = [...files.keys()].sort();
    assert.deepEqual(names, ["[Content_Types].xml", "extension.vsixmanifest", ...expected].sort());
  });

  it("is below the size limit", () =>
    assert.ok(archive.length < sizeBudget, `${archive.length} bytes`));

  for (const [bundle, budget] of Object.entries(bundleBudgets))
    it(`has a ${bundle} bundle below its size limit`, () => {
      const bytes = files.get(`extension/dist/${bundle}.js`)?.length ?? Infinity;
      assert.ok(bytes < budget, `${bytes} bytes`);
    });

  for (const bundle of [...Object.keys(bundleBudgets), "roleTable/page"]) {
    it(`has the ${bundle} bundle as built, without paths of the build machine`, () => {
      const code = text(`extension/dist/${bundle}.js`);
      assert.equal(code, readFileSync(`dist/${bundle}.js`, "utf8"));
      assert.ok(!code.includes("sourceMappingURL"));
      assert.ok(!code.includes(resolve(".")));
      assert.ok(!code.includes(JSON.stringify(resolve(".")).slice(1, -1)));
      assert.doesNotMatch(code, /["'`](\/home\/|\/Users\/|\/root\/|[A-Z]:\\\\Users)/);
      assert.ok(!code.includes("node_modules/"));
    });
  }

  it("has our package.json without the list of files for npm", () => {
    const shipped = JSON.parse(text("extension/package.json")) as object;
    const ours = JSON.parse(readFileSync("package.json", "utf8")) as { files: unknown };
    assert.deepEqual({ ...shipped, files: ours.files }, ours);
    assert.ok(!("files" in shipped));
  });

  it("has the publisher, extension kinds and links for marketplaces", () => {
    const manifest = text("extension.vsixmanifest");
    const property = (name: string): string | undefined =>
      new RegExp(`Id="Microsoft\\.VisualStudio\\.${name}" Value="([^"]*)"`).exec(manifest)?.[1];
    assert.ok(
      manifest.includes(`Id="kestra-config" Version="${version}" Publisher="kestra-config"`),
    );
    assert.deepEqual(
      {
        kinds: property("Code.ExtensionKind"),
        source: property("Services.Links.Source"),
        support: property("Services.Links.Support"),
        pricing: property("Services.Content.Pricing"),
      },
      {
        // The packaging tool adds `web` because there is a browser entry point.
        kinds: "workspace,ui,web",
        source: `${repositoryAddress}.git`,
        support: `${repositoryAddress}/issues`,
        pricing: "Free",
      },
    );
    assert.match(manifest, /<Categories>Programming Languages,Linters,Snippets<\/Categories>/);
    assert.match(manifest, /<License>extension\/LICENSE\.txt<\/License>/);
    assert.match(manifest, /<Icon>extension\/client\/icon\.png<\/Icon>/);
  });

  it("has an icon of the size that marketplaces require", () => {
    const icon = files.get("extension/client/icon.png");
    assert.equal(icon?.toString("latin1", 1, 4), "PNG");
    assert.deepEqual([icon.readUInt32BE(16), icon.readUInt32BE(20)], [128, 128]);
  });
});
