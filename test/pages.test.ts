// Pages for users have no broken links and pictures: on GitHub, where links are relative, and on the Marketplace, for which the
// packager makes them absolute. Pages are rendered as the packager does.
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { posix, resolve } from "node:path";
import { categories, description, galleryBanner } from "../package.json";
import { packedExtension } from "./packedExtension";
import { filesInZip } from "./zip";

const repositoryAddress = "https://github.com/kestra-config/kestra-config";

interface Token {
  readonly type: string;
  readonly content: string;
  readonly children: readonly Token[] | null;
  attrGet(name: string): string | null;
}

interface Picture {
  readonly source: string;
  readonly description: string;
}

/** What a page refers to, in the order of the page. */
interface Page {
  readonly links: readonly string[];
  readonly pictures: readonly Picture[];
  /** The names of its headings in addresses. */
  readonly anchors: readonly string[];
  /** HTML tags, whose links nothing here would find. */
  readonly tags: readonly string[];
}

/** Reads a page with the Markdown parser of the packager, which is installed by now. */
function readPage(text: string): Page {
  const load = createRequire(resolve("scripts/packaging/package.json"));
  const MarkdownIt = load("markdown-it") as new (options: object) => {
    parse(text: string, environment: object): Token[];
  };
  const blocks = new MarkdownIt({ html: true }).parse(text, {});
  const tokens = blocks.flatMap((token) => [token, ...(token.children ?? [])]);
  const headings = blocks.filter((_, index) => blocks[index - 1]?.type === "heading_open");
  return {
    links: tokens.flatMap((token) => token.attrGet("href") ?? []),
    pictures: tokens
      .filter(({ type }) => type === "image")
      .map((token) => ({ source: token.attrGet("src") ?? "", description: token.content })),
    anchors: headings.map(({ children }) =>
      anchorOf((children ?? []).map(({ content }) => content).join("")),
    ),
    tags: tokens
      .filter(({ type, content }) => type.startsWith("html_") && !content.startsWith("<!--"))
      .map(({ content }) => content),
  };
}

/** As GitHub does it. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M} _-]/gu, "")
    .replaceAll(" ", "-");

/** Exact, also where the file system ignores case. */
const exists = (path: string): boolean =>
  path === "." ||
  (existsSync(posix.dirname(path)) &&
    readdirSync(posix.dirname(path)).includes(posix.basename(path)));

/** What is wrong with the target of a link, a path in the repository with or without an anchor; undefined if nothing is. */
function fault(target: string): string | undefined {
  const [path = "", anchor] = target.split("#");
  if (path.startsWith("..") || !exists(path)) return `${target}: no such file`;
  if (anchor === undefined) return undefined;
  const { anchors } = readPage(readFileSync(path, "utf8"));
  return anchors.includes(anchor) ? undefined : `${target}: no such heading`;
}

const isAddress = (link: string): boolean => /^\w+:/.test(link);

const pages = [
  ...["README.md", "CHANGELOG.md", "ARCHITECTURE.md"],
  ...[".github", "docs"].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith(".md"))
      .map((name) => `${folder}/${name}`),
  ),
];

describe("pages", function () {
  // The first run installs the packaging tool.
  this.timeout(300_000);
  let files = new Map<string, Buffer>();
  before(() => {
    files = filesInZip(packedExtension());
  });

  const shipped = (name: string): string => {
    const content = files.get(`extension/${name}`);
    assert.ok(content, `${name} is missing`);
    return content.toString("utf8");
  };

  it("are read with their links, pictures and headings", () => {
    const page = readPage("# A `b`: c\n\n[a](b.md#c) ![d](e.png)\n\n<img src='f.png'>\n");
    assert.deepEqual(page, {
      links: ["b.md#c"],
      pictures: [{ source: "e.png", description: "d" }],
      anchors: ["a-b-c"],
      tags: ["<img src='f.png'>\n"],
    });
    assert.match(fault("docs/gone.md") ?? "", /no such file/);
    assert.match(fault("docs/Rules.md") ?? "", /no such file/);
    assert.match(fault("docs/rules.md#gone") ?? "", /no such heading/);
    assert.equal(fault("docs/rules.md#unknown-key"), undefined);
  });

  for (const page of pages)
    it(`${page} has no broken links and pictures`, () => {
      const { links, pictures } = readPage(readFileSync(page, "utf8"));
      const targets = [...links, ...pictures.map(({ source }) => source)]
        .filter((link) => !isAddress(link))
        .map((link) =>
          link.startsWith("#") ? `${page}${link}` : posix.join(posix.dirname(page), link),
        );
      assert.deepEqual(
        targets.flatMap((target) => fault(target) ?? []),
        [],
      );
    });

  for (const page of ["readme.md", "changelog.md"])
    describe(`the Marketplace, ${page}`, () => {
      it("has only secure links, and those to the repository lead to existing files", () => {
        const { links, pictures } = readPage(shipped(page));
        const addresses = [...links, ...pictures.map(({ source }) => source)];
        for (const address of addresses) assert.match(address, /^https:\/\//);
        const within = `${repositoryAddress}/`;
        const targets = addresses
          .filter((address) => address.startsWith(within))
          .flatMap(
            (address) => /^(?:blob|raw)\/HEAD\/(.+)$/.exec(address.slice(within.length))?.[1] ?? [],
          );
        assert.deepEqual(
          targets.flatMap((target) => fault(target) ?? []),
          [],
        );
      });

      it("has pictures in formats that the Marketplace shows, with a description", () => {
        const raw = `${repositoryAddress}/raw/HEAD/`;
        for (const { source, description: text } of readPage(shipped(page)).pictures) {
          assert.ok(source.startsWith(raw) && source.endsWith(".png"), source);
          const content = readFileSync(source.slice(raw.length));
          assert.equal(content.toString("latin1", 1, 4), "PNG");
          assert.ok(content.length < 1_000_000, source);
          assert.ok(text.length > 10, source);
        }
      });

      it("has no HTML tags", () => assert.deepEqual(readPage(shipped(page)).tags, []));
    });

  it("show pictures on the first page of the Marketplace", () =>
    assert.ok(readPage(shipped("readme.md")).pictures.length > 0));

  describe("the Marketplace, metadata", () => {
    it("has known categories", () => {
      for (const category of categories) assert.ok(knownCategories.has(category), category);
    });
    it("has at most 30 tags, with those that the packager adds", () => {
      const manifest = files.get("extension.vsixmanifest")?.toString("utf8") ?? "";
      const tags = /<Tags>([^<]*)<\/Tags>/.exec(manifest)?.[1]?.split(",") ?? [];
      assert.ok(tags.length > 10 && tags.length <= 30, `${tags.length} tags`);
      assert.equal(new Set(tags).size, tags.length);
    });
    it("has a description that fits on a card, and a banner", () => {
      assert.ok(description.length <= 160, `${description.length} characters`);
      assert.match(galleryBanner.color, /^#[0-9a-f]{6}$/);
      assert.ok(["dark", "light"].includes(galleryBanner.theme));
    });
  });
});

/** https://code.visualstudio.com/api/references/extension-manifest */
const knownCategories = new Set([
  ...["AI", "Chat", "Data Science", "Debuggers", "Education", "Extension Packs", "Formatters"],
  ...["Keymaps", "Language Packs", "Linters", "Machine Learning", "Notebooks", "Other"],
  ...["Programming Languages", "SCM Providers", "Snippets", "Testing", "Themes", "Visualization"],
]);
