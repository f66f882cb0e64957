// Invalid YAML: what is reported, and what can still be read.
import assert from "node:assert/strict";
import { parseYaml } from "../../server/src/document/yaml/read";
import type { SyntaxNode } from "../../server/src/document/syntax";

/** A short form of the tree: mappings in braces, lists in brackets, `~` for a missing value. */
function brief(node: SyntaxNode | undefined): string {
  if (!node) return "~";
  if (node.kind === "alias") return "*";
  if (node.kind === "scalar") return node.text;
  if (node.kind === "list") return `[${node.items.map(brief).join(" ")}]`;
  return `{${node.pairs.map(({ key, value }) => `${key.text}=${brief(value)}`).join(" ")}}`;
}

function parses(text: string, problems: readonly string[], tree: string): void {
  const parsed = parseYaml(text);
  assert.deepEqual(
    parsed.problems.map(({ kind, span }) => `${kind} ${text.slice(span.start, span.end)}`),
    problems,
  );
  assert.equal(parsed.documents.map(brief).join(" --- "), tree);
}

describe("invalid YAML", () => {
  const cases: [string, string, string[], string][] = [
    ["an unclosed quote", 'a: "x\nb: 1\n', ['unclosed-quote "x'], "{a=~ b=1}"],
    [
      "an unclosed quote before a closed one",
      'a: "x\nb: "z"\nc: 1\n',
      ['unclosed-quote "x'],
      "{a=~ b=z c=1}",
    ],
    [
      "an unclosed list",
      "p:\n  F: [READ,\n  E: [A]\nk: 1\n",
      ["unclosed-bracket [READ,"],
      "{p={F=[READ] E=[A]} k=1}",
    ],
    [
      "an unclosed mapping",
      "p:\n  F: { a: 1\n  E: 2\nk: 1\n",
      ["unclosed-bracket { a: 1"],
      "{p={F={a=1} E=2} k=1}",
    ],
    ["a missing space", 'a:\n  b:"x"\n  c: 1\n', ["missing-space :"], "{a={c=1}}"],
    [
      "a missing space on the last line",
      "a:\n  c: 1\n  b:true\n",
      ["missing-space :"],
      "{a={c=1}}",
    ],
    ["a missing space on the only line", "a:\n  b:true\n", ["key-like-scalar :"], "{a=b:true}"],
    ["a half-typed key", "a:\n  b: 1\n  cli\n  d: 2\n", ["missing-colon cli"], "{a={b=1 d=2}}"],
    ["a half-typed key at the end", "a:\n  b: 1\n  cli", ["missing-colon cli"], "{a={b=1 cli=~}}"],
    ["a missing colon", "a:\n  bc x\n  d: 1\n", ["missing-colon bc x"], "{a={bc=x d=1}}"],
    ["a missing colon at the end", "a:\n  d: 1\n  bc x", ["missing-colon bc x"], "{a={d=1 bc=x}}"],
    [
      "a missing colon above deeper lines",
      "a:\n  d: 1\n  bc # x\n\n    e: 2\nfg\n  h: 3\n",
      ["missing-colon bc", "missing-colon fg"],
      "{a={d=1 bc={e=2}} fg={h=3}}",
    ],
    [
      "an equals sign instead of a colon",
      "a:\n  bc=x\n  de = [y]\n  f =  z\n  g: 1\n",
      ["missing-colon bc=x", "missing-colon de = [y]", "missing-colon f =  z"],
      "{a={bc=x de=[y] f=z g=1}}",
    ],
    [
      "a missing colon above a comment and deeper lines",
      "a:\n  bc # x\n    d: 1\n    e: 2\nfg: 3\n",
      ["missing-colon bc"],
      "{a={bc={d=1 e=2}} fg=3}",
    ],
    [
      "a missing colon above a list at its column",
      "a:\n  bc\n  - d\n  - e\n  fg: 3\n",
      ["missing-colon bc"],
      "{a={bc=[d e] fg=3}}",
    ],
    [
      "an item too far left",
      "a:\n  b:\n    - c\n   - d\n  e: 1\nf: 2\n",
      ["indentation - d"],
      "{a={b=[c] e=1} f=2}",
    ],
    ["one letter and a value", "a:\n  b x\n  d: 1\n", ["missing-colon b x"], "{a={d=1}}"],
    ["a line too far left", "a:\n    b: 1\n  c: 2\nd: 3\n", ["indentation c: 2"], "{a={b=1} d=3}"],
    ["a line too far right", "a: 1\n   b: 2\nc: 3\n", ["indentation b: 2"], "{a=1 c=3}"],
    ["a second colon", "a: b: c\nd: 1\n", ["nested-value b: c"], "{a=~ d=1}"],
    ["tabs only", "a:\n\tb:\n\t\tc: 1\n\td: 2\n", ["tab \t"], "{a={b={c=1} d=2}}"],
    ["a reserved character", "a: @x\nb: 1\n", ["reserved-start @"], "{a=@x b=1}"],
    ["a placeholder in a flow mapping", "a: {b: ${X:1}}\nc: 1\n", ["unreadable {X:1}}"], "{c=1}"],
    [
      "a control character",
      "a: 1\nb: \u0000\nc: 2\n",
      ["control-character \u0000"],
      "{a=1 b=\u0000 c=2}",
    ],
    [
      "a problem in one of two documents",
      'a: "x\n---\nb: 1\n',
      ['unclosed-quote "x'],
      "{a=~} --- {b=1}",
    ],
    [
      "brackets at the column of their key",
      "a:\n  b: [\n  x,\n  y z\n  ]\n  c: 1\n",
      [],
      "{a={b=[x y z] c=1}}",
    ],
    ["brackets left of their key", "a:\n  b: [x, # c\ny\n]\nc: 1\n", [], "{a={b=[x y]} c=1}"],
    [
      "braces around keys at the column of their key",
      "a: {\nb: c,\nd: e\n}\nf: 1\n",
      [],
      "{a={b=c d=e} f=1}",
    ],
    [
      "words on several lines in such brackets",
      "a:\n  b: [\n  x\n    y,\n  'z\n  z' ]\n",
      [],
      "{a={b=[x y z z]}}",
    ],
    ["a quoted string left of its key", 'a:\n  b: "x\ny"\n  c: 1\n', [], "{a={b=x y c=1}}"],
    ["a comment after a bracket without a space", "a: [x,#c\n  y]#d\nb: 1\n", [], "{a=[x y] b=1}"],
    ["a tab between tokens", "a:\tb\nc: 1\n", ["tab-between \t"], "{a=b c=1}"],
    [
      "half of a surrogate pair",
      "a: \ud83d\nb: 1\n",
      ["control-character \ud83d"],
      "{a=\ud83d b=1}",
    ],
    ["a whole surrogate pair", "a: \ud83d\ude00\n", [], "{a=\ud83d\ude00}"],
    ["dashes alone in braces", "a: {b: -, -: c, d: &x -}\ne: 1\n", [], "{a={b=- -=c d=-} e=1}"],
    ["dashes alone in brackets", "a: [-, b, [-,-], {-}]\ne: 1\n", [], "{a=[- b [- -] {-=~}] e=1}"],
    ["a dash before a space in brackets", "a: [- , b]\ne: 1\n", ["unreadable - , b]"], "{e=1}"],
    ["an empty text", "", [], ""],
    ["a comment", "# x\n", [], ""],
    ["a mapping as key", "{a: 1}: 2\nb: 1\n", [], "{b=1}"],
    ["an unknown alias", "a: *x\nb: 1\n", ["unknown-alias *x"], "{a=* b=1}"],
  ];
  for (const [name, text, problems, tree] of cases)
    it(`reads ${name}`, () => parses(text, problems, tree));

  it("reports no problem within a line break or after the end of the text", () => {
    const lines = ["b:", "b:\n  c:"].map((line) => `{a:\n${`${line}\n`.repeat(14)}`);
    for (const text of lines.flatMap((each) => [each, each.replaceAll("\n", "\r\n")]))
      for (const { span } of parseYaml(text).problems)
        for (const offset of [span.start, span.end]) {
          assert.notEqual(text.slice(offset - 1, offset + 1), "\r\n", text);
          assert.ok(offset <= text.length, text);
        }
  });

  it("reports one problem for ten thousand open brackets and for a hundred kilobytes of tabs", () => {
    assert.equal(parseYaml(`a: ${"[".repeat(10_000)}`).problems.length, 1);
    assert.equal(
      parseYaml("a:\n" + "\tb: 1\n".repeat(15_000)).problems.filter(({ kind }) => kind === "tab")
        .length,
      1,
    );
  }).timeout(30_000);
});
