// The rule name after each finding links to the rule's page.
import assert from "node:assert/strict";
import { commands, env, TabInputWebview, Uri, window, workspace } from "vscode";
import {
  closeEverything,
  extensionId,
  findingsOf,
  inWebWorker,
  openSample,
  ruleOf,
  until,
} from "./window";

describe("rule page", () => {
  after(closeEverything);

  it("is the target of a finding's rule name, and opens in the preview", async () => {
    const { document } = await openSample("application-with-mistakes.yml");
    const [finding] = await findingsOf(document);
    assert.ok(finding);
    const expected = `${env.uriScheme}://${extensionId}/rules/${ruleOf(finding)}`;
    // From another extension host, only the rule name is visible.
    const target = inWebWorker ? Uri.parse(expected) : (finding.code as { target: Uri }).target;
    assert.equal(target.toString(), expected);
    await commands.executeCommand("vscode.open", target);
    const label = await until(window.tabGroups.onDidChangeTabs, () => {
      const { activeTab } = window.tabGroups.activeTabGroup;
      return activeTab?.input instanceof TabInputWebview ? activeTab.label : undefined;
    });
    assert.equal(label, "Preview rules.md");
    const page = await workspace.openTextDocument(Uri.parse("kestra-config-rules:/rules.md"));
    const headings = page.getText().match(/^#+ .*$/gm) ?? [];
    assert.ok(
      headings.some((heading) => heading.endsWith(` ${ruleOf(finding)}`)),
      headings[0],
    );
    await commands.executeCommand("workbench.action.closeActiveEditor");
  });
});
