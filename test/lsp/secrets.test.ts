// The fix that moves a secret, over LSP: what the server reads from disk, and what each editor gets.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionRequest,
  CreateFile,
  TextDocumentEdit,
} from "vscode-languageserver/node";
import { ssoExample } from "../../server/src/rules/shared/examples";
import { composeFile } from "../fileKinds";
import { type Editor, startEditor } from "./editor";

const secret = "Zq4pV7tXc2Lw9sKd";
const compose = composeFile.wrap(ssoExample().replace("${SECRET}", secret));
const line = `KESTRA_SSO_AUTHENTIK_CLIENT_SECRET=${secret}\n`;

const allCapabilities: ClientCapabilities = {
  workspace: {
    workspaceEdit: {
      documentChanges: true,
      resourceOperations: ["create"],
      changeAnnotationSupport: {},
    },
  },
};

describe("moving a secret over LSP", () => {
  let folder: string;
  let editor: Editor;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "kestra-config-"));
    mkdirSync(join(folder, "project", "deploy"), { recursive: true });
  });
  afterEach(async () => {
    assert.equal(await editor.quit(), 0);
    assert.deepEqual(editor.logged, []);
    rmSync(folder, { recursive: true });
  });

  const start = async (capabilities: ClientCapabilities = allCapabilities): Promise<void> => {
    editor = await startEditor({
      capabilities,
      folders: [pathToFileURL(join(folder, "project")).href],
    });
  };
  const uriOf = (path: string): string => pathToFileURL(join(folder, path)).href;
  const write = (path: string, text: string): void => writeFileSync(join(folder, path), text);

  /** The fix for the compose file's secret: its title, and per file what is created and added. */
  async function fix(
    uri = uriOf("project/deploy/compose.yml"),
  ): Promise<Record<string, readonly string[]>> {
    await editor.open(uri, compose);
    const row = compose.split("\n").findIndex((text) => text.includes(secret));
    const position = { line: row, character: compose.split("\n")[row]?.indexOf(secret) ?? 0 };
    const actions = await editor.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range: { start: position, end: position },
      context: { diagnostics: [] },
    });
    const [action] = (actions ?? []) as CodeAction[];
    assert.ok(action?.edit);
    assert.match(action.title, /^Read it from an environment variable/);
    const { changes, documentChanges = [] } = action.edit;
    if (changes) return { title: [action.title], changes: Object.keys(changes) };
    const reported: Record<string, string[]> = { title: [action.title] };
    for (const change of documentChanges) {
      const place = (of: string): string[] => (reported[of.slice(uriOf("").length + 1)] ??= []);
      if (CreateFile.is(change)) place(change.uri).push("created");
      if (!TextDocumentEdit.is(change)) continue;
      const { textDocument, edits } = change;
      if (textDocument.uri === uri) place(uri).push(`version ${String(textDocument.version)}`);
      else
        for (const edit of edits)
          place(textDocument.uri).push(
            `${edit.range.start.line}:${edit.range.start.character} ${JSON.stringify("newText" in edit && edit.newText)}${"annotationId" in edit ? " asked" : ""}`,
          );
    }
    return reported;
  }

  const title = "Read it from an environment variable";
  const own = { "project/deploy/compose.yml": ["version 1"] };

  it("creates .env next to the open file", async () => {
    await start();
    assert.deepEqual(await fix(), {
      title: [`${title}, value in .env`],
      "project/deploy/.env": ["created", `0:0 ${JSON.stringify(line)}`],
      ...own,
    });
  });

  it("appends to an existing .env and adds it to .gitignore", async () => {
    mkdirSync(join(folder, "project", ".git"));
    write("project/.git/HEAD", "ref: refs/heads/main\n");
    write("project/.gitignore", "*.log\n");
    write("project/deploy/.env", "A=1\n");
    await start();
    assert.deepEqual(await fix(), {
      title: [`${title}, value in .env (ignored by Git)`],
      "project/deploy/.env": [`1:0 ${JSON.stringify(line)}`],
      "project/.gitignore": ['1:0 ".env\\n" asked'],
      ...own,
    });
  });

  it("does not change .gitignore if Git already ignores the file", async () => {
    mkdirSync(join(folder, "project", ".git", "info"), { recursive: true });
    write("project/.git/HEAD", "ref: refs/heads/main\n");
    write("project/.git/info/exclude", ".env\n");
    await start();
    assert.deepEqual(Object.keys(await fix()), [
      "title",
      "project/deploy/.env",
      "project/deploy/compose.yml",
    ]);
  });

  it("creates .gitignore if the repository has none", async () => {
    mkdirSync(join(folder, "project", ".git"));
    write("project/.git/HEAD", "ref: refs/heads/main\n");
    await start();
    assert.deepEqual((await fix())["project/deploy/.gitignore"], [
      "created",
      '0:0 ".env\\n" asked',
    ]);
  });

  it("is not offered if the editor cannot write the other file", async () => {
    await start({});
    await assert.rejects(fix(), /Suppress plaintext-secret/);
  });

  it("is not offered outside the workspace", async () => {
    await start();
    await assert.rejects(fix(uriOf("compose.yml")), /Suppress plaintext-secret/);
  });

  it("is not offered if .env is a link out of the workspace folder", async function () {
    if (process.platform === "win32") return this.skip();
    write("secrets.env", "A=1\n");
    symlinkSync(join(folder, "secrets.env"), join(folder, "project", "deploy", ".env"));
    await start();
    await assert.rejects(fix(), /Suppress plaintext-secret/);
  });
});
