// Documents in other languages over LSP: findings, fixes, hovers and proposals in their code blocks, and nothing else.
import assert from "node:assert/strict";
import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionKind,
  CodeActionRequest,
  type CompletionItem,
  CompletionRequest,
  type DocumentSymbol,
  DocumentSymbolRequest,
  type Hover,
  HoverRequest,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { statusRequest } from "../../server/src/protocol/status";
import { type Editor, pulling, startsEditors } from "./editor";

const page = (parent: string): string =>
  `# Kestra\n\n\`\`\`yaml\n${parent}:\n  security:\n    default-role:\n      name: viewer\n\`\`\`\n`;
const script = (parent: string): string =>
  page(parent).replace("```yaml", "cat > a.yml <<EOF").replace("```\n", "EOF\n");

const capabilities: ClientCapabilities = {
  ...pulling,
  textDocument: {
    ...pulling.textDocument,
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
  },
};

describe("code blocks over LSP", () => {
  let editor: Editor;
  const start = startsEditors((started) => (editor = started));

  const documents = [
    { uri: "file:///README.md", languageId: "markdown", write: page },
    { uri: "file:///start.sh", languageId: "shellscript", write: script },
    { uri: "file:///start", languageId: "bash", write: script },
    { uri: "file:///Dockerfile", languageId: "dockerfile", write: script },
    { uri: "file:///main.tf", languageId: "terraform", write: script },
    {
      uri: "file:///a.yml.tftpl",
      languageId: "yaml",
      write: (of: string) => page(of).slice(18, -4),
    },
  ];
  for (const { uri, languageId, write } of documents) {
    const text = write("micronaut");
    const document = TextDocument.create(uri, languageId, 1, text);
    const after = (what: string): object => ({
      textDocument: { uri },
      position: document.positionAt(text.indexOf(what) + what.length),
    });
    const actions = async (...only: string[]): Promise<string> => {
      const [finding] = await editor.pull(uri);
      assert.equal(finding?.code, "misplaced-default-role");
      const found = (await editor.connection.sendRequest(CodeActionRequest.type, {
        textDocument: { uri },
        range: finding.range,
        context: { diagnostics: [], only },
      })) as CodeAction[];
      return TextDocument.applyEdits(document, found[0]?.edit?.changes?.[uri] ?? []);
    };

    it(`have findings and fixes: ${languageId}, ${uri}`, async () => {
      await start({ capabilities });
      await editor.open(uri, text, languageId);
      assert.equal(await actions(CodeActionKind.QuickFix), write("kestra"));
      assert.equal(await actions(CodeActionKind.SourceFixAll), write("kestra"));
      const hover = (await editor.connection.sendRequest(
        HoverRequest.type.method,
        after("secur"),
      )) as Hover | null;
      assert.ok(hover);
    });
  }

  const [markdown] = documents;
  assert.ok(markdown);
  const { uri, languageId, write } = markdown;

  it("have proposals where any text may be inserted", async () => {
    await start({ capabilities });
    for (const { text, language, expected } of [
      { text: write("kestra"), language: languageId, expected: true },
      { text: script("kestra"), language: "shellscript", expected: false },
    ]) {
      const own = `file:///a/${language}`;
      await editor.open(own, text, language);
      const items = (await editor.connection.sendRequest(CompletionRequest.type, {
        textDocument: { uri: own },
        position: { line: 6, character: 6 },
      })) as CompletionItem[];
      assert.equal(items.length > 0, expected);
    }
  });

  it("are all that the server reads: no outline, no status, no actions outside", async () => {
    await start({ capabilities });
    await editor.open(uri, `${write("micronaut")}\nkestra:\n  url: x\n`, languageId);
    const { connection } = editor;
    const symbols = await connection.sendRequest(DocumentSymbolRequest.type, {
      textDocument: { uri },
    });
    assert.equal(symbols as DocumentSymbol[] | null, null);
    assert.equal(await connection.sendRequest(statusRequest, { uri }), null);
    const outside = await connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range: { start: { line: 9, character: 0 }, end: { line: 10, character: 0 } },
      context: { diagnostics: [] },
    });
    assert.deepEqual(outside, []);
    assert.deepEqual((await editor.pull(uri)).length, 1);
  });
});
