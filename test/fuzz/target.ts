// What a coverage-guided run feeds with texts: reading, finding, proposing and fixing, and what must hold of each.
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

/** Asks everything about a text; fails where an answer is wrong whatever the text is. */
export function tryText(text: string): void {
  const file = readKestraFile(text);
  const document = strictDocument("file:///application.yml", text);
  for (const { at, fixes } of lint(file, options)) {
    assert.ok(0 <= at.start && at.start <= at.end && at.end <= text.length, "a finding outside");
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
  assert.equal(fixAll(fixed, options), fixed, "what is fixed is fixed again");
}

/** Where the cursor is follows from the text, so that a text alone is a whole case. */
function cursorsIn(text: string): number[] {
  let sum = 7;
  for (let index = 0; index < text.length; index++)
    sum = (sum * 31 + text.charCodeAt(index)) % 65_521;
  return [sum % (text.length + 1), text.length, text.trimEnd().length].filter(
    (offset) => text[offset - 1] !== "\r" || text[offset] !== "\n",
  );
}
