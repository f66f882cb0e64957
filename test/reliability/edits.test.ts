// Every offered edit leaves the rest of the file unchanged and each comment there once, and changes the effective
// properties only as intended.
import assert from "node:assert/strict";
import fc from "fast-check";
import { casesOf, seed } from "../randomCases";
import { type Edited, editsIn } from "./edits";
import { effectOf, lostLines } from "./effect";
import { intended, removingTitles } from "./intendedEffects";
import { type CommentedFile, commentedFile } from "./commentedFiles";

const texts = casesOf(200);

describe("edits", () => {
  it(`lose nothing in ${texts} texts (seed ${seed})`, function () {
    this.timeout(0);
    const by = new Set<string>();
    fc.assert(
      fc.property(commentedFile, (before) => {
        for (const edited of editsIn(before.text, before.options)) {
          by.add(edited.by);
          check(before, edited);
        }
      }),
      { numRuns: texts, seed },
    );
    assert.ok(by.size > 30, `only ${[...by].join()}`);
  });
});

function check({ text, comments, apart }: CommentedFile, { by, title, after }: Edited): void {
  const shown = `${by}: ${title}\n=== before\n${text}\n=== after\n${after}`;
  const meant = intended[by];
  assert.ok(meant, `${by} has no 'fixesChange'`);
  const effect = effectOf(text, after);
  assert.ok(
    effect !== "broken" && meant.properties.includes(effect),
    `unintended effect: ${effect}\n${shown}`,
  );
  // A blank line below a comment is not needed where other text follows it.
  const lost = lostLines(text, after).filter((line) => line !== "" || !apart);
  assert.ok(lost.length <= meant.lines, `${lost.length} lines changed\n${shown}`);
  for (const id of comments) {
    const count = after.split(id).length - 1;
    assert.ok(
      count === 1 || (count === 0 && removingTitles.test(title) && isRemoved(text, after, id)),
      `comment ${id}\n${shown}`,
    );
  }
  assert.equal(after.startsWith("\uFEFF"), text.startsWith("\uFEFF"), `byte order mark\n${shown}`);
  // The last line break may belong to the value of a block scalar.
  if (!/[|>][-+0-9]*(?: +#.*)?\r?\n(?: [^\r\n]*\r?\n)+$/.test(after))
    assert.equal(/[\r\n]$/.test(after), /[\r\n]$/.test(text), `the last line end\n${shown}`);
  const [ends, endsNow] = [endsOf(text), endsOf(after)];
  // A text of one line has no line end to compare with.
  if (ends.size > 0)
    assert.ok(
      [...endsNow].every((end) => ends.has(end)),
      `another line end\n${shown}`,
    );
}

/**
 * Whether a comment is on or within something that was removed, or directly above it. One above the first key of a block may
 * be about the block, and stays.
 */
function isRemoved(text: string, after: string, comment: string): boolean {
  const lines = text.split(/\r?\n/);
  const at = lines.findIndex((line) => line.includes(comment));
  const own = lines[at] ?? "";
  if (!own.trimStart().startsWith("#")) return true;
  const [above = "", below = ""] = [lines[at - 1], lines[at + 1]];
  if (below.trim() !== "" && !after.includes(below) && depth(above) >= depth(own)) return true;
  const around = lines
    .slice(0, at)
    .findLast((line) => /^ *[^ #]/.test(line) && depth(line) < depth(own));
  return around !== undefined && !after.split(/\r?\n/).includes(around);
}

const depth = (line: string): number => line.length - line.trimStart().length;

const endsOf = (text: string): Set<string> => new Set(text.match(/\r\n|\n|\r/g));
