// YAML has many forms for the same configuration. Each rule finds the same in all of them.
import assert from "node:assert/strict";
import { type Document, isMap, isScalar, parseDocument, visit } from "yaml";
import { readKestraFile } from "../../server/src/interpretation/kestraFile";
import { parseVersion } from "../../server/src/knowledge/versions";
import { rules } from "../../server/src/rules";
import { lint } from "../../server/src/rules/running/lint";
import type { Rule } from "../../server/src/rules/rule";

/** The text in another form; undefined if it has none. */
type Form = (text: string) => string | undefined;

const lines =
  (change: (line: string) => string): Form =>
  (text) =>
    text
      .split("\n")
      .map((line) => (line === "" ? line : change(line)))
      .join("\n");

/** Writes the text again after a change to its document; scalars keep their quotes. */
const rewritten =
  (change: (document: Document) => void, options = {}): Form =>
  (text) => {
    const document = parseDocument(text, { version: "1.1" });
    change(document);
    return document.toString({ lineWidth: 0, ...options });
  };

const quotedKeys = (type: "QUOTE_DOUBLE" | "QUOTE_SINGLE"): Form =>
  rewritten((document) =>
    visit(document, {
      Pair: (_, { key }) => {
        if (isScalar(key)) key.type = type;
      },
    }),
  );

/** One document or key after the other. */
const separately =
  (join: (parts: readonly string[]) => string): Form =>
  (text) => {
    const roots = text.split(/^(?=[\w"'])/m);
    return roots.length > 1 ? join(roots) : undefined;
  };

/** In braces, the server's reader ends a plain value at a question mark. */
const inBraces =
  (form: Form): Form =>
  (text) =>
    text.includes("?") ? undefined : form(text);

const forms: Readonly<Record<string, Form>> = {
  "in braces and brackets": inBraces(
    rewritten((document) => visit(document, { Collection: (_, node) => void (node.flow = true) })),
  ),
  "with braces below the roots": inBraces(
    rewritten((document) => {
      if (!isMap(document.contents)) return;
      for (const { value } of document.contents.items) if (isMap(value)) value.flow = true;
    }),
  ),
  "with one space": rewritten(() => undefined, { indent: 1 }),
  "with four spaces": rewritten(() => undefined, { indent: 4 }),
  "with hyphens below their key": rewritten(() => undefined, { indentSeq: false }),
  "with double-quoted keys": quotedKeys("QUOTE_DOUBLE"),
  "with single-quoted keys": quotedKeys("QUOTE_SINGLE"),
  "with CRLF": (text) => text.replaceAll("\n", "\r\n"),
  "with a byte order mark": (text) => `\uFEFF${text}`,
  "after ---": (text) => `---\n${text}`,
  "between --- and ...": (text) => `---\n${text}...\n`,
  "after a directive": (text) => `%YAML 1.1\n---\n${text}`,
  "with comments": lines((line) => line.replace(/^( *)(?=\S)/, "$1# why\n$1")),
  "with blank lines": (text) => text.replaceAll("\n", "\n\n"),
  "with trailing spaces": lines((line) => `${line}   `),
  "without a final line break": (text) => text.replace(/\n$/, ""),
  "with spaces before colons": lines((line) => line.replace(/^( *[\w-]+):(?= |$)/, "$1 :")),
  "with spaces after colons": lines((line) => line.replace(/^( *[\w-]+): (?=\S)/, "$1:    ")),
  "with tags on the roots": lines((line) => line.replace(/^([\w-]+):$/, "$1: !!map")),
  "with anchors on the roots": lines((line) => line.replace(/^([\w-]+):$/, "$1: &$1")),
  "with the roots in two documents": separately((roots) => roots.join("---\n")),
  "with the roots reversed": separately((roots) => [...roots].reverse().join("")),
};

/** They are about the form. */
const aboutForm = new Set([
  "yaml-syntax",
  "flattened-paste",
  "config-not-literal",
  "duplicate-key",
  "unused-ignore",
]);

function found(rule: Rule, text: string, version: string | undefined): number {
  return lint(readKestraFile(text), {
    target: parseVersion(version ?? ""),
    severities: rule.offByDefault ? { [rule.id]: rule.severity } : {},
  }).filter((finding) => finding.rule === rule).length;
}

describe("the same configuration", () => {
  const examples = rules.flatMap((rule) =>
    aboutForm.has(rule.id)
      ? []
      : rule.examples
          .filter(({ answer, wholeFile }) => !answer && !wholeFile)
          .map((example) => ({ rule, example })),
  );
  for (const [name, form] of Object.entries(forms))
    it(`has the same findings ${name}`, () => {
      const different = examples.flatMap(({ rule, example: { bad, version } }) => {
        const text = form(bad);
        if (text === undefined) return [];
        const [expected, now] = [found(rule, bad, version), found(rule, text, version)];
        return now === expected ? [] : [`${rule.id}: ${now} instead of ${expected} in\n${text}`];
      });
      assert.deepEqual(different, []);
    });
});
