// Lines of the usual forms are read without the YAML parser. The result is the parser's, with every span and problem.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { parseWithRepairs } from "../../server/src/document/yaml/parse";
import { readSimple } from "../../server/src/document/yaml/simple";
import type { SyntaxNode } from "../../server/src/document/syntax";
import { withoutTemplates } from "../../server/src/document/yaml/templates";
import { corpus } from "../fuzz/corpus";
import { casesOf, seed } from "../randomCases";
import { type Dice, diceOf } from "./longTexts";

/** A tree as JSON. The target of an alias is the number of a node. */
function described(root: SyntaxNode | undefined): string {
  const numbers = new Map<unknown, number>();
  return JSON.stringify(root, (_, value: unknown) => {
    if (value === null || typeof value !== "object") return value;
    const known = numbers.get(value);
    if (known !== undefined) return `node ${known}`;
    numbers.set(value, numbers.size);
    return Object.fromEntries(
      Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)),
    );
  });
}

/** Compares both ways to read a text; returns whether it has only lines of the usual forms. */
function isSimple(text: string): boolean {
  if (withoutTemplates(text) !== text) return false;
  const root = readSimple(text);
  if (!root) return false;
  const { documents, problems, readable } = parseWithRepairs(text);
  assert.equal(documents.length, 1, text);
  assert.equal(described(root), described(documents[0]), text);
  assert.deepEqual(problems, [], text);
  assert.equal(readable, text);
  return true;
}

const keys = [
  "a",
  "k-1",
  "x.y",
  "<<",
  '"q k"',
  "'s'",
  "$r",
  "/p",
  "a b",
  "9",
  "-k",
  "é",
  "*x",
  "?",
];

const values = [
  ...[
    "1",
    "text",
    "a b  c",
    "'q'",
    '"d: #"',
    "x:y",
    "-1",
    "a#b",
    "é",
    "v # c",
    "a -",
    "(x)",
    "a,b",
  ],
  ...["[a, 'b', \"c\", [d]]", "{ a: 1, b: { c: [x] } }", "[]", "{ }", "[a b, c:d]", "[a", "{ a: }"],
  ...["*x", "&x v", "&x { a: 1 }", "&y [1]", "*y", "[*x, *y]", "{ <<: *x }", "&z", "!t v", "| x"],
  ...[
    "",
    " ",
    "# c",
    "a: b",
    "@",
    "a]",
    "a{b",
    "x'y",
    "'it''s'",
    '"\\n"',
    '"x',
    "~",
    "\u00A0",
    "\t",
  ],
];

const spaces = (count: number): string => " ".repeat(Math.max(0, count));

function addBlock(lines: string[], dice: Dice, column: number, depth: number): void {
  const one = <T>(all: readonly [T, ...T[]] | readonly T[]): T => all[dice(all.length)] as T;
  const isList = dice(3) === 0;
  for (let n = 0; n <= dice(4); n++) {
    if (dice(9) === 0) lines.push(one(["", spaces(dice(6)), `${spaces(dice(8))}# c`]));
    // Few lines are at the wrong column.
    const own = dice(60) === 0 ? column + dice(3) - 1 : column;
    const start = spaces(own) + (isList ? `-${spaces(1 + (dice(4) === 0 ? dice(3) : 0))}` : "");
    const kind = dice(10);
    if (isList && kind < 4) lines.push(start + one(values));
    else if (isList && kind < 7) {
      lines.push(`${start}${one(keys)}: ${one(values)}`);
      if (dice(2) === 0) lines.push(`${spaces(start.length)}z: ${one(values)}`);
    } else if (kind < 6 || depth === 4) lines.push(`${start}${one(keys)}: ${one(values)}`);
    else if (kind === 6) {
      lines.push(`${start}${one(keys)}: ${one(["|", "|-", "|", ">", "|+", "|2", "| # c"])}`);
      const inner = start.length + dice(4);
      for (let line = 0; line <= dice(4); line++)
        lines.push(
          one([
            `${spaces(inner)}t: x `,
            `${spaces(inner + dice(3))}- y`,
            "",
            `${spaces(inner)}# c`,
          ]) +
            (dice(9) === 0
              ? `\n${one([spaces(dice(inner)), `${spaces(inner - dice(3))}# out`])}`
              : ""),
        );
    } else {
      lines.push(`${start}${one(keys)}:${one(["", "", "", " ", " # c", " &x", " &y # c", " *x"])}`);
      addBlock(lines, dice, start.length + one([0, 1, 2, 2, 2, 4]), depth + 1);
    }
  }
}

const text = fc.nat().map((seed) => {
  const dice = diceOf(seed);
  const lines: string[] = [];
  addBlock(lines, dice, [0, 0, 2, 6][dice(4)] ?? 0, 0);
  return lines.join(dice(6) === 0 ? "\r\n" : "\n") + (["", "\n", "\n\n", "\n  "][dice(4)] ?? "");
});

const runs = casesOf(4000);

describe("lines of the usual forms", () => {
  it(`are read like the parser reads them, in ${runs} random texts`, () => {
    let simple = 0;
    fc.assert(
      fc.property(text, (written) => {
        if (isSimple(written)) simple++;
      }),
      { numRuns: runs, seed },
    );
    assert.ok(simple > runs / 20, `only ${simple} texts have the usual forms`);
  });

  it("are read like the parser reads them, in the lines of real files", () => {
    const folder = "test/fixtures/public";
    const files = readdirSync(folder).map((name) => readFileSync(join(folder, name), "utf8"));
    let simple = 0;
    for (const file of [...files, ...corpus()]) {
      const lines = file.split("\n");
      isSimple(file);
      for (let line = 0; line < lines.length; line += 5)
        if (isSimple(lines.slice(line, line + 10).join("\n"))) simple++;
    }
    assert.ok(simple > 100, `only ${simple} groups of lines have the usual forms`);
  });
});
