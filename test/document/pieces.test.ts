// Reading a text in pieces gives the same result as reading it as a whole. Reading a text after another one gives the
// same result as reading it alone, and does not change the other result.
import assert from "node:assert/strict";
import fc from "fast-check";
import { casesOf, seed } from "../randomCases";
import { parsePiece } from "../../server/src/document/yaml/parse";
import {
  type CachedParts,
  parseYaml,
  type ReadYaml,
  readerOf,
} from "../../server/src/document/yaml/read";
import type { Span } from "../../server/src/document/span";
import type { SyntaxNode, YamlDocument } from "../../server/src/document/syntax";
import { longText, textEdit } from "./longTexts";

const at = ({ start, end }: Span): string => `${start}-${end}`;

/** Everything in the result of reading, line by line. */
function reported({ documents, problems, readable }: ReadYaml): string {
  const lines: string[] = [];
  const notify = (node: SyntaxNode | undefined, depth: string): void => {
    if (!node) return void lines.push(`${depth}nothing`);
    const tag = node.tag ?? "";
    if (node.kind === "scalar")
      lines.push(`${depth}${at(node.span)} ${node.style} ${tag} ${JSON.stringify(node.text)}`);
    else if (node.kind === "alias")
      lines.push(`${depth}${at(node.span)} alias ${node.target ? at(node.target.span) : "?"}`);
    else lines.push(`${depth}${at(node.span)} ${node.kind} ${node.flow} ${tag}`);
    if (node.kind === "list") for (const item of node.items) notify(item, `${depth}  `);
    if (node.kind !== "map") return;
    for (const { key, value, span } of node.pairs) {
      lines.push(`${depth} ${at(span)} ${at(key.span)} ${key.style} ${key.text}`);
      notify(value, `${depth}  `);
    }
  };
  documents.forEach((root: YamlDocument, index) => {
    lines.push(`document ${index}`);
    notify(root, "");
  });
  return [...lines, ...problems.map(({ kind, span }) => `${kind} ${at(span)}`), readable].join(
    "\n",
  );
}

/** The keys and values of a text of mappings. Their object identity shows whether they were read again. */
function scalarsIn({ documents }: ReadYaml): SyntaxNode[] {
  const below = (node: SyntaxNode | undefined): SyntaxNode[] =>
    node?.kind === "map"
      ? node.pairs.flatMap(({ key, value }) => [key, ...below(value)])
      : node
        ? [node]
        : [];
  return documents.flatMap(below);
}

const runs = casesOf(24);

describe("a text read in pieces", () => {
  it(`equals the text read as a whole, in ${runs * 5} random texts`, () => {
    let pieces = 0;
    fc.assert(
      fc.property(
        longText(400),
        fc.array(textEdit, { minLength: 4, maxLength: 4 }),
        (first, edits) => {
          let text = first;
          for (const edit of [(same: string) => same, ...edits]) {
            text = edit(text);
            const read = parseYaml(text);
            if (read.documents.some((root) => root && "parts" in root)) pieces++;
            const whole = parsePiece(text);
            // In pieces, less of an invalid text is lost, because an error only affects its piece. Both report the error.
            if (whole.problems.length === 0) assert.equal(reported(read), reported(whole));
            else assert.notEqual(read.problems.length, 0);
          }
        },
      ),
      { numRuns: runs, seed },
    );
    // The test is useless if all texts are read as a whole.
    assert.ok(pieces > runs / 2, String(pieces));
  });

  it("has its problems where they are in the whole text, also after an edit above", () => {
    const faulty = ['x: "y', "x: [y", "x: {a b: [}", "x: a: b", "x: @y", "key", "- a"];
    const problemsIn = ({ problems }: ReadYaml): string[] =>
      problems.map(({ kind, span }) => `${kind} ${at(span)}`);
    for (const line of faulty)
      for (const place of [100, 400]) {
        const lines = Array.from({ length: 400 }, (_, n) => `key-${n}:\n  of: ${n}\n`);
        const text = lines.toSpliced(place, 0, `${line}\n`).join("");
        const reader = readerOf(text);
        const read = reader.read();
        assert.ok(read.documents.some((root) => root && "parts" in root));
        assert.deepEqual(problemsIn(read), problemsIn(parsePiece(text)));
        const longer = `above: 1\n${text}`;
        assert.deepEqual(
          problemsIn(readerOf(longer, reader.parseCache).read()),
          problemsIn(parsePiece(longer)),
        );
      }
  });

  it("shares its pieces with any prefix of the text", () => {
    const text = `a:\n${Array.from({ length: 400 }, (_, n) => `  key-${n}:\n    of: ${n}\n`).join("")}`;
    const all = { start: 0, end: text.length };
    const reader = readerOf(text);
    const known = new Set(scalarsIn(reader.read()));
    for (const lines of [60, 200, 300, 499, 501, 700]) {
      const above = { start: 0, end: text.split("\n").slice(0, lines).join("\n").length };
      const read = readerOf(text, reader.parseCache).read(above, all);
      const added = scalarsIn(read).filter((scalar) => !known.has(scalar));
      assert.ok(added.length > 0 && added.length < 100, `${added.length} of ${lines} lines`);
    }
  });

  it("is read and reported if its nesting is as deep as its size allows", () => {
    const lines = Array.from({ length: 1400 }, (_, depth) => `${" ".repeat(depth)}a:\n`);
    const { problems } = parseYaml(lines.join(""));
    assert.deepEqual(
      problems.map(({ kind }) => kind),
      ["too-deep"],
    );
  });

  it("ends a list with its last item, not with the comments after it", () => {
    const lists: [written: string, ofItems: string][] = [
      ["- \n- x # c", "- \n- x"],
      ["- x\n- # c\n# d", "- x\n-"],
      ["- x\n-\n# d\n- # e", "- x\n-\n# d\n-"],
    ];
    for (const [written, ofItems] of lists) {
      const text = `a:\n${written}\nb: 1\n`;
      const [root] = parsePiece(text).documents;
      const list = root?.kind === "map" ? root.pairs[0]?.value : undefined;
      assert.equal(text.slice(list?.span.start, list?.span.end), ofItems);
    }
  });

  const [longer, edits] = [casesOf(40), 20];
  it(`equals the text read alone after reading another one, in ${longer * edits} random edits`, () => {
    const some = fc.array(textEdit, { minLength: edits, maxLength: edits });
    fc.assert(
      fc.property(longText(120), some, (first, edits) => {
        let before: CachedParts | undefined;
        let text = first;
        const all: { readonly read: ReadYaml; readonly alone: string }[] = [];
        for (const [n, edit] of edits.entries()) {
          const reader = readerOf(text, before);
          const alone = reported(parseYaml(text));
          const read = reader.read();
          assert.equal(reported(read), alone);
          const above = { start: 0, end: text.lastIndexOf("\n", text.length / 2) + 1 };
          assert.equal(
            reported(readerOf(text, reader.parseCache).read(above)),
            reported(parseYaml(text.slice(0, above.end))),
          );
          all.push({ read, alone });
          before = reader.parseCache;
          // As with typing, most errors are soon corrected.
          text = edit(n % 3 === 0 ? first : text);
        }
        for (const { read, alone } of all) assert.equal(reported(read), alone);
      }),
      { numRuns: longer, seed },
    );
  });
});
