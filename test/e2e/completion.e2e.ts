// Completion as VS Code requests and inserts it.
import assert from "node:assert/strict";
import {
  commands,
  type CompletionItem,
  type CompletionList,
  type Position,
  Range,
  SnippetString,
  type TextEditor,
  type Uri,
} from "vscode";
import { closeEverything, cursorAfter, openFile, startServer } from "./window";

const proposals = async (uri: Uri, at: Position): Promise<CompletionItem[]> =>
  (await commands.executeCommand<CompletionList>("vscode.executeCompletionItemProvider", uri, at))
    .items;

const labelOf = ({ label }: CompletionItem): string =>
  typeof label === "string" ? label : label.label;

/** Inserts a completion item as the suggest widget does. */
async function take(editor: TextEditor, label: string): Promise<void> {
  const { document, selection } = editor;
  const items = await proposals(document.uri, selection.active);
  const item = items.find((candidate) => labelOf(candidate) === label);
  assert.ok(item?.insertText && item.range, `${label} is not among ${items.map(labelOf).join()}`);
  const range = item.range instanceof Range ? item.range : item.range.replacing;
  const text =
    typeof item.insertText === "string" ? new SnippetString(item.insertText) : item.insertText;
  // Our items contain their own indentation and ask VS Code to keep it.
  assert.equal(item.keepWhitespace, true);
  const asItIs = { undoStopBefore: true, undoStopAfter: true, keepWhitespace: true };
  assert.ok(await editor.insertSnippet(text, range, asItIs));
}

describe("completion", () => {
  before(startServer);
  after(closeEverything);

  it("inserts a whole client after its first letters", async () => {
    const before = `micronaut:
  security:
    oauth2:
      enabled: true
      clients:
        authentik:
          clientId: kestra`;
    const editor = await openFile("application.yml", `${before}\n`);
    cursorAfter(editor, "clientId: kestra");
    await commands.executeCommand("type", { text: "\n" });
    await commands.executeCommand("outdent");
    await commands.executeCommand("type", { text: "key" });
    await take(editor, "keycloak");
    assert.equal(
      editor.document.getText(),
      `${before}
        keycloak:
          clientId: "\${KESTRA_SSO_KEYCLOAK_CLIENT_ID}"
          clientSecret: "\${KESTRA_SSO_KEYCLOAK_CLIENT_SECRET}"
          openid:
            issuer: "https://keycloak host/realms/realm"
`,
    );
  });
});
