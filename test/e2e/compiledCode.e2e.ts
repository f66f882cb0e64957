// In a process, the server keeps its compiled code for its next start.
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { commands } from "vscode";
import { flagOf, serverProcesses } from "./processes";
import { closeEverything, findingsOf, inWebWorker, openFile, startServer } from "./window";

// Only on Linux is it easy to find the server's process.
const describeIfVisible = process.platform === "linux" && !inWebWorker ? describe : describe.skip;
describeIfVisible("the compiled code of the server", () => {
  after(closeEverything);

  it("is kept in the extension's storage when the server ends", async () => {
    await startServer();
    const text = "kestra:\n  url: https://kestra.example.com/ui\n";
    await findingsOf((await openFile("application.yml", text)).document);
    const [id] = serverProcesses();
    assert.ok(id !== undefined);
    const folder = flagOf(id, "code-cache");
    assert.ok(folder !== undefined);
    assert.match(folder, /kestra-config/);
    await commands.executeCommand("kestraConfig.restartServer");
    while (serverProcesses().includes(id)) await new Promise(setImmediate);
    const [kept, ...others] = readdirSync(folder);
    assert.match(kept ?? "", /^server-[0-9a-f]+$/);
    assert.deepEqual(others, []);
  });
});
