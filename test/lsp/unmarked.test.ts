// Configurations that may be another Micronaut application's: an editor gets no findings and no fixes in them, but
// everything that the user asks for.
import assert from "node:assert/strict";
import type { CodeAction, CompletionItem, Hover } from "vscode-languageserver/node";
import { type Editor, startEditor } from "./editor";

/** A key that "fix all" would move. */
const text = `micronaut:
  security:
    token:
      jwt:
        generator:
          access-token:
            expiration: 86400
`;

describe("language server: a file with nothing of Kestra's own", function () {
  this.timeout(20_000);
  let editor: Editor;
  before(async () => {
    editor = await startEditor();
  });
  after(() => editor.quit());

  const actions = (uri: string, only?: readonly string[]): Promise<CodeAction[]> =>
    editor.connection.sendRequest("textDocument/codeAction", {
      textDocument: { uri },
      range: { start: { line: 0, character: 0 }, end: { line: 8, character: 0 } },
      context: { diagnostics: [], ...(only ? { only } : {}) },
    });

  /** The rules with findings, and how many fixes there are. */
  async function found(uri: string, content = text): Promise<unknown> {
    await editor.open(uri, content);
    const codes = (await editor.pull(uri)).map(({ code }) => code);
    const fixes = await actions(uri, ["quickfix"]);
    const all = await actions(uri, ["source.fixAll"]);
    return [codes, fixes.length > 0, all.length > 0];
  }
  const nothing = [[], false, false];
  const reported = [["renamed-key"], true, true];

  it("is not reported and not fixed", async () =>
    assert.deepEqual(await found("file:///repository/shop/application.yml"), nothing));
  it("is reported if its text mentions Kestra", async () =>
    assert.deepEqual(
      await found("file:///repository/a/application.yml", `# kestra-config: ours\n${text}`),
      reported,
    ));
  it("is reported if its path mentions Kestra", async () =>
    assert.deepEqual(await found("file:///repository/Kestra/application.yml"), reported));
  it("is reported if it was never saved", async () =>
    assert.deepEqual(await found("untitled:Untitled-1"), reported));

  it("is reported for a slip in its first line if it is named like a configuration", async () => {
    const slip = "kestr:\n  url: https://a.example.com\n";
    assert.deepEqual(await found("file:///repository/desk/application-prod.yml", slip), [
      ["broken-root-key"],
      true,
      true,
    ]);
    assert.deepEqual(await found("file:///repository/desk/other.yml", slip), nothing);
  });

  it("is completed and explained", async () => {
    const uri = "file:///repository/desk/application.yml";
    await editor.open(uri, text);
    const at = { textDocument: { uri }, position: { line: 2, character: 5 } };
    assert.ok(await editor.connection.sendRequest<Hover | null>("textDocument/hover", at));
    await editor.change(uri, { text: "micronaut:\n  security:\n    \n" });
    const position = { line: 2, character: 4 };
    const items = await editor.connection.sendRequest<{ items: CompletionItem[] }>(
      "textDocument/completion",
      { ...at, position },
    );
    assert.ok(JSON.stringify(items).includes("oauth2"));
  });
});
