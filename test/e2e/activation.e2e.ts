// The extension wakes for YAML, and its server only for a file that may hold a configuration.
import assert from "node:assert/strict";
import { commands, extensions } from "vscode";
import {
  closeEverything,
  extensionId,
  findingsOf,
  openFile,
  openSample,
  ourExtension,
  ourFindings,
} from "./window";

const workflow = `name: CI
on: [push]
jobs:
  test:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - run: npm test
`;

describe("activation", () => {
  after(closeEverything);

  it("starts no server for foreign YAML", async () => {
    await openFile("ci.yml", workflow);
    const extension = await ourExtension();
    assert.equal(extension.isRunning(), false);
  });

  it("starts it for a configuration", async () => {
    const { document } = await openSample("application-with-mistakes.yml");
    await findingsOf(document);
    assert.equal((await ourExtension()).isRunning(), true);
  });

  it("has nothing to say about foreign YAML while it runs", async () => {
    const { document } = await openFile("ci.yml", workflow);
    // The second file is opened after the first, so its findings come after those of the first would have.
    await findingsOf((await openSample("application-with-mistakes.yml")).document);
    assert.deepEqual(ourFindings(document), []);
  });

  it("registers every command it contributes", async () => {
    const { commands: contributed } = (
      extensions.getExtension(extensionId)?.packageJSON as {
        contributes: { commands: { command: string }[] };
      }
    ).contributes;
    const registered = (await commands.getCommands(true)).filter((id) =>
      id.startsWith("kestraConfig."),
    );
    assert.deepEqual(registered.sort(), contributed.map(({ command }) => command).sort());
  });

  it("starts the server anew on demand", async () => {
    await commands.executeCommand("kestraConfig.restartServer");
    assert.equal((await ourExtension()).isRunning(), true);
    const { document } = await openSample("application-with-mistakes.yml");
    assert.notDeepEqual(await findingsOf(document), []);
  });
});
