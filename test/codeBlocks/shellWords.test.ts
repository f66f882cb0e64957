// What a real shell replaces: text in which we expect nothing to be replaced arrives unchanged.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { filledInByShell } from "../../server/src/document/codeBlocks/shellWords";
import { casesOf, seed } from "../randomCases";

const part = fc.constantFrom(
  ...["a", " ", "$", "A", "{", "}", "\\", "`", "'", "#", "*", "~", "(", ")", ":", "1", "-"],
  ...["\\n", '\\"', "%", "${A}", "$(a)"],
);

const isUnchanged = (line: string, kind: "heredoc" | "string"): boolean =>
  filledInByShell(line, { start: 0, end: line.length }, kind)?.length === 0;

describe("a shell", () => {
  const count = casesOf(400);
  it(`changes nothing else in ${count} lines (seed ${seed})`, function () {
    if (process.platform === "win32") this.skip();
    const lines = fc
      .sample(fc.array(part, { minLength: 1, maxLength: 8 }), { numRuns: count, seed })
      .map((parts) => `${parts.join("")}.`);
    const heredoc = lines.filter((line) => isUnchanged(line, "heredoc"));
    const strings = lines.filter((line) => isUnchanged(line, "string"));
    assert.ok(heredoc.length > count / 10 && strings.length > count / 10);
    const script = `cat <<EOF\n${heredoc.join("\n")}\nEOF\nprintf '%s\\n' "${strings.join("\n")}"\n`;
    const printed = execFileSync("sh", ["-c", script], { encoding: "utf8" });
    assert.deepEqual(printed.split("\n").slice(0, -1), [...heredoc, ...strings]);
  });
});
