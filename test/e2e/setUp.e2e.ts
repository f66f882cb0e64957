// The guided setup with predefined answers: what it writes to which document, and what it does not change.
import assert from "node:assert/strict";
import { commands, type Tab, TabInputText, window } from "vscode";
import { uriOf, closeEverything, openFile, openSample, startServer, until } from "./window";

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
      openid:
        additional-claims:
          jwt: true
      clients:
        keycloak:
          client-id: "kestra"
          client-secret: "\${KESTRA_SSO_KEYCLOAK_CLIENT_SECRET}"
          authorization-server: "OKTA"
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

describe("setup with all answers given", () => {
  before(startServer);
  afterEach(closeEverything);

  it("writes to a plain file as one undo step", async () => {
    const before = `# ours\n${address}`;
    const { document } = await openFile("application.yml", before);
    await setUp("sso", keycloak);
    assert.equal(document.getText(), client + before);
    await commands.executeCommand("undo");
    assert.equal(document.getText(), before);
  });

  it("selects the example value to be replaced", async () => {
    await openFile("application.yml", "kestra:\n  url: https://kestra.example.com\n");
    await setUp("sso", { ...keycloak, secret: "file" });
    assert.equal(selected(), "<client secret>");
  });

  it("changes nothing the second time, and selects the existing keys", async () => {
    const { document } = await openFile("application.yml", "");
    await setUp("sso", keycloak);
    const once = document.getText();
    await setUp("sso", keycloak);
    assert.equal(document.getText(), once);
    assert.notEqual(selected(), "");
  });

  it("adds a role and group sync by their own commands", async () => {
    const { document } = await openFile("application.yml", client + address);
    await commands.executeCommand("kestraConfig.addDefaultRole", { answers: role });
    assert.match(document.getText(), /\n {4}default-role:\n {6}name: "default_viewer"\n/);
    const answers = { claim: "groups", scope: "groups" };
    await commands.executeCommand("kestraConfig.addGroupSync", { answers });
    assert.match(document.getText(), /\n {6}groups-claim-path: "groups"\n/);
    assert.match(document.getText(), /\n {10}scopes: \[.*"groups"\]\n/);
  });

  it("writes to the given document and shows it", async () => {
    const { document } = await openFile("application.yml", address);
    await openFile("other.yml", "kestra:\n  anonymous-usage-report:\n    enabled: false\n");
    await setUp("default-role", role, { uri: await uriOf(document), offset: 0 });
    assert.equal(window.activeTextEditor?.document, document);
    assert.match(document.getText(), /default-role:/);
  });

  it("opens a new document if there is none, or none in YAML", async () => {
    await setUp("default-role", role);
    assert.equal(window.activeTextEditor?.document.isUntitled, true);
    assert.match(textOfActiveEditor(), /default-role:/);
    await openFile("notes.txt", "kestra:\n");
    await setUp("sso", keycloak);
    assert.equal(window.activeTextEditor?.document.languageId, "yaml");
    assert.match(textOfActiveEditor(), /^micronaut:\n/);
  });

  it("does not change unrelated YAML", async () => {
    const { document } = await openFile("ci.yml", "name: CI\non: [push]\n");
    await setUp("default-role", role);
    assert.equal(document.getText(), "name: CI\non: [push]\n");
  });

  it("does nothing without a valid argument", async () => {
    const { document } = await openSample("application.yml");
    const before = document.getText();
    for (const argument of [undefined, {}, { what: "everything" }, 7])
      await commands.executeCommand("kestraConfig.setUp", argument);
    assert.equal(document.getText(), before);
  });
});

describe("setup with an unanswered question", () => {
  before(startServer);
  afterEach(closeEverything);

  it("does not change the file if the question is dismissed", async () => {
    const { document } = await openFile("application.yml", address);
    const asking = setUp("sso", { ...keycloak, role: undefined });
    // The command has no effect before the quick input is open, so it is repeated.
    let asked = true;
    void asking.then(() => (asked = false));
    while (asked) await commands.executeCommand("workbench.action.closeQuickOpen");
    assert.equal(document.getText(), address);
  });
});

describe("the walkthrough", () => {
  before(startServer);
  afterEach(closeEverything);

  it("opens by a command, and a setup then writes to the open configuration", async () => {
    const { document } = await openFile("application.yml", address);
    await commands.executeCommand("kestraConfig.getStarted");
    await until(window.tabGroups.onDidChangeTabs, () => activeTabThat(isNotTextEditor));
    await setUp("default-role", role);
    assert.match(document.getText(), /default-role:/);
    assert.equal(window.activeTextEditor?.document, document);
  });
});

const isNotTextEditor = ({ input }: Tab): boolean => !(input instanceof TabInputText);

function activeTabThat(is: (tab: Tab) => boolean): Tab | undefined {
  const tab = window.tabGroups.activeTabGroup.activeTab;
  return tab && is(tab) ? tab : undefined;
}
