// The regions of block scalars are kept while a text is edited: they equal those of the text read alone, and a keystroke
// reads only one of them again.
import assert from "node:assert/strict";
import fc from "fast-check";
import { findConfigurations } from "../../server/src/document/fileKinds";
import type { Region } from "../../server/src/document/fileKinds/fileKind";
import { literalRegion } from "../../server/src/document/fileKinds/regions";
import type { ScalarNode, SyntaxNode } from "../../server/src/document/syntax";
import { type CachedParts, readerOf, type TextReader } from "../../server/src/document/yaml/read";
import { casesOf, seed } from "../randomCases";
import { type Dice, diceOf, textEdit } from "./longTexts";

const owners = [
  "KESTRA_CONFIGURATION: |",
  ...["key: |", "key: |-", "key: |2", "- |", "- key: | # comment", "key:\n  |", "key: &x !t\n  |"],
  ...["- KESTRA_CONFIGURATION: |", "- |\n  KESTRA_CONFIGURATION="],
];

const lines = [
  ...[
    "  a: 1",
    "    b: ${A}",
    "  c: $${B}",
    "",
    "   ",
    "  # inside",
    "# at the left",
    "\ttab",
    "  \ttab",
  ],
  ...["  d: \u2028 e", "---", "...", "{{- if x }}", "  {{ .x }}", "  f: a\rb", "plain: 1", "x: *x"],
];

/** Block scalars of all forms in a compose file, and what may end them. */
function textOf(dice: Dice): string {
  const some = (few: number, all: readonly string[]): string =>
    all[dice(dice(20) === 0 ? all.length : few)] ?? "";
  const written = ["services:"];
  for (let n = 0; n < 3 + dice(20); n++) {
    written.push(`  kestra${n}:`, "    image: kestra/kestra", "    environment:");
    if (dice(2) === 0) written.push("      URL: ${A}");
    const indent = " ".repeat(dice(20) === 0 ? dice(8) : 6);
    const block = [some(1, owners), "  micronaut:"];
    for (let line = 0; line < dice(8); line++) block.push(some(6, lines));
    written.push(...block.flatMap((line) => line.split("\n")).map((line) => indent + line));
  }
  const text = written.join(dice(6) === 0 ? "\r\n" : "\n");
  return (dice(8) === 0 ? "\uFEFF" : "") + text + (dice(2) === 0 ? "" : "\n");
}

function literalsIn({ read }: TextReader): ScalarNode[] {
  const below = (node: SyntaxNode | undefined): ScalarNode[] => {
    if (node?.kind === "scalar") return node.style === "literal" ? [node] : [];
    if (node?.kind === "list") return node.items.flatMap(below);
    return node?.kind === "map" ? node.pairs.flatMap(({ value }) => below(value)) : [];
  };
  return read().documents.flatMap(below);
}

const regionsIn = (text: string, reader: TextReader): Region[] =>
  literalsIn(reader).map((scalar) => literalRegion(text, scalar));

/** What is found in a file, without nodes. */
const foundIn = (text: string, { read }: TextReader): unknown[] =>
  [...findConfigurations(text, read)].map(
    ({ fileKind, regions, workloads, refusals, ignored }) => ({
      ...{ kind: fileKind.id, regions, refusals, ignored },
      workloads: workloads.map(({ name, reads, sources, environments, variables }) => ({
        ...{ name, reads, sources, environments },
        variables: variables.map(({ node: _, ...variable }) => variable),
      })),
    }),
  );

const runs = casesOf(60);

describe("the region of a block scalar", () => {
  it(`equals that of the text read alone, in ${runs * 10} random edits`, () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.array(textEdit, { minLength: 10, maxLength: 10 }),
        (number, edits) => {
          const first = textOf(diceOf(number));
          let text = first;
          let before: CachedParts | undefined;
          for (const [n, edit] of edits.entries()) {
            const [reader, alone] = [readerOf(text, before), readerOf(text)];
            assert.deepEqual(regionsIn(text, reader), regionsIn(text, alone));
            assert.deepEqual(foundIn(text, reader), foundIn(text, alone));
            before = reader.parseCache;
            text = edit(n % 3 === 0 ? first : text);
          }
        },
      ),
      { numRuns: runs, seed },
    );
  });

  it("depends on lines after it that are read separately", () => {
    const keys = (indent: string): string =>
      Array.from({ length: 100 }, (_, n) => `${indent}key${n}: ${n}\n`).join("");
    const before = `${keys("")}a: |\n  b\n`;
    for (const below of ["", `---\n${keys("")}`]) {
      const text = before + below;
      const reader = readerOf(text);
      const [known] = regionsIn(text, reader);
      const longer = `${before}---\n${keys("  ")}`;
      const read = regionsIn(longer, readerOf(longer, reader.parseCache));
      assert.deepEqual(read, regionsIn(longer, readerOf(longer)));
      assert.notDeepEqual(read, [known]);
    }
  });

  it("is read again for at most 16 block scalars after a keystroke, however many there are", () => {
    const block = (n: number): string =>
      `  key${n}:\n    text: |\n      number ${n}\n    other: 1\n`;
    for (const count of [300, 3_000]) {
      const text = `a:\n${Array.from({ length: count }, (_, n) => block(n)).join("")}`;
      const reader = readerOf(text);
      const known = new Set(regionsIn(text, reader));
      // Nothing moves, so that regions are the same objects.
      const typed = text.replace("number 150\n", "number_150\n");
      const again = regionsIn(typed, readerOf(typed, reader.parseCache));
      assert.equal(again.length, count);
      const read = again.filter((region) => !known.has(region)).length;
      assert.ok(read > 0 && read <= 16, String(read));
    }
  });
});
