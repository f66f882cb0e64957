// Saving a file applies all safe fixes if the user has configured that.
import assert from "node:assert/strict";
import { ConfigurationTarget, Position, workspace } from "vscode";
import { closeEverything, findingsOf, openFile } from "./window";

const broken = `micronaut:
  security:
    # For everybody.
    defaultRole:
      name: viewer
      description: Read only
      permissions:
        FLOW: [READ, READ]
kestra:
  url: https://kestra.example.com
`;

const fixed = `kestra:
  url: https://kestra.example.com
  security:
    # For everybody.
    defaultRole:
      name: viewer
      description: Read only
      permissions:
        FLOW: [READ]
`;

describe("fix all", () => {
  const set = async (value: unknown): Promise<void> =>
    workspace
      .getConfiguration("editor")
      .update("codeActionsOnSave", value, ConfigurationTarget.Global);
  afterEach(async () => {
    await closeEverything();
    await set(undefined);
  });

  for (const kind of ["source.fixAll.kestraConfig", "source.fixAll"]) {
    it(`runs on save with ${kind}`, async () => {
      await set({ [kind]: "explicit" });
      const editor = await openFile("application.yml", broken);
      await findingsOf(editor.document);
      await editor.edit((edit) => edit.insert(new Position(0, 0), "# ours\n"));
      assert.ok(await editor.document.save());
      assert.equal(editor.document.getText(), `# ours\n${fixed}`);
      assert.equal(editor.document.isDirty, false);
    });
  }

  it("does not run on save without the setting", async () => {
    const editor = await openFile("application.yml", broken);
    await findingsOf(editor.document);
    await editor.edit((edit) => edit.insert(new Position(0, 0), "# ours\n"));
    assert.ok(await editor.document.save());
    assert.equal(editor.document.getText(), `# ours\n${broken}`);
  });
});
