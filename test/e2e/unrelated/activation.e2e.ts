// The server does not start in a workspace without a configuration, although names of files look like one.
import assert from "node:assert/strict";
import { Uri, window, workspace } from "vscode";
import { serverProcesses } from "../processes";
import { closeEverything, findingsOf, isRunning, openFile } from "../window";

/** Everything in the folder, read as the extension does. */
async function readAll(): Promise<number> {
  const files = await workspace.findFiles("**/*.yml");
  for (const file of files) {
    await workspace.fs.stat(file);
    await workspace.fs.readFile(file);
  }
  return files.length;
}

async function expectNoServer(): Promise<void> {
  // The extension asks VS Code for the same, and earlier.
  for (let time = 0; time < 3; time++) assert.equal(await readAll(), 3);
  assert.equal(await isRunning(), false);
  if (process.platform === "linux") assert.deepEqual(serverProcesses(), []);
}

describe("activation in an unrelated folder", () => {
  after(closeEverything);

  it("does not start the server for names that a configuration may have", async () => {
    // Activates the extension, if the names have not.
    assert.equal(await isRunning(), false);
    await expectNoServer();
  });

  it("does not start the server when an unrelated file is opened", async () => {
    const [root] = workspace.workspaceFolders ?? [];
    assert.ok(root);
    await window.showTextDocument(Uri.joinPath(root.uri, "ci.yml"));
    await expectNoServer();
  });

  it("starts the server for a configuration, even with a slip in its root key", async () => {
    const { document } = await openFile(
      "application.yml",
      "kestra\n  url: https://kestra.example.com/ui\n",
    );
    await findingsOf(document);
    assert.equal(await isRunning(), true);
  });
});
