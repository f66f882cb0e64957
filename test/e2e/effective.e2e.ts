// The view of the effective configuration in VS Code: it follows the text, its places are links, and two views can be compared.
import assert from "node:assert/strict";
import { commands, type DocumentLink, Range, type TextDocument, window, workspace } from "vscode";
import { closeEverything, openFile, startServer, until } from "./window";

const text = "kestra:\n  url: http://one\n  queue.type: h2\ndatasources.h2.password: hunter2\n";

/** The active document once it is a view. */
const activeView = (): Promise<TextDocument> =>
  until(window.onDidChangeActiveTextEditor, () => {
    const document = window.activeTextEditor?.document;
    return document?.uri.scheme === "kestra-effective" ? document : undefined;
  });

const contains = (document: TextDocument, part: string): Promise<true> =>
  until(workspace.onDidChangeTextDocument, () =>
    document.getText().includes(part) ? (true as const) : undefined,
  );

describe("the effective configuration", () => {
  before(startServer);
  afterEach(closeEverything);

  it("is shown next to a file, follows its text, and links to its lines", async () => {
    const { document } = await openFile("application.yml", text);
    await commands.executeCommand("kestraConfig.showEffectiveConfiguration");
    const view = await activeView();
    assert.equal(
      view.getText(),
      `# Effective configuration of application.yml
# No file in sight runs this server: variables and other files may set more.
datasources:
  h2:
    password: "***"  # application.yml:4
kestra:
  queue:
    type: h2  # application.yml:3
  url: http://one  # application.yml:2
`,
    );
    const links = await commands.executeCommand<DocumentLink[]>(
      "vscode.executeLinkProvider",
      view.uri,
    );
    const ofPlaces = links.filter(({ target }) => target?.fragment !== "");
    assert.deepEqual(
      ofPlaces.map(({ range, target }) => [view.getText(range), target?.fragment]),
      [
        ["application.yml:4", "L4"],
        ["application.yml:3", "L3"],
        ["application.yml:2", "L2"],
      ],
    );
    const editor = await window.showTextDocument(document, { preserveFocus: false });
    await editor.edit((edit) => edit.replace(new Range(1, 14, 1, 17), "two"));
    await contains(view, "url: http://two");
    await commands.executeCommand("kestraConfig.toggleEffectiveDefaults", view.uri);
    await contains(view, "# default");
  });

  it("says so if a file is not Kestra's", async () => {
    await openFile("other.yml", "a: 1\n");
    await commands.executeCommand("kestraConfig.showEffectiveConfiguration");
    const view = await activeView();
    assert.equal(view.getText(), "# This file contains no configuration of Kestra.\n");
  });
});
