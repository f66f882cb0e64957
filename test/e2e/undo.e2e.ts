// One undo reverts an edit completely, however many places of a file it changes.
import assert from "node:assert/strict";
import { commands, type TextDocument, workspace, WorkspaceEdit } from "vscode";
import { execute, codeActionsIn } from "./providers";
import { closeEverything, findingsOf, openFile, positionAfter, rangeOf } from "./window";

/** With a misplaced role, a misspelt permission, a client with two references, and characters that are easily lost. */
const text = [
  "micronaut:",
  "  security:",
  "    oauth2:",
  "      default-provider: authentik # 🚀 שלום",
  "      clients:",
  "        authentik:",
  '          client-id: "kestra" #\tby tabs',
  "          client-secret: ${SECRET}",
  "          openid: { issuer: &issuer https://auth.example.com/application/o/kestra/ }",
  "    # For everybody.",
  "    defaultRole:",
  "      name: viewer",
  "      description: Read only",
  "      permissions:",
  "        FLOWS: [READ]",
  "kestra:",
  "  url: https://kestra.example.com",
  "  ee: { tenants: { enabled: true } }",
].join("\r\n");

async function action(document: TextDocument, kind: string): Promise<WorkspaceEdit> {
  const range = rangeOf(document, document.getText());
  const [first] = await codeActionsIn(document, range, kind);
  assert.ok(first?.edit, `there is no ${kind}`);
  return first.edit;
}

const edits: Readonly<Record<string, (document: TextDocument) => Thenable<WorkspaceEdit>>> = {
  "all fixes": (document) => action(document, "source.fixAll.kestraConfig"),
  "a renaming": (document) =>
    execute<WorkspaceEdit>(
      "DocumentRenameProvider",
      document,
      positionAfter(document, "default-provider: auth"),
      "sso",
    ),
};

describe("one undo", () => {
  afterEach(closeEverything);

  for (const [name, edit] of Object.entries(edits))
    it(`reverts ${name}`, async () => {
      const { document } = await openFile("application.yml", text);
      await findingsOf(document);
      // The same changes without a confirmation, which would wait for the user.
      const asked = await edit(document);
      const plain = new WorkspaceEdit();
      plain.set(document.uri, [...asked.get(document.uri)]);
      assert.ok(plain.get(document.uri).length > 1);
      assert.ok(await workspace.applyEdit(plain));
      assert.notEqual(document.getText(), text);
      await commands.executeCommand("undo");
      assert.equal(document.getText(), text);
    });
});
