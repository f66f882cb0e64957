// Checking an issuer by command: a report beside the file, and findings until the client's text changes.
import assert from "node:assert/strict";
import { commands, languages, type Tab, TabInputWebview, window, workspace } from "vscode";
import { type RunningProvider, startProvider } from "../provider/provider.mjs";
import {
  closeEverything,
  findingsOf,
  openFile,
  ourFindings,
  rangeOf,
  ruleOf,
  startServer,
  until,
} from "./window";

const configuration = (issuer: string): string => `micronaut:
  security:
    oauth2:
      clients:
        authentik:
          client-id: kestra
          client-secret: \${SECRET}
          scopes: [openid, email, offline]
          openid:
            issuer: "${issuer}"
`;

describe("check issuer", () => {
  let provider: RunningProvider;
  before(async () => {
    await startServer();
    provider = await startProvider();
  });
  after(async () => {
    // The report is no editor, and would keep the others from being closed.
    const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
    await window.tabGroups.close(tabs.filter(({ input }) => input instanceof TabInputWebview));
    await closeEverything();
    await provider.close();
  });

  it("shows a report, and findings until the client changes", async () => {
    assert.ok(workspace.isTrusted);
    const editor = await openFile("application.yml", configuration(provider.issuer));
    const { document } = editor;
    const reported = until<Tab>(window.tabGroups.onDidChangeTabs, reportTab);
    await commands.executeCommand("kestraConfig.checkIssuer");
    assert.match((await reported).label, /Issuer of authentik/);
    const [finding, ...others] = await findingsOf(document);
    assert.deepEqual([finding && ruleOf(finding), others], ["issuer-unsupported", []]);
    assert.match(finding?.message ?? "", /'offline'/);

    const shown = await window.showTextDocument(document, editor.viewColumn);
    await shown.edit((edit) => edit.replace(rangeOf(document, "offline"), "profile"));
    await until(languages.onDidChangeDiagnostics, () =>
      ourFindings(document).length === 0 ? true : undefined,
    );
  });

  it("leaves the report in a document that nobody can change", async () => {
    const editor = await openFile("other.yml", configuration(provider.issuer));
    const { uri } = editor.document;
    await commands.executeCommand("kestraConfig.checkIssuer", {
      uri: uri.toString(),
      client: "authentik",
    });
    const report = await until(workspace.onDidOpenTextDocument, () =>
      workspace.textDocuments.find((document) => document.uri.scheme === "kestra-config-report"),
    );
    assert.match(report.getText(), /^# Issuer of authentik\n/);
    assert.match(report.getText(), /\| ✓ \| Key set \| 1 usable key \|/);
    assert.match(report.getText(), /\| ✗ \| Scopes \|/);
    assert.ok(report.getText().includes(`curl -sS ${provider.discovery}`));
    assert.notEqual(workspace.fs.isWritableFileSystem(report.uri.scheme), true);
  });
});

const reportTab = (): Tab | undefined =>
  window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .find(({ input, label }) => input instanceof TabInputWebview && label.includes("Issuer of"));
