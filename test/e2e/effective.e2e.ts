// The view of the effective configuration in VS Code: it follows the text, its places are links, and two views can be compared.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { dirname } from "node:path";
import {
  commands,
  type DocumentLink,
  extensions,
  Range,
  TabInputTextDiff,
  type TextDocument,
  Uri,
  window,
  workspace,
} from "vscode";
import { closeEverything, inWebWorker, openFile, startServer, until, uriOf } from "./window";

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

  /** The texts of both sides of the active diff editor. */
  async function comparedTexts(): Promise<string[]> {
    const diff = await until(window.tabGroups.onDidChangeTabs, () => {
      const input = window.tabGroups.activeTabGroup.activeTab?.input;
      return input instanceof TabInputTextDiff ? input : undefined;
    });
    const sides = [diff.original, diff.modified].map((uri) => workspace.openTextDocument(uri));
    return (await Promise.all(sides)).map((document) => document.getText());
  }

  it("is compared with that of another file", async () => {
    const other = await openFile("prod.yml", text.replace("one", "prod"));
    await openFile("application.yml", text);
    await commands.executeCommand("kestraConfig.compareEffectiveConfiguration", {
      with: await uriOf(other.document),
    });
    const [before = "", after = ""] = await comparedTexts();
    assert.match(before, /^ {2}url: http:\/\/prod$/m);
    assert.equal(after, before.replace("http://prod", "http://one"));
  });

  it("is compared with that of the last commit", async function () {
    // In a browser, VS Code's Git extension runs elsewhere.
    if (inWebWorker) return this.skip();
    const { document } = await openFile("application.yml", text);
    const folder = dirname(document.uri.fsPath);
    const git = (...args: string[]): unknown =>
      execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@b", ...args], { cwd: folder });
    git("init", "--quiet");
    git("add", ".");
    git("commit", "--quiet", "-m", "first");
    const { exports } = extensions.getExtension("vscode.git") ?? {};
    await exports.getAPI(1).openRepository(Uri.file(folder));
    const editor = await window.showTextDocument(document);
    await editor.edit((edit) => edit.replace(new Range(1, 14, 1, 17), "two"));
    await document.save();
    await commands.executeCommand("git.refresh");
    await commands.executeCommand("kestraConfig.compareEffectiveConfiguration", { with: "HEAD" });
    const [before = "", after = ""] = await comparedTexts();
    assert.match(before, /^ {2}url: http:\/\/one$/m);
    assert.equal(after, before.replace("http://one", "http://two"));
  });
});
