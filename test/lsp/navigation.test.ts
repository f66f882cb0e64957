// Navigation and renaming over LSP.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import {
  type ClientCapabilities,
  type DocumentSymbol,
  type Location,
  type Position,
  ShowMessageNotification,
  type SymbolInformation,
  type WorkspaceEdit,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { yamlIsCheckedNotification } from "../../server/src/protocol/start";
import { type Editor, startsEditors } from "./editor";

const uri = "file:///application.yml";

const client = `# SSO
# of the company
kestra.url: https://kestra.example.com
micronaut.security.oauth2:
  default-provider: authentik
  clients:
    authentik:
      openid.issuer: https://auth.example.com/o/
`;

const confirming: ClientCapabilities = {
  textDocument: { rename: { prepareSupport: true } },
  workspace: {
    workspaceEdit: { documentChanges: true, changeAnnotationSupport: { groupsOnLabel: true } },
  },
};

const positionAfter = (text: string, what: string): Position =>
  TextDocument.create(uri, "yaml", 1, text).positionAt(text.indexOf(what) + what.length);

const at = (what: string): { position: Position } => ({ position: positionAfter(client, what) });

const starts = (found: readonly { readonly range: Location["range"] }[]): string[] =>
  found.map(({ range: { start } }) => `${start.line}:${start.character}`);

