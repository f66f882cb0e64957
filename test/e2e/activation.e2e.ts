// The extension activates for YAML, and its server starts only for a file that may contain a configuration.
import assert from "node:assert/strict";
import { commands, extensions } from "vscode";
import { contributes } from "../../package.json";
import { serverProcesses } from "./processes";
import {
  closeEverything,
  extensionId,
  findingsOf,
  inWebWorker,
  isRunning,
  openFile,
  openSample,
  serverWorkers,
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

  it("does not start the server for unrelated YAML", async () => {
    await openFile("ci.yml", workflow);
    assert.equal(await isRunning(), false);
    if (process.platform === "linux") assert.deepEqual(serverProcesses(), []);
  });

  it("starts the server for a configuration", async () => {
    const { document } = await openSample("application-with-mistakes.yml");
    await findingsOf(document);
    assert.equal(await isRunning(), true);
  });

  const onLinux = process.platform === "linux" ? it : it.skip;
  onLinux("starts the server as a process, or as a worker in the browser", async () => {
    assert.equal((await serverWorkers()).length, inWebWorker ? 1 : 0);
    assert.equal(serverProcesses().length, inWebWorker ? 0 : 1);
    // The suite sees only the extensions of its own extension host.
    assert.equal(extensions.getExtension(extensionId) === undefined, inWebWorker);
  });

  it("registers every command it contributes", async () => {
    const registered = (await commands.getCommands(true)).filter((id) =>
      id.startsWith("kestraConfig."),
    );
    assert.deepEqual(registered.sort(), contributes.commands.map(({ command }) => command).sort());
  });
});
