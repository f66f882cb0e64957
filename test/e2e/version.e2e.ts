// Choosing a Kestra version, and the findings for it.
import assert from "node:assert/strict";
import { commands, languages, workspace } from "vscode";
import { closeEverything, openFile, ourFindings, ruleOf, startServer, until } from "./window";

const text = `kestra:
  security:
    super-admin:
      username: admin@example.com
      password: \${PASSWORD}
`;

describe("version", () => {
  before(startServer);
  after(async () => {
    await commands.executeCommand("kestraConfig.chooseVersion", "auto");
    await closeEverything();
  });

  it("is saved in the settings and determines the findings", async () => {
    const { document } = await openFile("application.yml", text);
    const become = (expected: readonly string[]): Promise<true> =>
      until(languages.onDidChangeDiagnostics, () =>
        ourFindings(document).map(ruleOf).join() === expected.join() ? true : undefined,
      );
    const setting = (): unknown => workspace.getConfiguration("kestraConfig").get("targetVersion");
    await commands.executeCommand("kestraConfig.chooseVersion", "2.0");
    assert.equal(setting(), "2.0");
    await become(["renamed-key"]);
    await commands.executeCommand("kestraConfig.chooseVersion", "1.3");
    assert.equal(setting(), "1.3");
    await become([]);
  });
});
