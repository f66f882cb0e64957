// The role table over LSP: shown, edited, applied and exported as an editor does it.
import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import {
  grantRequest,
  presetRequest,
  type RoleEdits,
  type RoleTable,
  roleTableRequest,
  terraformRequest,
} from "../../server/src/protocol/roleTable";
import { granting } from "../../server/src/rules/shared/examples";
import { inCompose } from "../check";
import { grantedBy } from "../features/roleTable";
import { type Editor, startEditor } from "./editor";

const uri = "file:///docker-compose.yml";
const text = inCompose(granting('FLOW: ["READ"]'));

function edited(before: string, edits: RoleEdits): string {
  assert.equal(edits.kind, "edits");
  return edits.kind === "edits"
    ? TextDocument.applyEdits(TextDocument.create(uri, "yaml", 1, before), edits.edits)
    : "";
}

describe("role table over LSP", () => {
  let editor: Editor;
  beforeEach(async () => {
    editor = await startEditor();
    await editor.open(uri, text);
  });
  afterEach(() => editor.quit());

  const table = (params = {}): Promise<RoleTable | null> =>
    editor.connection.sendRequest(roleTableRequest, { uri, ...params });

  it("reflects changes of the text", async () => {
    assert.deepEqual(grantedBy((await table()) as RoleTable), ["FLOW: READ"]);
    const edits = await editor.connection.sendRequest<RoleEdits>(grantRequest, {
      ...{ uri, configuration: 0, permission: "APP", action: "READ", grant: true },
    });
    const after = edited(text, edits);
    assert.equal(after, inCompose(granting('FLOW: ["READ"]', 'APP: ["READ"]')));
    await editor.change(uri, { text: after });
    assert.deepEqual(grantedBy((await table({ configuration: 0 })) as RoleTable), [
      "FLOW: READ",
      "APP: READ",
    ]);
  });

  it("applies a preset of the requested version", async () => {
    const edits = await editor.connection.sendRequest<RoleEdits>(presetRequest, {
      ...{ uri, preset: "Viewer", version: "2.0" },
    });
    assert.match(edited(text, edits), /^ +MCP_SERVER: \["VIEW", "LIST"\]$/m);
  });

  it("exports the role", async () => {
    const hcl = await editor.connection.sendRequest<string>(terraformRequest, { uri });
    assert.match(hcl, /^resource "kestra_role" "viewer" \{$/m);
  });
});