describe("navigation over LSP", () => {
  let editor: Editor;
  const start = startsEditors((started) => (editor = started));

  const ask = <T>(request: string, more: object = {}, of = uri): Promise<T> =>
    editor.connection.sendRequest(`textDocument/${request}`, {
      textDocument: { uri: of },
      ...more,
    });

  it("finds definitions, references and highlights", async () => {
    await start();
    await editor.open(uri, client);
    assert.deepEqual(starts(await ask("definition", at("default-provider: auth"))), ["6:4"]);
    const context = { includeDeclaration: false };
    const uses = await ask<Location[]>("references", { ...at("    authentik"), context });
    assert.deepEqual(starts(uses), ["4:20"]);
    const highlights = await ask<Location[]>("documentHighlight", at("    authentik"));
    assert.deepEqual(starts(highlights).sort(), ["4:20", "6:4"]);
    assert.equal(await ask("documentHighlight", at("https://kes")), null);
  });

  it("returns links, folding ranges and selection ranges", async () => {
    await start();
    await editor.open(uri, client);
    const links = await ask<{ target: string }[]>("documentLink");
    assert.deepEqual(
      links.map(({ target }) => target),
      ["https://kestra.example.com", "https://auth.example.com/o/.well-known/openid-configuration"],
    );
    const folds = await ask<{ startLine: number; endLine: number }[]>("foldingRange");
    assert.deepEqual(
      folds.map(({ startLine, endLine }) => `${startLine}-${endLine}`),
      ["0-1", "3-7", "5-7", "6-7"],
    );
    const positions = [at("issuer: https").position];
    type Selection = { range: Location["range"]; parent: Selection };
    const [selection] = await ask<[Selection]>("selectionRange", { positions });
    const document = TextDocument.create(uri, "yaml", 1, client);
    assert.deepEqual(
      [selection, selection.parent].map(({ range }) => document.getText(range)),
      ["https://auth.example.com/o/", "openid.issuer: https://auth.example.com/o/"],
    );
  });

  it("returns nothing for an unrelated file and for a file that is not open", async () => {
    await start();
    await editor.open(uri, "# a\n# b\non: &x push\nx: *x\n");
    const position = { line: 3, character: 4 };
    for (const of of [uri, "file:///other.yml"]) {
      for (const request of ["documentLink", "documentSymbol", "definition"])
        assert.ok(!(await ask<[] | null>(request, { position }, of))?.length, request);
      for (const request of ["foldingRange", "prepareRename"])
        assert.equal(await ask(request, { position }, of), null);
    }
  });

  describe("the outline", () => {
    it("is hierarchical for an editor that supports it", async () => {
      const documentSymbol = { hierarchicalDocumentSymbolSupport: true };
      await start({ capabilities: { textDocument: { documentSymbol } } });
      await editor.open(uri, client);
      const symbols = await ask<DocumentSymbol[]>("documentSymbol");
      assert.deepEqual(
        symbols.map(({ name, children }) => [name, children?.length]),
        [
          ["kestra.url", undefined],
          ["micronaut.security.oauth2", 2],
        ],
      );
    });

    it("is flat for other editors, and empty while another extension checks the YAML", async () => {
      await start();
      await editor.open(uri, client);
      const outline = await ask<SymbolInformation[]>("documentSymbol");
      assert.equal(outline.length, 6);
      assert.deepEqual(outline[0]?.location.uri, uri);
      for (const [yamlIsChecked, expected] of [
        [true, []],
        [false, outline],
      ] as const) {
        await editor.connection.sendNotification(yamlIsCheckedNotification, { yamlIsChecked });
        assert.deepEqual(await ask("documentSymbol"), expected);
      }
    });
  });

  describe("renaming", () => {
    const rename = (newName: string): Promise<WorkspaceEdit> =>
      ask("rename", { ...at("    auth"), newName });

    /** The next message that the server shows. */
    const nextMessage = (): Promise<string> =>
      new Promise((resolve) =>
        editor.connection.onNotification(ShowMessageNotification.type, ({ message }) =>
          resolve(message),
        ),
      );

    it("asks for confirmation, because the redirect URI changes", async () => {
      await start({ capabilities: confirming, options: { ticksChanges: true } });
      await editor.open(uri, client);
      assert.deepEqual(await ask("prepareRename", at("    auth")), {
        range: { start: { line: 6, character: 4 }, end: { line: 6, character: 13 } },
        placeholder: "authentik",
      });
      assert.equal(await ask("prepareRename", at("clients")), null);
      const message = nextMessage();
      const edit = await rename("sso");
      assert.match(await message, /^Tick the changes to confirm\. .*callback\/sso/);
      const [annotation] = Object.values(edit.changeAnnotations ?? {});
      assert.equal(annotation?.needsConfirmation, true);
      assert.match(annotation.description ?? "", /callback\/sso instead of .*callback\/authentik/);
      const [change] = edit.documentChanges ?? [];
      assert.ok(change && "edits" in change);
      assert.equal(change.textDocument.uri, uri);
      assert.equal(change.edits.length, 2);
      assert.ok(change.edits.every((each) => "annotationId" in each));
    });

    it("tells to tick the changes only in an editor where that is certainly possible", async () => {
      for (const [name, options] of [
        ["Theia", { ticksChanges: true }],
        ["kakoune-lsp", {}],
        ["Neovim", {}],
      ] as const) {
        await start({ capabilities: confirming, name, options });
        await editor.open(uri, client);
        const message = nextMessage();
        const { changeAnnotations = {} } = await rename("sso");
        assert.match(await message, /^With the new name, the redirect URI is /);
        assert.ok(
          Object.values(changeAnnotations).every(({ needsConfirmation }) => needsConfirmation),
        );
        if (name !== "Neovim") await editor.quit();
      }
    });

    it("shows a message if the editor cannot ask for confirmation, and refuses with a reason", async () => {
      await start();
      await editor.open(uri, client);
      const message = nextMessage();
      const edit = await rename("sso");
      assert.match(await message, /^With the new name, .*callback\/sso instead of .*authentik\.$/);
      assert.equal(edit.changes?.[uri]?.length, 2);
      assert.equal(edit.changeAnnotations, undefined);
      await assert.rejects(rename("azureAd"), /Name the client 'azure-ad'/);
      await assert.rejects(ask("rename", { ...at("clients"), newName: "x" }), /cannot be renamed/);
    });
  });

  describe("with related files", () => {
    let folder: string;
    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), "navigation-"));
    });
    afterEach(() => rmSync(folder, { recursive: true }));
    const uriOf = (...path: string[]): string => pathToFileURL(join(folder, ...path)).href;

    const compose = `services:
  kestra:
    image: kestra/kestra-ee
    command: server standalone -c /app/application.yml
    volumes:
      - ./config/application.yml:/app/application.yml
    environment:
      - KESTRA_ID
      - MICRONAUT_SECURITY_OAUTH2_CLIENTS_AUTHENTIK_CLIENT_SECRET=x
`;

    it("finds definitions and renames in them", async () => {
      mkdirSync(join(folder, "config"));
      writeFileSync(join(folder, "compose.yml"), compose);
      writeFileSync(join(folder, ".env"), "KESTRA_ID=kestra\n");
      const own = uriOf("config", "application.yml");
      const text = `${client}      client-id: \${KESTRA_ID}\n`;
      writeFileSync(join(folder, "config", "application.yml"), text);
      await start({ capabilities: confirming, folders: [uriOf()] });
      await editor.open(own, text);
      const position = positionAfter(text, "${KESTRA");
      const definitions = await ask<Location[]>("definition", { position }, own);
      assert.deepEqual(
        definitions.map(({ uri: of, range }) => [of, range.start.line]),
        [
          [uriOf("compose.yml"), 7],
          [uriOf(".env"), 0],
        ],
      );
      const where = { position: positionAfter(text, "    auth"), newName: "sso" };
      const { documentChanges = [] } = await ask<WorkspaceEdit>("rename", where, own);
      const changes = documentChanges.map((change) =>
        "edits" in change
          ? [
              change.textDocument.version,
              ...change.edits.map((each) => "newText" in each && each.newText),
            ]
          : [],
      );
      assert.deepEqual(changes, [
        [1, "sso", "sso"],
        [null, "SSO"],
      ]);
    });

    it("links a mount to the mounted file", async () => {
      const own = uriOf("compose.yml");
      await start({ folders: [uriOf()] });
      await editor.open(own, compose);
      const links = await ask<{ target: string }[]>("documentLink", {}, own);
      assert.deepEqual(
        links.map(({ target }) => target),
        [uriOf("config", "application.yml")],
      );
    });
  });
});
