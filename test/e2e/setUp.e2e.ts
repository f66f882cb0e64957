// The guided set-up, with every answer given: what it writes, into which document, and what it leaves alone.
import assert from "node:assert/strict";
import { commands, type Tab, TabInputText, window } from "vscode";
import { addressOf, closeEverything, openFile, openSample, startServer, until } from "./window";

const setUp = (what: string, answers: object = {}, more: object = {}): Thenable<unknown> =>
  commands.executeCommand("kestraConfig.setUp", { what, answers, ...more });

const keycloak = {
  provider: "keycloak",
  host: "login.example.com",
  realm: "company",
  client: "keycloak",
  "client-id": "kestra",
  secret: "environment",
  url: "https://kestra.example.com",
  role: "none",
};
const role = { role: "Viewer", version: "1.3" };

const client = `micronaut:
  security:
    oauth2:
      enabled: true
      clients:
        keycloak:
          client-id: "kestra"
          client-secret: "\${KESTRA_SSO_KEYCLOAK_CLIENT_SECRET}"
          openid:
            issuer: "https://login.example.com/realms/company"
    endpoints:
      logout:
        get-allowed: true
`;
const address = 'kestra:\n  url: "https://kestra.example.com"\n';

const textOfActiveEditor = (): string => window.activeTextEditor?.document.getText() ?? "";

/** What is selected in the active editor. */
function selected(): string {
  const editor = window.activeTextEditor;
  assert.ok(editor, "there is no editor");
  return editor.document.getText(editor.selection);
}

describe("a set-up with all answers given", () => {
  before(startServer);
  afterEach(closeEverything);

  it("writes into a plain file, in one step", async () => {
    const before = `# ours\n${address}`;
    const { document } = await openFile("application.yml", before);
    await setUp("sso", keycloak);
    assert.equal(document.getText(), client + before);
    await commands.executeCommand("undo");
    assert.equal(document.getText(), before);
  });

  it("selects the stand-in that is to be filled in", async () => {
    await openFile("application.yml", "kestra:\n  url: https://kestra.example.com\n");
    await setUp("sso", { ...keycloak, secret: "file" });
    assert.equal(selected(), "<client secret>");
  });

  it("changes nothing the second time, and shows what is there", async () => {
    const { document } = await openFile("application.yml", "");
    await setUp("sso", keycloak);
    const once = document.getText();
    await setUp("sso", keycloak);
    assert.equal(document.getText(), once);
    assert.notEqual(selected(), "");
  });

  it("writes a role, and groups from the ID token, by their own commands", async () => {
    const { document } = await openFile("application.yml", client + address);
    await commands.executeCommand("kestraConfig.addDefaultRole", { answers: role });
    assert.match(document.getText(), /\n {4}default-role:\n {6}name: "default_viewer"\n/);
    const answers = { claim: "groups", scope: "groups" };
    await commands.executeCommand("kestraConfig.addGroupSync", { answers });
    assert.match(document.getText(), /\n {6}groups-claim-path: "groups"\n/);
    assert.match(document.getText(), /\n {10}scopes: \[.*"groups"\]\n/);
  });

  it("writes into the document that is named, and shows it", async () => {
    const { document } = await openFile("application.yml", address);
    await openFile("other.yml", "kestra:\n  anonymous-usage-report:\n    enabled: false\n");
    await setUp("default-role", role, { uri: await addressOf(document), offset: 0 });
    assert.equal(window.activeTextEditor?.document, document);
    assert.match(document.getText(), /default-role:/);
  });

  it("opens a document where there is none, or one that is not YAML", async () => {
    await setUp("default-role", role);
    assert.equal(window.activeTextEditor?.document.isUntitled, true);
    assert.match(textOfActiveEditor(), /default-role:/);
    await openFile("notes.txt", "kestra:\n");
    await setUp("sso", keycloak);
    assert.equal(window.activeTextEditor?.document.languageId, "yaml");
    assert.match(textOfActiveEditor(), /^micronaut:\n/);
  });

  it("leaves foreign YAML as it is", async () => {
    const { document } = await openFile("ci.yml", "name: CI\non: [push]\n");
    await setUp("default-role", role);
    assert.equal(document.getText(), "name: CI\non: [push]\n");
  });

  it("does nothing when it is not said what is to be set up", async () => {
    const { document } = await openSample("application.yml");
    const before = document.getText();
    for (const argument of [undefined, {}, { what: "everything" }, 7])
      await commands.executeCommand("kestraConfig.setUp", argument);
    assert.equal(document.getText(), before);
  });
});

describe("a set-up with a question left", () => {
  before(startServer);
  afterEach(closeEverything);

  it("leaves the file alone when its question is closed", async () => {
    const { document } = await openFile("application.yml", address);
    const asking = setUp("sso", { ...keycloak, role: undefined });
    // Whoever closes a quick input before it is there closes nothing; so it is closed until it was.
    let asked = true;
    void asking.then(() => (asked = false));
    while (asked) await commands.executeCommand("workbench.action.closeQuickOpen");
    assert.equal(document.getText(), address);
  });
});

describe("the walkthrough", () => {
  before(startServer);
  afterEach(closeEverything);

  it("opens by a command, and a set-up then writes into the configuration in a tab", async () => {
    const { document } = await openFile("application.yml", address);
    await commands.executeCommand("kestraConfig.getStarted");
    await until(window.tabGroups.onDidChangeTabs, () => activeTabThat(isNoText));
    await setUp("default-role", role);
    assert.match(document.getText(), /default-role:/);
    assert.equal(window.activeTextEditor?.document, document);
  });
});

const isNoText = ({ input }: Tab): boolean => !(input instanceof TabInputText);

function activeTabThat(is: (tab: Tab) => boolean): Tab | undefined {
  const tab = window.tabGroups.activeTabGroup.activeTab;
  return tab && is(tab) ? tab : undefined;
}
