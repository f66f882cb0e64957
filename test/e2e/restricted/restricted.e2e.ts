// Restricted mode: what needs no network works, and no request is sent, whatever the workspace settings are.
import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { commands, languages, lm, type Tab, Uri, window, workspace } from "vscode";
import { codeActionsIn, hoverAt, labelsAt } from "../providers";
import {
  acceptNotification,
  closeEverything,
  findingsOf,
  openFile,
  positionAfter,
  ruleOf,
  until,
} from "../window";

describe("an untrusted folder", () => {
  afterEach(closeEverything);

  it("is untrusted in VS Code", () => assert.equal(workspace.isTrusted, false));

  it("has findings in files that are not open", async () => {
    const [root] = workspace.workspaceFolders ?? [];
    assert.ok(root);
    const uri = Uri.joinPath(root.uri, "application-with-mistakes.yml");
    await until(languages.onDidChangeDiagnostics, () => languages.getDiagnostics(uri)[0]);
    assert.deepEqual(window.visibleTextEditors, []);
  });

  it("has findings, fixes, hover and completion", async () => {
    const { document } = await openFile(
      "application.yml",
      "kestra:\n  url: https://kestra.example.com/ui\n  \n",
    );
    const [finding, ...others] = await findingsOf(document);
    assert.ok(finding);
    assert.deepEqual([ruleOf(finding), others], ["kestra-url", []]);
    const fixes = await codeActionsIn(document, finding.range, "quickfix");
    assert.ok(
      fixes.some(({ edit }) => edit !== undefined),
      `there are: ${fixes.map(({ title }) => title).join(", ")}`,
    );
    assert.notEqual(await hoverAt(document, positionAfter(document, "  ur")), "");
    const proposed = await labelsAt(document, positionAfter(document, "/ui\n  "));
    assert.ok(proposed.includes("queue"), proposed.join());
  });

  it("shows the effective configuration", async () => {
    await openFile("application.yml", "kestra:\n  url: https://kestra.example.com\n");
    await commands.executeCommand("kestraConfig.showEffectiveConfiguration");
    const view = await until(window.onDidChangeActiveTextEditor, () => {
      const document = window.activeTextEditor?.document;
      return document?.uri.scheme === "kestra-effective" ? document : undefined;
    });
    assert.match(view.getText(), /url: https:\/\/kestra\.example\.com {2}# application\.yml:2/);
  });

  it("has no tools for agents", async function () {
    // Editors without language models have no tools at all.
    if ((lm as typeof lm | undefined)?.invokeTool === undefined) this.skip();
    // VS Code lists the tools in package.json, although it offers none of them here.
    const call = lm.invokeTool("kestraConfig_describe_key", {
      ...{ input: { key: "kestra.url" }, toolInvocationToken: undefined },
    });
    await assert.rejects(async () => call, /does not have an implementation/);
  });

  it("may set the Kestra version but not the trace level of the log", () => {
    const settings = workspace.getConfiguration("kestraConfig");
    assert.equal(settings.get("targetVersion"), "0.24");
    assert.equal(settings.inspect("trace.server")?.workspaceValue, undefined);
    assert.equal(settings.get("trace.server"), settings.inspect("trace.server")?.defaultValue);
  });

  describe("with an issuer", () => {
    let provider: Server;
    let asked = 0;
    before(async () => {
      provider = createServer((_request, response) => {
        asked += 1;
        response.end("{}");
      });
      await once(provider.listen(0, "127.0.0.1"), "listening");
    });
    after(() => new Promise((resolve) => provider.close(resolve)));

    it("sends no request, and opens the Workspace Trust page", async () => {
      const issuer = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`;
      await openFile(
        "application.yml",
        `micronaut.security.oauth2.clients.sso.openid.issuer: ${issuer}\n`,
      );
      await commands.executeCommand("notifications.clearAll");
      // The command resolves once its message is answered.
      const refused = commands.executeCommand("kestraConfig.checkIssuer");
      await acceptNotification();
      await refused;
      await until<Tab>(window.tabGroups.onDidChangeTabs, trustPage);
      assert.equal(asked, 0);
    });
  });
});

const trustPage = (): Tab | undefined =>
  window.tabGroups.all.flatMap(({ tabs }) => tabs).find(({ label }) => label === "Workspace Trust");
