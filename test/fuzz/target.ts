// The code under test in a coverage-guided run: reading, rules, completion and fixes, with checks of their results.
import assert from "node:assert/strict";
import { applyChanges } from "../../server/src/document/span";
import { complete } from "../../server/src/features/completion/completion";
import { readKestraFile } from "../../server/src/interpretation/kestraFile";
import { fixAll } from "../../server/src/rules/running/fixAll";
import { lint, type LintOptions } from "../../server/src/rules/running/lint";
import { checkAnswer } from "../reliability/answers";
import { strictDocument } from "../reliability/strictDocument";

const options: LintOptions = {
  target: { major: 1, minor: 3 },
  onFailure: (_, error) => {
    throw error;
  },
};

/** Runs all features on a text and throws if a result would be wrong for any text. */
export function tryText(text: string): void {
  const file = readKestraFile(text);
  const document = strictDocument("file:///application.yml", text);
  for (const { at, fixes } of lint(file, options)) {
    assert.ok(
      0 <= at.start && at.start <= at.end && at.end <= text.length,
      "a finding is out of range",
    );
    for (const { changes } of fixes()) {
      checkAnswer(
        document,
        changes.map(({ span, text: newText }) => ({
          range: { start: document.positionAt(span.start), end: document.positionAt(span.end) },
          newText,
        })),
      );
      readKestraFile(applyChanges(text, changes));
    }
  }
  for (const offset of cursorsIn(text))
    checkAnswer(document, complete(file, document, offset, { target: undefined, snippets: false }));
  const fixed = fixAll(text, options);
  assert.equal(fixAll(fixed, options), fixed, "fix all changes its own result");
}

/** The cursor positions depend only on the text, so a text is a complete test case. */
function cursorsIn(text: string): number[] {
  let sum = 7;
  for (let index = 0; index < text.length; index++)
    sum = (sum * 31 + text.charCodeAt(index)) % 65_521;
  return [sum % (text.length + 1), text.length, text.trimEnd().length].filter(
    (offset) => text[offset - 1] !== "\r" || text[offset] !== "\n",
  );
}
