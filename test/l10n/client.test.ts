// Every string that the client shows uses l10n.t and has a French translation. A literal counts as shown if it contains
// a space between words, or is one capitalised word.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

const folder = "client/src";
const files = readdirSync(folder, { recursive: true })
  .map((name) => join(folder, String(name)))
  .filter((path) => path.endsWith(".ts"));

interface Literal {
  readonly text: string;
  readonly where: string;
  /** Whether it is the first argument of l10n.t and can be looked up unchanged. */
  readonly isKey: boolean;
}

const english = JSON.parse(readFileSync("client/l10n/bundle.l10n.json", "utf8")) as Record<
  string,
  string
>;
const french = JSON.parse(
  readFileSync("client/l10n/bundle.l10n.fr.json", "utf8"),
) as typeof english;

/** The literals of a file that may be shown, without those in types, imports and comparisons. */
function literalsIn(path: string, code: string): Literal[] {
  const source = ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true);
  const found: Literal[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isCaseClause(node)) {
      if (ts.isCaseClause(node)) node.statements.forEach(visit);
      return;
    }
    if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) {
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      if (!isCompared(node))
        found.push({ text: textOf(node), where: `${path}:${line}`, isKey: isKey(node) });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const textOf = (node: ts.StringLiteralLike | ts.TemplateExpression): string =>
  ts.isStringLiteralLike(node)
    ? node.text
    : [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join("{}");

function isKey(node: ts.Node): boolean {
  const { parent } = node;
  return (
    ts.isStringLiteralLike(node) &&
    ts.isCallExpression(parent) &&
    parent.arguments[0] === node &&
    ["l10n.t", "t"].includes(parent.expression.getText())
  );
}

const isCompared = ({ parent }: ts.Node): boolean =>
  ts.isBinaryExpression(parent) &&
  [ts.SyntaxKind.EqualsEqualsEqualsToken, ts.SyntaxKind.ExclamationEqualsEqualsToken].includes(
    parent.operatorToken.kind,
  );

/** Names that are the same in every language, and icons, HTML tags, selectors and policies, which are not text. */
const names =
  /Kestra Config|Kestra|Terraform|Theia|\$\([\w~-]+\)|<[^>]*>|^[#.][\w-]+ \[[^\]]*\]$|^[a-z]+-src .*$/g;

/** A part of a generated script. */
const isCode = (text: string): boolean => /[{;]\n/.test(text);

const isUserVisible = (text: string): boolean => {
  if (isCode(text)) return false;
  const rest = text.replace(names, "");
  return (
    /\p{L}/u.test(rest) &&
    (/\p{L}[\p{L},.:;'’…)]* |\{\} \p{L}|^ \p{L}/u.test(rest) || /^\p{Lu}\p{Ll}+…?$/u.test(rest))
  );
};

const literals = files.flatMap((path) => literalsIn(path, readFileSync(path, "utf8")));

describe("the client in English and in French", () => {
  it("translates every string for the user", () => {
    const missing = literals.filter(({ text, isKey }) => !isKey && isUserVisible(text));
    assert.deepEqual(
      missing.map(({ text, where }) => `${where} ${text}`),
      [],
    );
  });

  it("would detect an untranslated string", () => {
    const seen = (code: string): boolean[] =>
      literalsIn("x.ts", code).map(({ text, isKey }) => !isKey && isUserVisible(text));
    assert.deepEqual(seen('show("No file is open.")'), [true]);
    assert.deepEqual(seen('show("Copy", `Copied ${a}`)'), [true, true]);
    assert.deepEqual(seen('show(l10n.t("Copy"), "kestraConfig.copy", `Kestra ${v}`)'), [
      false,
      false,
      false,
    ]);
  });

  it("has translations for exactly the existing strings, with the same placeholders", () => {
    const keys = [...new Set(literals.filter(({ isKey }) => isKey).map(({ text }) => text))].sort();
    assert.deepEqual(Object.keys(english).sort(), keys);
    assert.deepEqual(Object.keys(french).sort(), keys);
    const values = (text: string): string[] => [...new Set(text.match(/\{\d\}/g))].sort();
    for (const key of keys) {
      assert.equal(english[key], key);
      assert.ok(french[key]?.trim(), key);
      assert.deepEqual(values(french[key] ?? ""), values(key), key);
    }
  });
});
