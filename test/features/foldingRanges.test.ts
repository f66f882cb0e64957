// Folding: everything that the editor folds by default, plus comments.
import assert from "node:assert/strict";
import fc from "fast-check";
import { casesOf, seed } from "../randomCases";
import { FoldingRangeKind } from "vscode-languageserver-types";
import { foldingRanges } from "../../server/src/features/structure/foldingRanges";
import { readKestraFile } from "../../server/src/interpretation/kestraFile";
import { fileKinds } from "../fileKinds";
import { foldedByEditor } from "./indentationFolding";

const folds = (text: string, isWanted: (kind?: string) => boolean): string[] =>
  (foldingRanges(readKestraFile(text)) ?? [])
    .filter(({ kind }) => isWanted(kind))
    .map(({ startLine, endLine }) => `${startLine}-${endLine}`);

const comments = (text: string): string[] =>
  folds(text, (kind) => kind === FoldingRangeKind.Comment);
const others = (text: string): string[] => folds(text, (kind) => kind !== FoldingRangeKind.Comment);

const line = fc
  .tuple(
    fc.constantFrom("", "  ", "    ", "      ", "\t", " \t "),
    fc.constantFrom(
      "",
      "",
      "a:",
      "b: c",
      "- d",
      "- e: f",
      "# g",
      "# region",
      "#endregion",
      "# region x",
    ),
  )
  .map(([indent, content]) => indent + content);

describe("folding", () => {
  it("equals the editor's folding except where comments start", () => {
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 14 }),
        fc.constantFrom("\n", "\r\n"),
        (lines, end) => {
          const text = ["kestra.queue.type: x", ...lines].join(end);
          const own = others(text);
          const begins = new Set(comments(text).map((range) => range.split("-")[0]));
          assert.deepEqual(
            own,
            foldedByEditor(text).filter((range) => !begins.has(range.split("-")[0])),
          );
        },
      ),
      { numRuns: casesOf(1000), seed },
    );
  });

  for (const { name, wrap } of fileKinds)
    it(`equals the editor's folding in ${name}`, () => {
      const text = wrap("kestra:\n  url: x\n\n  queue:\n    type: y\n\nmicronaut: {}\n");
      assert.deepEqual(others(text), foldedByEditor(text));
      assert.ok(others(text).length >= 2);
    });

  it("folds consecutive comment lines", () => {
    assert.deepEqual(
      comments("# a\n# b\n\n# c\nkestra:\n  # d\n  # e\n # f\n  url: x # g\n  # h\n"),
      ["0-1", "5-6"],
    );
    assert.deepEqual(comments("kestra:\n  url: x\n  # region a\n  # b\n  # c\n  # endregion\n"), [
      "3-4",
    ]);
  });

  it("is left to the editor in a file without a Kestra configuration", () => {
    assert.equal(foldingRanges(readKestraFile("# a\n# b\non:\n  push: x\n")), undefined);
  });
});
