// Lines deeper than a value or a block allows: each is one problem, and all lines after them are read.
import assert from "node:assert/strict";
import { parseYaml } from "../../server/src/document/yaml/read";

const linesOf = (text: string): string[] =>
  parseYaml(text).problems.map(
    ({ kind, span }) => `${kind}:${String(text.slice(0, span.start).split("\n").length)}`,
  );

describe("a line with a wrong indentation", () => {
  for (const [name, text, expected] of [
    [
      "below a value, with lines below it",
      "a: 1\n  b:\n    c: 2\n    d: 3\ne: 4\n",
      ["indentation:2"],
    ],
    [
      "below a value, several times",
      "a: 1\n  b: 2\n  c: 3\nd: 4\n",
      ["indentation:2", "indentation:3"],
    ],
    ["below an empty line", "a: 1\n\n\n  b:\n    c: 2\nd: 4\n", ["indentation:4"]],
    [
      "to the left of its block",
      "a:\n    b: 1\n    c: 2\n  d:\n    e: 1\n  f: 2\ng: 3\n",
      ["indentation:4", "indentation:6"],
    ],
    [
      "the first one of its block",
      "a:\n   b:\n    c: 1\n  d:\n    e: 2\n  f: 3\ng: 4\n",
      ["indentation:2"],
    ],
    [
      "the first of two blocks, unlike the lines in both",
      "a:\n    b:\n      c: 1\n  d:\n    e: 2\ng: 4\n",
      ["indentation:2"],
    ],
    [
      "the first of two lines, unlike those in the second",
      "a:\n    b: 1\n  d:\n    e: 2\ng: 4\n",
      ["indentation:2"],
    ],
    [
      "the second of two lines, unlike those in both",
      "a:\n    b:\n        c: 1\n  d:\n      e: 2\ng: 4\n",
      ["indentation:4"],
    ],
    [
      "the first of two lines, which may both be meant",
      "a:\n   b: 1\n  d: 2\ng: 4\n",
      ["indentation:3"],
    ],
  ] as const)
    it(`is one problem: ${name}`, () => {
      assert.deepEqual(linesOf(text), expected);
      const [root] = parseYaml(text).documents;
      assert.equal(root?.kind === "map" ? root.pairs.length : 0, 2);
    });
});
