// `.env` files: their names, the notation of values, and appending lines.
import assert from "node:assert/strict";
import fc from "fast-check";
import { casesOf, seed } from "../randomCases";
import { appendLines, envValue, namesIn } from "../../server/src/document/envFile";
import { applyChanges } from "../../server/src/document/span";

describe("a .env file", () => {
  it("has names in every notation", () =>
    assert.deepEqual(
      [
        ...namesIn(
          "\uFEFFA=1\r\n  B = x # C=1\n# D=1\nexport E=1\nF: yaml\nG\n\nH=\"two\nI=lines\"\nJ='x'\nK.l-m=\nN=\"not closed\nO=1\nP='it\\'s\nQ='\nR",
        ),
      ],
      ["A", "B", "E", "F", "G", "H", "J", "K.l-m", "N", "O", "P", "R"],
    ));
  for (const [value, written] of [
    ["", ""],
    ["Zq4pV7tX+/=", "Zq4pV7tX+/="],
    ["a b", "'a b'"],
    ["a#b", "'a#b'"],
    ["$a${b}", "'$a${b}'"],
    ['"a"', "'\"a\"'"],
    ["it's", "it's"],
    ["'a", `"'a"`],
    ["it's #1", `"it's #1"`],
    [`it's "so"`, `"it's \\"so\\""`],
    ["a\\n$", "'a\\n$'"],
    ["a\\", "a\\"],
    ["\\\\a", "\\\\a"],
    // No notation is read alike by every version.
    ["it's $5", undefined],
    ["a \\", undefined],
    ["a\nb", undefined],
  ] as const)
    it(`writes ${JSON.stringify(value)}`, () => assert.equal(envValue(value), written));

  it("gets new lines at its end and keeps the existing ones", () => {
    const append = (text: string): string => applyChanges(text, [appendLines(text, ["A=1"])]);
    assert.equal(append(""), "A=1\n");
    assert.equal(append("B=1\n"), "B=1\nA=1\n");
    assert.equal(append("B=1"), "B=1\nA=1");
    assert.equal(append("B=1\r\n"), "B=1\r\nA=1\r\n");
    assert.equal(append("C=1\r\nB=1"), "C=1\r\nB=1\r\nA=1");
    assert.equal(append("\n\n"), "\n\nA=1\n");
  });

  it("has values that every version of Docker Compose reads back", () =>
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."ab'\"\\$# =`{}né") }), (value) => {
        const written = envValue(value);
        if (written === undefined) return;
        assert.equal(readByVersion2(written), value, written);
        assert.equal(readByLatest(written), value, written);
      }),
      { numRuns: casesOf(3000), seed },
    ));
});

/** Reads a value by the rules of version 2.0: `#` starts a comment anywhere, and all quotes at the ends are removed. */
function readByVersion2(written: string): string {
  const quote = written[0];
  if (quote !== '"' && quote !== "'") {
    const value = (written.split("#")[0] ?? "").trimEnd();
    assert.doesNotMatch(value, /\$/);
    return value;
  }
  const end = closing(written, (at) => written[at - 1] === "\\");
  const value = written.slice(1, end);
  return quote === "'" ? value : unescaped(value);
}

/** Reads a value by today's rules: ` #` starts a comment, and a backslash can escape another one. */
function readByLatest(written: string): string {
  const quote = written[0];
  if (quote !== '"' && quote !== "'") {
    const value = (written.split(" #")[0] ?? "").trimEnd();
    assert.doesNotMatch(value, /\$/);
    return value;
  }
  const backslashes = (at: number): number => /\\*$/.exec(written.slice(0, at))?.[0].length ?? 0;
  const value = written.slice(
    1,
    closing(written, (at) => backslashes(at) % 2 === 1),
  );
  return quote === "'" ? value.replace(/\\(['\\])/g, "$1") : unescaped(value);
}

/** The offset of the closing quote, which must be the last character. */
function closing(written: string, isEscaped: (at: number) => boolean): number {
  for (let at = 1; at < written.length; at++) {
    if (written[at] !== written[0] || isEscaped(at)) continue;
    assert.equal(at, written.length - 1, written);
    return at;
  }
  return assert.fail(`not closed: ${written}`);
}

function unescaped(value: string): string {
  assert.doesNotMatch(value, /\$/);
  return value.replace(/\\(.)/g, "$1");
}
