// The tools for AI agents over LSP: about open documents with the files around them, as VS Code calls them.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { CancellationTokenSource } from "vscode-languageserver/node";
import { agentTools } from "../../server/src/agentTools";
import { agentToolRequest, type AgentToolResult } from "../../server/src/protocol/agentTools";
import { type Editor, startEditor } from "./editor";

const secret = "hunter2hunter2";
const misplaced = `kestra:
  url: https://kestra.example.com
micronaut:
  security:
    default-role:
      name: viewer
      description: Sees flows
      permissions: { FLOW: [READ] }
    oauth2.clients.sso.client-secret: ${secret}
`;

describe("tools for agents over LSP", () => {
  let folder = "";
  let editor: Editor;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), "kestra-config-agents-"));
    writeFileSync(join(folder, "compose.yml"), "services: {}\n");
    editor = await startEditor({
      folders: [pathToFileURL(folder).href],
      capabilities: { workspace: { workspaceFolders: true } },
    });
  });
  after(async () => {
    await editor.quit();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href;
  const call = (
    name: string,
    input: object,
    uri?: string,
    token = CancellationTokenNone,
  ): Promise<AgentToolResult> =>
    editor.connection.sendRequest(
      agentToolRequest,
      { name, input, ...(uri ? { uri } : {}) },
      token,
    );

  async function answer<T>(name: string, input: object, uri?: string): Promise<T> {
    const result = await call(name, input, uri);
    assert.equal(result.kind, "answer", JSON.stringify(result));
    assert.ok(!JSON.stringify((result as { output: object }).output).includes(secret));
    return (result as { output: object }).output as T;
  }

  it("check and fix the open text, and name files as in the workspace", async () => {
    const uri = uriOf("application.yml");
    await editor.open(uri, misplaced);
    const { file, findings } = await answer<{ file: string; findings: { rule: string }[] }>(
      "check",
      {},
      uri,
    );
    assert.equal(file, "application.yml");
    assert.ok(findings.some(({ rule }) => rule === "misplaced-default-role"));
    const fixed = await call("fix", {}, uri);
    assert.ok(fixed.kind === "answer" && fixed.edit?.changes?.[uri]);
  });

  it("answer without a document what is about Kestra itself", async () => {
    const { key } = await answer<{ key: string }>("describe_key", { key: "kestra.url" });
    assert.equal(key, "kestra.url");
  });

  it("check code blocks", async () => {
    const uri = uriOf("README.md");
    await editor.open(uri, `# A\n\n\`\`\`yaml\n${misplaced}\`\`\`\n`, "markdown");
    const { findings } = await answer<{ findings: { rule: string; startLine: number }[] }>(
      "check",
      {},
      uri,
    );
    assert.equal(findings.find(({ rule }) => rule === "misplaced-default-role")?.startLine, 8);
  });

  it("refuse with a sentence what cannot be answered", async () => {
    const uri = uriOf("application.yml");
    for (const [name, about] of [
      ["gone", uri],
      ["check", uriOf("closed.yml")],
      ["check", undefined],
    ] as const) {
      const result = await call(name, {}, about);
      assert.match(result.kind === "refused" ? result.reason : "", /^[A-Z].*\.$/);
    }
  });

  it("end early once the call is cancelled", async () => {
    const uri = uriOf("application.yml");
    for (const { name } of agentTools.filter(({ about }) => about === "file")) {
      const source = new CancellationTokenSource();
      const asked = call(name, { what: "sso", to: "2.0" }, uri, source.token);
      source.cancel();
      const result = await asked;
      assert.equal(result.kind, "refused", name);
    }
  });
});

const CancellationTokenNone = new CancellationTokenSource().token;
