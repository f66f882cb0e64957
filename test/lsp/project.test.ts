// The project file over LSP: it applies to every document below its folder, and its own mistakes are reported in it.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { DidChangeWatchedFilesNotification, FileChangeType } from "vscode-languageserver/node";
import { type Editor, startEditor } from "./editor";

const text = "kestra:\n  security:\n    oidc:\n      colour: blue\n";

describe("language server: project file", function () {
  this.timeout(20_000);
  let folder = "";
  let editor: Editor;
  const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href;
  const writeProject = (project: string): void =>
    writeFileSync(join(folder, ".kestra-config.json"), project);

  /** The findings in `name` once the project file has been read. */
  async function found(name = "a.yml"): Promise<string[]> {
    await editor.open(uriOf(name), text);
    return (await editor.pull(uriOf(name))).map(({ severity, code }) => `${severity} ${code}`);
  }
  async function start(project: string): Promise<void> {
    writeProject(project);
    editor = await startEditor({
      capabilities: {
        textDocument: { diagnostic: {} },
        workspace: { diagnostics: { refreshSupport: true }, configuration: true },
      },
      folders: [pathToFileURL(folder).href],
    });
    await editor.nextRefresh();
  }

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "kestra-config-project-"));
  });
  afterEach(async () => {
    await editor.quit();
    rmSync(folder, { recursive: true, force: true });
  });

  it("sets severities, which the user's settings override", async () => {
    await start('{ "severity": { "unknown-key": "error" } }');
    assert.deepEqual(await found(), ["1 unknown-key"]);
    const refreshed = editor.nextRefresh();
    await editor.changeSettings({ severity: { "unknown-key": "hint" } });
    await refreshed;
    assert.deepEqual(await found("b.yml"), ["4 unknown-key"]);
  });

  it("excludes the files it ignores", async () => {
    await start('{ "ignore": ["b*"] }');
    assert.deepEqual(await found("b.yml"), []);
    assert.deepEqual(await found("a.yml"), ["2 unknown-key"]);
  });

  it("is read again when it changes", async () => {
    await start("{}");
    assert.deepEqual(await found(), ["2 unknown-key"]);
    writeProject('{ "severity": { "unknown-key": "off" } }');
    const refreshed = editor.nextRefresh();
    await editor.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: uriOf(".kestra-config.json"), type: FileChangeType.Changed }],
    });
    await refreshed;
    assert.deepEqual(await editor.pull(uriOf("a.yml")), []);
  });

  it("has findings for its own mistakes until they are corrected", async () => {
    const uri = uriOf(".kestra-config.json");
    await start('{\n  "severities": {}\n}\n');
    const [slip] = editor.pushed.filter((pushed) => pushed.uri === uri);
    assert.deepEqual(slip?.diagnostics[0]?.range.start, { line: 1, character: 2 });
    assert.match(String(slip.diagnostics[0].message), /There is no setting 'severities'/);
    assert.deepEqual(await found(), ["2 unknown-key"]);
    writeProject("{}");
    const reported = editor.nextPushed(uri);
    await editor.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri, type: FileChangeType.Changed }],
    });
    assert.deepEqual(await reported, []);
  });
});
