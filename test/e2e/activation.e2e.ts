// The extension activates for YAML, and its server starts if the workspace contains a configuration, without a file being opened.
import assert from "node:assert/strict";
import { commands, extensions, languages, Uri, window, workspace } from "vscode";
import { contributes } from "../../package.json";
import { serverProcesses } from "./processes";
import { extensionId, inWebWorker, isRunning, serverWorkers, until } from "./window";

describe("activation", () => {
  it("starts the server for a configuration that is not open", async () => {
    const [root] = workspace.workspaceFolders ?? [];
    assert.ok(root);
    const uri = Uri.joinPath(root.uri, "application-with-mistakes.yml");
    await until(languages.onDidChangeDiagnostics, () => languages.getDiagnostics(uri)[0]);
    assert.deepEqual(window.visibleTextEditors, []);
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
