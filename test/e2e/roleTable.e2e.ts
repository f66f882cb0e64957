// The role table: its panel opens next to the document and closes with it, and the role can be exported.
import assert from "node:assert/strict";
import { commands, type Tab, TabInputWebview, window, workspace } from "vscode";
import { uriOf, closeEverything, openFile, openSample, startServer, until } from "./window";

const showDefaultRole = (argument?: unknown): Thenable<unknown> =>
  commands.executeCommand("kestraConfig.showDefaultRole", argument);

const isTable = ({ input }: Tab): boolean =>
  input instanceof TabInputWebview && input.viewType.endsWith("kestraConfig.roleTable");

const tables = (): Tab[] => window.tabGroups.all.flatMap(({ tabs }) => tabs.filter(isTable));

const tableThere = (): Promise<Tab> => until(window.tabGroups.onDidChangeTabs, () => tables()[0]);

describe("role table", () => {
  before(startServer);
  afterEach(async () => {
    await window.tabGroups.close(tables());
    await closeEverything();
  });

  it("opens once, next to the document", async () => {
    const { document } = await openSample("application.yml");
    await showDefaultRole();
    const table = await tableThere();
    assert.equal(table.label, "Default Role: application.yml");
    const uri = await uriOf(document);
    await showDefaultRole({ uri, offset: document.getText().indexOf("defaultRole") });
    assert.equal(tables().length, 1);
    assert.notEqual(table.group, window.tabGroups.all[0]);
  });

  it("opens for a given document without an editor", async () => {
    const { document } = await openFile("named.yml", "kestra:\n  url: x\n");
    await closeEverything();
    await showDefaultRole({ uri: await uriOf(document), offset: 0 });
    assert.equal((await tableThere()).label, "Default Role: named.yml");
  });

  it("does not open if the active file is not YAML", async () => {
    await openFile("notes.txt", "kestra:\n");
    await showDefaultRole();
    assert.deepEqual(tables(), []);
  });

  it("closes with its document", async () => {
    const document = await workspace.openTextDocument({ language: "yaml", content: "kestra:\n" });
    const editor = await window.showTextDocument(document);
    await showDefaultRole();
    await tableThere();
    await window.showTextDocument(document, editor.viewColumn);
    await commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
    await until(window.tabGroups.onDidChangeTabs, () => tables().length === 0 || undefined);
  });

  it("exports the role to Terraform", async () => {
    await openSample("application.yml");
    await commands.executeCommand("kestraConfig.exportTerraform");
    const { document } = window.activeTextEditor ?? {};
    assert.equal(document?.isUntitled, true);
    assert.match(document?.getText() ?? "", /^resource "kestra_role" "default_admin_role" \{$/m);
  });
});
