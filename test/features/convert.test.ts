// The action that converts a file to Kestra 2.0: shown before it is applied where the editor can, absent where it is done.
import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { CodeAction } from "vscode-languageserver-types";
import { inEnglishWords } from "../check";
import { convertAction } from "../../server/src/features/codeActions/convert";

const document = (grants: string): TextDocument =>
  TextDocument.create(
    "file:///a.yml",
    "yaml",
    3,
    `kestra:\n  security:\n    default-role:\n      permissions: { ${grants} }\n`,
  );

const convert = (text: TextDocument, confirms: boolean): CodeAction[] =>
  inEnglishWords<CodeAction[]>(convertAction(text, confirms));

describe("converting to Kestra 2.0 in an editor", () => {
  it("asks first, and says what is dropped", () => {
    const [action] = convert(document("FLOW: [READ], TEMPLATE: [READ]"), true);
    const [annotation] = Object.values(action?.edit?.changeAnnotations ?? {});
    assert.equal(annotation?.needsConfirmation, true);
    assert.match(annotation.description ?? "", /TEMPLATE is removed/);
  });
  it("is a plain edit where the editor cannot ask", () => {
    const [action] = convert(document("FLOW: [READ], TEMPLATE: [READ]"), false);
    assert.ok(action?.edit?.changes?.["file:///a.yml"]);
  });
  it("is not offered where there is nothing to convert", () =>
    assert.deepEqual(convert(document("FLOW: [VIEW]"), true), []));
});
