// The start of an issue report, in a window with an open file. The tests run in a browser, where it is a document.
import assert from "node:assert/strict";
import { commands, env, UIKind, window, workspace } from "vscode";
import { version } from "../../package.json";
import { closeEverything, openFile, startServer, until } from "./window";

describe("an issue report", () => {
  before(startServer);
  afterEach(async () => {
    await workspace.getConfiguration("kestraConfig").update("severity", undefined, true);
    await closeEverything();
  });

  it("contains versions and settings, and neither text nor names of files", async function () {
    // On the desktop, the issue reporter opens, whose contents tests cannot read.
    if (env.uiKind === UIKind.Desktop) this.skip();
    await workspace
      .getConfiguration("kestraConfig")
      .update("severity", { "unused-ignore": "off", hunter2: "off" }, true);
    await openFile("hunter2.yml", "kestra:\n  url: https://hunter2.example.com\n");
    await commands.executeCommand("notifications.clearAll");
    void commands.executeCommand("kestraConfig.reportIssue");
    const report = await until(window.onDidChangeActiveTextEditor, () => {
      const document = window.activeTextEditor?.document;
      return document?.languageId === "markdown" ? document.getText() : undefined;
    });
    const facts = JSON.parse(/```json\n([\s\S]*)\n```/.exec(report)?.[1] ?? "") as object;
    assert.deepEqual(
      { ...facts, platform: "", editor: "" },
      {
        ...{ version, editor: "", ui: "web", platform: "", language: env.language },
        // The browser names the machine instead of a kind.
        ...(env.remoteName === undefined ? {} : { remote: "other" }),
        ...{ isTrusted: true, isRunning: true },
        settings: { "kestraConfig.severity": { "unused-ignore": "off", "***": "off" } },
      },
    );
    assert.ok(!report.includes("hunter2"));
  });
});
