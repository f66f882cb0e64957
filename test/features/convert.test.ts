// The code action that converts a file to Kestra 2.0: previewed if the editor supports it, not offered if there is nothing
// to convert.
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

describe("conversion to Kestra 2.0 in an editor", () => {
  it("asks for confirmation and lists what is removed", () => {
    const [action] = convert(document("FLOW: [READ], TEMPLATE: [READ]"), true);
    const [annotation] = Object.values(action?.edit?.changeAnnotations ?? {});
    assert.equal(annotation?.needsConfirmation, true);
    assert.match(annotation.description ?? "", /TEMPLATE is removed/);
  });
  it("is a plain edit in an editor without confirmation", () => {
    const [action] = convert(document("FLOW: [READ], TEMPLATE: [READ]"), false);
    assert.ok(action?.edit?.changes?.["file:///a.yml"]);
  });
  it("is not offered if there is nothing to convert", () =>
    assert.deepEqual(convert(document("FLOW: [VIEW]"), true), []));
});
