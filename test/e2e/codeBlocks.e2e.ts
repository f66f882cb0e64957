// A configuration in a code block of Markdown, checked and fixed once the user has chosen the language.
import assert from "node:assert/strict";
import { workspace } from "vscode";
import { codeActionsIn } from "./providers";
import { closeEverything, findingsOf, openFile, ourFindings, ruleOf, startServer } from "./window";

const page = (parent: string): string =>
  `1. Configure Kestra:\n   \`\`\`yaml\n   ${parent}:\n     security:\n       default-role:\n         name: viewer\n   \`\`\`\n`;

const choose = (languages: readonly string[] | undefined): Thenable<void> =>
  workspace.getConfiguration("kestraConfig").update("codeBlocks", languages, true);

describe("code blocks in Markdown", () => {
  before(startServer);
  after(async () => {
    await choose(undefined);
    await closeEverything();
  });

  it("are fixed once the language is chosen", async () => {
    const { document } = await openFile("README.md", page("micronaut"));
    assert.deepEqual(ourFindings(document), []);
    await choose(["markdown"]);
    const finding = (await findingsOf(document)).find(
      (found) => ruleOf(found) === "misplaced-default-role",
    );
    assert.ok(finding);
    const actions = await codeActionsIn(document, finding.range, "quickfix");
    const preferred = actions.find(({ isPreferred }) => isPreferred);
    assert.ok(preferred?.edit);
    assert.ok(await workspace.applyEdit(preferred.edit));
    assert.equal(document.getText(), page("kestra"));
  });
});
