// An editor that answers every server request with an error loses only the refused features.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { projectFileName } from "../../server/src/project/projectFile";
import { startEditor } from "./editor";

const text = "kestra:\n  url: ftp://example.com\n";

describe("an editor that refuses the server's requests", () => {
  it("still gets findings when it refuses all of them", async () => {
    const folder = mkdtempSync(join(tmpdir(), "refusing-"));
    writeFileSync(join(folder, projectFileName), '{ "severity": { "kestra-url": "off" } }');
    const root = pathToFileURL(folder).href;
    const editor = await startEditor({
      folders: [root],
      refuses: true,
      capabilities: {
        textDocument: { diagnostic: {} },
        workspace: {
          configuration: true,
          workspaceFolders: true,
          didChangeConfiguration: { dynamicRegistration: true },
          didChangeWatchedFiles: { dynamicRegistration: true },
          diagnostics: { refreshSupport: true },
          codeLens: { refreshSupport: true },
          inlayHint: { refreshSupport: true },
        },
      },
    });
    await editor.nextRefresh();
    const refreshed = editor.nextRefresh();
    await editor.changeSettings({});
    await refreshed;
    await editor.open(`${root}/application.yml`, text);
    // The project file was read although every earlier request was refused.
    assert.deepEqual(await editor.pull(`${root}/application.yml`), []);
    assert.deepEqual([...new Set(editor.asked)].sort(), [
      "client/registerCapability workspace/didChangeConfiguration",
      "client/registerCapability workspace/didChangeWatchedFiles",
      "workspace/codeLens/refresh",
      "workspace/configuration",
      "workspace/diagnostic/refresh",
      "workspace/inlayHint/refresh",
    ]);
    assert.ok(editor.logged.every((line) => !line.includes(root)));
    assert.equal(await editor.quit(), 0);
    rmSync(folder, { recursive: true });
  });
});
