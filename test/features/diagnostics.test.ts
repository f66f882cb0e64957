// What an editor gets for findings in several places of a file.
import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Diagnostic } from "vscode-languageserver-types";
import { diagnostics } from "../../server/src/features/diagnostics";
import { readKestraFile } from "../../server/src/interpretation/kestraFile";
import type { Worded } from "../../server/src/messages/message";

const uri = "file:///compose.yml";
const file = (variables: string): string =>
  `services:\n  kestra:\n    image: kestra/kestra\n    environment:\n${variables}`;

const diagnosticsOf = (text: string, yamlIsChecked = false): Worded<Diagnostic>[] =>
  diagnostics(readKestraFile(text), TextDocument.create(uri, "yaml", 1, text), {
    target: undefined,
    yamlIsChecked,
  });

describe("a diagnostic", () => {
  it("points to the other places", () => {
    const [found, ...others] = diagnosticsOf(file("      A: .inf\n      B: .nan\n      C: .inf\n"));
    assert.deepEqual(others, []);
    assert.equal(found?.range.start.line, 4);
    assert.deepEqual(
      found.relatedInformation?.map(({ location }) => [location.uri, location.range.start.line]),
      [
        [uri, 5],
        [uri, 6],
      ],
    );
  });
  it("points to a limited number of them", () => {
    const many = Array.from({ length: 300 }, (_, index) => `      A${index}: .inf\n`).join("");
    assert.equal(diagnosticsOf(file(many))[0]?.relatedInformation?.length, 100);
  });
  it("is left out if another extension reports all its places", () => {
    const twice = "      A: x\n      A: y\n      A: z\n";
    assert.equal(diagnosticsOf(file(twice)).length, 1);
    assert.deepEqual(diagnosticsOf(file(twice), true), []);
    assert.equal(diagnosticsOf(file(`${twice}      B: .inf\n`), true).length, 1);
  });
});
