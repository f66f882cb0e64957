// Checking an issuer by command: a report next to the file, and findings until the client's text changes.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import {
  commands,
  DiagnosticSeverity,
  env,
  languages,
  type Tab,
  TabInputWebview,
  window,
  workspace,
} from "vscode";
import { type RunningProvider, startProvider } from "../provider/provider";
import { allowNetwork } from "./network";
import {
  acceptNotification,
  uriOf,
  closeEverything,
  findingsOf,
  inWebWorker,
  openFile,
  ourFindings,
  rangeOf,
  ruleOf,
  startServer,
  until,
} from "./window";

const configuration = (issuer: string, client = "authentik"): string => `micronaut:
  security:
    oauth2:
      clients:
        ${client}:
          client-id: kestra
          client-secret: \${SECRET}
          scopes: [openid, email, offline]
          openid:
            issuer: "${issuer}"
`;

describe("check issuer", () => {
  let provider: RunningProvider;
  let network: ReturnType<typeof allowNetwork>;
  before(async () => {
    await startServer();
    network = allowNetwork();
    provider = await startProvider();
  });
  after(async () => {
    network.denyAgain();
    // The report is not an editor, and would prevent the others from being closed.
    const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
    await window.tabGroups.close(tabs.filter(({ input }) => input instanceof TabInputWebview));
    await closeEverything();
    await provider.close();
  });

  it("shows a report, and shows findings until the client changes", async () => {
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

  it("opens the report in a read-only document", async () => {
    const editor = await openFile("other.yml", configuration(provider.issuer));
    await commands.executeCommand("kestraConfig.checkIssuer", {
      uri: await uriOf(editor.document),
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

  // Only a browser withholds responses; Node does not.
  const inBrowser = inWebWorker ? it : it.skip;
  inBrowser(
    "reports that the browser withheld a response, and offers a shell command",
    async () => {
      // It answers without CORS headers, so no page may read the response.
      const server = createServer((_request, response) => void response.end("{}"));
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      try {
        const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
        const { document } = await openFile("application.yml", configuration(issuer, "sso"));
        await env.clipboard.writeText("");
        await commands.executeCommand("kestraConfig.checkIssuer");
        await acceptNotification();
        const line = `curl -sS ${issuer}/.well-known/openid-configuration`;
        assert.equal(await clipboardText(), line);
        const report = await until(workspace.onDidOpenTextDocument, () =>
          workspace.textDocuments.find(({ uri }) => uri.path === "/Issuer of sso.md"),
        );
        assert.match(report.getText(), /• The browser withheld a response/);
        assert.ok(report.getText().includes(line));
        const [finding, ...others] = await findingsOf(document);
        assert.deepEqual([finding && ruleOf(finding), others], ["issuer-unreachable", []]);
        assert.equal(finding?.severity, DiagnosticSeverity.Information);
        assert.match(finding.message, /The browser withholds the response .*\(CORS\)/s);
      } finally {
        await new Promise((resolve) => server.close(resolve));
      }
    },
  );
});

/** Waits until the clipboard is not empty: there is no event for it. */
async function clipboardText(): Promise<string> {
  for (;;) {
    const text = await env.clipboard.readText();
    if (text !== "") return text;
  }
}

const reportTab = (): Tab | undefined =>
  window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .find(({ input, label }) => input instanceof TabInputWebview && label.includes("Issuer of"));
