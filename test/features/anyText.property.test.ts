// Whatever a text looks like, finding one's way in it answers with places that are in the text, and never throws.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { casesOf, seed } from "../chosen";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { DocumentSymbol, Range, SelectionRange } from "vscode-languageserver-types";
import { definition } from "../../server/src/features/names/definition";
import { documentLinks } from "../../server/src/features/documentLinks";
import { documentSymbols } from "../../server/src/features/structure/documentSymbols";
import { foldingRanges } from "../../server/src/features/structure/foldingRanges";
import { highlights, references } from "../../server/src/features/names/references";
import { renamable, rename } from "../../server/src/features/names/rename";
import { selectionRange } from "../../server/src/features/structure/selectionRanges";
import { type KestraFile, readKestraFile } from "../../server/src/interpretation/kestraFile";
import { carriers } from "../carriers";
import { rich } from "../reliability/texts";

const uri = "file:///deployment/compose.yml";
const options = { yamlIsChecked: false };

function checkFile(file: KestraFile, document: TextDocument): void {
  const whole: Range = {
    start: { line: 0, character: 0 },
    end: document.positionAt(file.text.length),
  };
  checkSymbols(documentSymbols(file, document, options), whole);
  for (const { range } of documentLinks(file, document, "file:///deployment"))
    assert.ok(holds(whole, range));
  const starts = new Set<number>();
  for (const { startLine, endLine } of foldingRanges(file) ?? []) {
    assert.ok(startLine < endLine && endLine < document.lineCount);
    assert.ok(!starts.has(startLine));
    starts.add(startLine);
  }
}

function checkSymbols(symbols: readonly DocumentSymbol[], around: Range): void {
  for (const { name, range, selectionRange: selected, children } of symbols) {
    assert.notEqual(name, "");
    assert.ok(holds(around, range), `${name} is outside of its parent`);
    assert.ok(holds(range, selected), `${name} is outside of itself`);
    checkSymbols(children ?? [], range);
  }
}

function checkOffset(file: KestraFile, document: TextDocument, offset: number): void {
  const whole = { start: document.positionAt(0), end: document.positionAt(file.text.length) };
  const found = [
    ...definition(file, document, offset, options),
    ...references(file, document, offset, { ...options, includeDeclaration: true }),
    ...highlights(file, document, offset, options),
  ];
  for (const { range } of found) assert.ok(holds(whole, range));
  const here = renamable(file, document, offset, options);
  if (here) {
    const { start, end } = here.range;
    // The sign of an anchor belongs to its name.
    assert.ok(document.offsetAt(start) - 1 <= offset && offset <= document.offsetAt(end));
    const renaming = rename(file, offset, "sso", options);
    assert.ok(renaming);
    if (renaming.kind === "edits")
      for (const { span } of renaming.files.flatMap(({ changes }) => changes))
        assert.ok(0 <= span.start && span.start < span.end && span.end <= file.text.length);
  }
  const position = document.positionAt(offset);
  let inner: Range = { start: position, end: position };
  let selected: SelectionRange | undefined = selectionRange(file, document, offset);
  for (; selected; selected = selected.parent) {
    assert.ok(holds(selected.range, inner));
    inner = selected.range;
  }
}

const isBefore = (a: Range["start"], b: Range["start"]): boolean =>
  a.line < b.line || (a.line === b.line && a.character <= b.character);

const holds = (outer: Range, inner: Range): boolean =>
  isBefore(outer.start, inner.start) &&
  isBefore(inner.start, inner.end) &&
  isBefore(inner.end, outer.end);

describe("finding one's way in any text", () => {
  it("answers at every place of every broken file", () => {
    for (const name of readdirSync("test/fixtures/broken")) {
      const text = readFileSync(`test/fixtures/broken/${name}`, "utf8");
      const document = TextDocument.create(uri, "yaml", 1, text);
      const file = readKestraFile(text);
      checkFile(file, document);
      const step = Math.max(1, Math.floor(text.length / 60));
      for (let offset = 0; offset <= text.length; offset += step)
        checkOffset(file, document, offset);
    }
  });

  it("answers in texts in which something was changed at random", function () {
    this.timeout(120_000);
    let known = 0;
    const change = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      remove: fc.nat(6),
      insert: fc.constantFrom(
        "",
        " ",
        "\n",
        "\t",
        '"',
        "'",
        ": ",
        "- ",
        "{",
        "]",
        "&a ",
        "*url",
        "#",
        "${",
        "---\n",
        "\r",
      ),
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...carriers),
        fc.constantFrom("\n", "\r\n"),
        fc.array(change, { maxLength: 4 }),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 8, maxLength: 8 }),
        (carrier, end, changes, offsets) => {
          let text = carrier.wrap(rich.replaceAll("\n", end));
          for (const { at, remove, insert } of changes) {
            const offset = Math.floor(at * text.length);
            text = text.slice(0, offset) + insert + text.slice(offset + remove);
          }
          const document = TextDocument.create(uri, "yaml", 1, text);
          const file = readKestraFile(text);
          if (file.configs.length > 0) known++;
          checkFile(file, document);
          for (const offset of offsets)
            checkOffset(file, document, Math.floor(offset * text.length));
        },
      ),
      { numRuns: casesOf(120), seed },
    );
    assert.ok(known > 60, `${known} texts had a configuration`);
  });
});
