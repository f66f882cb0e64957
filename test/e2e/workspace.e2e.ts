// The whole workspace: findings and symbols in files that are not open.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { basename } from "node:path";
import {
  commands,
  ConfigurationTarget,
  languages,
  type SymbolInformation,
  SymbolKind,
  Uri,
  window,
  workspace,
} from "vscode";
import { closeEverything, ruleOf, startServer, until } from "./window";

const slip = "kestra:\n  queue: { type: postgres }\n  url: https://kestra.example.com/ui\n";
const right = slip.replace("/ui", "");

const client = `micronaut:
  security:
    oauth2:
      clients:
        unopened-provider:
          client-id: kestra
`;

describe("the whole workspace", () => {
  const [root] = workspace.workspaceFolders ?? [];
  const folder = Uri.joinPath(root?.uri ?? Uri.file("/"), randomUUID());
  const other = Uri.joinPath(root?.uri ?? Uri.file("/"), randomUUID());
  const uri = Uri.joinPath(folder, "application.yml");
  const write = (text: string, at = uri): Thenable<void> =>
    workspace.fs.writeFile(at, Buffer.from(text));
  const setScope = (scope: string | undefined): Thenable<void> =>
    workspace
      .getConfiguration("kestraConfig")
      .update("diagnostics.scope", scope, ConfigurationTarget.Global);

  /** Resolves when the rules of the findings in the file are these. */
  const finds = (...rules: string[]): Promise<true> =>
    until(languages.onDidChangeDiagnostics, () => {
      const found = languages.getDiagnostics(uri).map(ruleOf);
      return JSON.stringify(found) === JSON.stringify(rules) || undefined;
    });

  before(async () => {
    await write(slip);
    await write(client, Uri.joinPath(other, "application.yml"));
    await startServer();
  });
  after(async () => {
    await setScope(undefined);
    await closeEverything();
  });

  it("shows findings in a file that is not open, and follows changes on disk", async () => {
    await finds("kestra-url");
    assert.ok(!workspace.textDocuments.some((document) => document.uri.path === uri.path));
    await write(right);
    await finds();
    await write(slip);
    await finds("kestra-url");
  });

  it("shows each finding once while the file is open, and also when it is closed again", async () => {
    const editor = await window.showTextDocument(uri);
    await finds("kestra-url");
    await editor.edit((edit) =>
      edit.insert(
        editor.document.positionAt(slip.length),
        "  security: { oidc: { colour: blue } }\n",
      ),
    );
    await finds("kestra-url", "unknown-key");
    await closeEverything();
    await finds("kestra-url");
  });

  it("is checked only if the user wants that", async () => {
    await setScope("openFiles");
    await finds();
    await setScope(undefined);
    await finds("kestra-url");
  });

  it("loses the findings of a folder that is deleted", async () => {
    await workspace.fs.delete(folder, { recursive: true });
    await finds();
  });

  it("has symbols", async () => {
    const found = await commands.executeCommand<SymbolInformation[]>(
      "vscode.executeWorkspaceSymbolProvider",
      "unopened-prov",
    );
    assert.deepEqual(
      found
        .filter(({ kind }) => kind === SymbolKind.Interface)
        .map(({ name, location }) => [
          name,
          basename(location.uri.path),
          location.range.start.line,
        ]),
      [["unopened-provider", "application.yml", 4]],
    );
  });
});
