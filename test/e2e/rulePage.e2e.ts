// The name of a rule behind each finding leads to the rule's page.
import assert from "node:assert/strict";
import { commands, env, TabInputWebview, type Uri, window } from "vscode";
import { closeEverything, extensionId, findingsOf, openSample, until } from "./window";

describe("rule page", () => {
  after(closeEverything);

  it("is where a finding's name leads, and opens in the preview", async () => {
    const { document } = await openSample("application-with-mistakes.yml");
    const [finding] = await findingsOf(document);
    assert.ok(typeof finding?.code === "object");
    const { target, value } = finding.code as { target: Uri; value: string };
    assert.equal(target.toString(), `${env.uriScheme}://${extensionId}/rules/${value}`);
    await commands.executeCommand("vscode.open", target);
    const label = await until(window.tabGroups.onDidChangeTabs, () => {
      const { activeTab } = window.tabGroups.activeTabGroup;
      return activeTab?.input instanceof TabInputWebview ? activeTab.label : undefined;
    });
    assert.equal(label, "Preview rules.md");
    await commands.executeCommand("workbench.action.closeActiveEditor");
  });
});
