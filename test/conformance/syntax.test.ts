// Whether a text is valid YAML for the server, compared with recordings of the real one. The texts are small, with one
// or two mistakes or unusual forms each.
import assert from "node:assert/strict";
import { refuses } from "../../server/src/document/yaml/diagnose";
import { plain, wholeFile } from "../../server/src/document/fileKinds/plain";
import { parsePiece } from "../../server/src/document/yaml/parse";
import { parseYaml } from "../../server/src/document/yaml/read";
import { readConfiguration } from "../../server/src/micronaut/configuration";
import { allAnswers } from "./recordings";

const recorded = allAnswers<boolean>("syntax");

/** Too rare to be worth any code. */
const known: ReadonlySet<string> = new Set([
  "%YAML 2.0\n---\na: 1\n",
  "a: 1\n%YAML 1.1\n---\nb: 1\n",
  "a: &x b\n*x: 1\n",
  "a: [-b, -]\n",
  "a: |#c\n  x\n",
]);

/** The server rejects custom tags and placeholders without quotes, which other tools replace before. */
const isFilledInBefore = (text: string): boolean =>
  /(?:^|[\s,[{])![^!\s"]/m.test(text) || /(?:%\{|@\w+@)/.test(text);

describe(`conformance: the syntax of ${recorded.length} texts`, () => {
  for (const [text, isRead] of recorded) {
    if (isFilledInBefore(text) || known.has(text)) continue;
    it(`${JSON.stringify(text).slice(0, 80)} is ${isRead ? "accepted" : "rejected"}`, () => {
      const { problems, loaderErrors } = readConfiguration(text, plain, wholeFile(text));
      const kinds = [...problems, ...loaderErrors].map(({ kind }) => kind);
      // The server reads a new line after a separator, which may be anything.
      if (kinds.includes("line-separator")) return;
      const isRefused = problems.some(refuses) || loaderErrors.length > 0;
      assert.equal(!isRefused, isRead, kinds.join());
    });
  }

  it("is the same in a long text that is read in pieces", () => {
    const lines = Array.from({ length: 70 }, (_, line) => `key-${line}:\n  of: ${line}\n`).join("");
    let inPieces = 0;
    for (const [text] of recorded) {
      if (/^(?:%|---|\.\.\.)/m.test(text)) continue;
      const long = `${lines}${text.replace(/\n?$/, "\n")}${lines}`;
      const read = parseYaml(long);
      if (read.documents.some((root) => root && "parts" in root)) inPieces++;
      assert.equal(read.problems.some(refuses), parsePiece(long).problems.some(refuses), text);
    }
    assert.ok(inPieces > 200, String(inPieces));
  });
});
