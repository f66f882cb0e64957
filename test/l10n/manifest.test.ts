// Every user-visible string of the manifest is a key with a text in English and in French.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";

const read = (path: string): Record<string, unknown> =>
  JSON.parse(readFileSync(path, "utf8")) as Record<string, unknown>;

const manifest = read("package.json");
const english = read("package.nls.json") as Record<string, string>;
const french = read("package.nls.fr.json") as Record<string, string>;

/** The members whose text an editor shows, anywhere in the manifest. */
const shown = new Set([
  "title",
  "category",
  "description",
  "displayName",
  "userDescription",
  "markdownDescription",
  "enumDescriptions",
  "markdownEnumDescriptions",
  "patternErrorMessage",
  "errorMessage",
  "deprecationMessage",
  "markdownDeprecationMessage",
  "altText",
  "label",
  "name",
  "shortTitle",
  "contents",
]);

/** The name of the copied value in a link, which is translated. */
const what = /(?<=%22what%22%3A%22)[^)]*?(?=%22%7D)/;

/** Every shown text with its path. */
function textsIn(value: unknown, path: string, isShown: boolean): (readonly [string, string])[] {
  if (typeof value === "string") return isShown ? [[path, value]] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) =>
    textsIn(member, `${path}.${name}`, shown.has(name) || (isShown && Array.isArray(value))),
  );
}

const contributes = manifest["contributes"] as {
  readonly languageModelTools: readonly Record<string, unknown>[];
};

/** Agents read everything else about a tool, in English. */
const shownOfTools = contributes.languageModelTools.map(({ displayName, userDescription }) => ({
  displayName,
  userDescription,
}));

// npm shows the description unchanged, so it has no key.
const texts = [
  ...textsIn(manifest["capabilities"], "capabilities", false),
  ...textsIn({ ...contributes, languageModelTools: shownOfTools }, "contributes", false),
];

describe("the manifest in English and in French", () => {
  it("uses a key for every shown text", () => {
    assert.ok(texts.length > 20);
    assert.deepEqual(
      texts.filter(([, text]) => !/^%[\w.-]+%$/.test(text)),
      [],
    );
  });

  it("has exactly one text per key in both languages", () => {
    const keys = [...new Set(texts.map(([, text]) => text.slice(1, -1)))].sort();
    assert.deepEqual(Object.keys(english).sort(), keys);
    assert.deepEqual(Object.keys(french).sort(), keys);
    for (const key of keys) assert.ok(english[key]?.trim() && french[key]?.trim(), key);
  });

  it("keeps code and links in translations", () => {
    for (const [key, text] of Object.entries(english)) {
      const kept = (of: string): string[] =>
        [...of.matchAll(/`[^`]*`|\]\([^)]*\)/g)].map(([part]) => part.replace(what, "")).sort();
      assert.deepEqual(kept(french[key] ?? ""), kept(text), key);
    }
  });

  it("has a French version of each walkthrough page", () => {
    const pages = JSON.stringify(manifest).match(/(?<="markdown":")[^"]+/g) ?? [];
    for (const page of pages) {
      const inFrench = page.replace(/\.md$/, ".nls.fr.md");
      assert.ok(existsSync(inFrench), inFrench);
    }
  });
});
