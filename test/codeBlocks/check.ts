// Check functions for code blocks: the text of a whole file in, findings or the fixed file out.
import assert from "node:assert/strict";
import { languageOf } from "../../server/src/document/codeBlocks";
import type { Language, LanguageId } from "../../server/src/document/codeBlocks/codeBlock";
import { blockFilesIn, fixAllBlocks, optionsIn } from "../../server/src/rules/running/codeBlocks";
import { lint, type LintFinding } from "../../server/src/rules/running/lint";

export function language(id: LanguageId): Language {
  const found = languageOf(id);
  assert.ok(found);
  return found;
}

export const findingsInBlocks = (text: string, id: LanguageId): LintFinding[] =>
  blockFilesIn(text, language(id)).flatMap((block) =>
    lint(block.file, optionsIn(language(id), block, { target: undefined })),
  );

/** Compares the findings in a file as `rule:line`, with lines from 1. */
export const findsIn =
  (id: LanguageId) =>
  (text: string, ...expected: readonly string[]): void =>
    assert.deepEqual(
      findingsInBlocks(text, id).map(
        ({ rule, at }) => `${rule.id}:${text.slice(0, at.start).split("\n").length}`,
      ),
      expected,
    );

/** Applying all safe fixes to `before` gives `after`, with either line ending. */
export const fixesIn =
  (id: LanguageId) =>
  (before: string, after: string): void => {
    for (const end of ["\n", "\r\n"])
      assert.equal(
        fixAllBlocks(before.replaceAll("\n", end), language(id), { target: undefined }),
        after.replaceAll("\n", end),
      );
  };
