// The commands that write a client or a default role, in every kind of document.
import assert from "node:assert/strict";
import { commands, window, workspace } from "vscode";
import { closeEverything, openFile, openSample, startServer, textOfSample } from "./window";

const insertClient = (provider: string): Thenable<unknown> =>
  commands.executeCommand("kestraConfig.insertClient", provider);

const insertDefaultRole = (): Thenable<unknown> =>
  commands.executeCommand("kestraConfig.insertDefaultRole");

/** A default role as a block below `kestra:`, however the file spells its keys. */
const role = / {2}security:\n {4}default-?[Rr]ole:\n {6}name: default\n/;

const textOfActiveEditor = (): string => window.activeTextEditor?.document.getText() ?? "";

/** What is selected in the active editor. */
function selected(): string {
  const editor = window.activeTextEditor;
  assert.ok(editor, "there is no editor");
  return editor.document.getText(editor.selection);
}

describe("insert commands", () => {
  before(startServer);
  afterEach(closeEverything);

  it("write a client into a plain file, in one step", async () => {
    const before = "kestra:\n  url: https://kestra.example.com\n";
    const { document } = await openFile("application.yml", before);
    await insertClient("okta");
    const after = document.getText();
    assert.match(
      after,
      /micronaut:\n {2}security:\n {4}oauth2:\n {6}enabled: true\n {6}clients:\n {8}okta:\n/,
    );
    assert.ok(after.includes(before));
    assert.equal(selected(), "${KESTRA_SSO_OKTA_CLIENT_ID}");
    await commands.executeCommand("undo");
    assert.equal(document.getText(), before);
  });

  it("write a role into a plain file, below what is there", async () => {
    const before = "kestra:\n  url: https://kestra.example.com\n";
    const { document } = await openFile("application.yml", before);
    await insertDefaultRole();
    assert.match(document.getText(), role);
    assert.ok(document.getText().startsWith(before));
    assert.equal(selected(), "default");
  });

  it("write into the configuration of a compose file", async () => {
    const { document } = await openSample("docker-compose.yml");
    await insertClient("keycloak");
    const issuer = "                    issuer: https://id.example.com/application/o/kestra/\n";
    const client = `                keycloak:
                  clientId: "$\${KESTRA_SSO_KEYCLOAK_CLIENT_ID}"
                  clientSecret: "$\${KESTRA_SSO_KEYCLOAK_CLIENT_SECRET}"
                  openid:
                    issuer: "https://<keycloak host>/realms/<realm>"
`;
    const expected = (await textOfSample("docker-compose.yml")).replace(
      issuer,
      () => issuer + client,
    );
    assert.equal(document.getText(), expected);
  });

  it("show a role that is there already", async () => {
    const { document } = await openSample("application.yml");
    const before = document.getText();
    // The command waits for nobody to read the message.
    await insertDefaultRole();
    assert.equal(document.getText(), before);
    assert.equal(selected(), "defaultRole");
  });

  it("write into an untitled document", async () => {
    await window.showTextDocument(await workspace.openTextDocument({ language: "yaml" }));
    await insertDefaultRole();
    assert.match(textOfActiveEditor(), new RegExp(`^kestra:\\n${role.source}`));
  });

  it("open a document where there is none, or one that is not YAML", async () => {
    await insertDefaultRole();
    assert.equal(window.activeTextEditor?.document.isUntitled, true);
    assert.match(textOfActiveEditor(), role);
    await openFile("notes.txt", "kestra:\n");
    await insertClient("google");
    assert.equal(window.activeTextEditor?.document.languageId, "yaml");
    assert.match(textOfActiveEditor(), /^micronaut:\n/);
  });

  it("leave foreign YAML as it is", async () => {
    const { document } = await openFile("ci.yml", "name: CI\non: [push]\n");
    await insertDefaultRole();
    assert.equal(document.getText(), "name: CI\non: [push]\n");
  });
});
