// Finding one's way and renaming on the wire.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import {
  type ClientCapabilities,
  DefinitionRequest,
  type DocumentHighlight,
  DocumentHighlightRequest,
  type DocumentLink,
  DocumentLinkRequest,
  type DocumentSymbol,
  DocumentSymbolRequest,
  type FoldingRange,
  FoldingRangeRequest,
  type Location,
  type Position,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  type SelectionRange,
  SelectionRangeRequest,
  ShowMessageNotification,
  type SymbolInformation,
  type WorkspaceEdit,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { yamlIsCheckedNotification } from "../../server/src/protocol/start";
import { type Editor, type EditorOptions, startEditor } from "./editor";

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

describe("finding one's way on the wire", () => {
  let editor: Editor;

  const start = async (options?: EditorOptions): Promise<void> => {
    editor = await startEditor(options);
  };
  afterEach(async () => {
    assert.equal(await editor.quit(), 0);
    assert.deepEqual(editor.logged, []);
  });

  const behind = (text: string, what: string): Position =>
    TextDocument.create(uri, "yaml", 1, text).positionAt(text.indexOf(what) + what.length);

  const at = (what: string): { textDocument: { uri: string }; position: Position } => ({
    textDocument: { uri },
    position: behind(client, what),
  });

  it("leads to definitions and references, and highlights them", async () => {
    await start();
    await editor.open(uri, client);
    const { connection } = editor;
    const definitions = (await connection.sendRequest(
      DefinitionRequest.type,
      at("default-provider: auth"),
    )) as Location[];
    assert.deepEqual(
      definitions.map(({ range }) => range.start),
      [{ line: 6, character: 4 }],
    );
    const uses = (await connection.sendRequest(ReferencesRequest.type, {
      ...at("    authentik"),
      context: { includeDeclaration: false },
    })) as Location[];
    assert.deepEqual(
      uses.map(({ range }) => range.start),
      [{ line: 4, character: 20 }],
    );
    const shown = (await connection.sendRequest(
      DocumentHighlightRequest.type,
      at("    authentik"),
    )) as DocumentHighlight[];
    assert.equal(shown.length, 2);
    const none = await connection.sendRequest(DocumentHighlightRequest.type, at("https://kes"));
    assert.equal(none, null);
  });

  it("links, folds, and grows a selection", async () => {
    await start();
    await editor.open(uri, client);
    const { connection } = editor;
    const links = (await connection.sendRequest(DocumentLinkRequest.type, {
      textDocument: { uri },
    })) as DocumentLink[];
    assert.deepEqual(
      links.map(({ target }) => target),
      ["https://kestra.example.com", "https://auth.example.com/o/.well-known/openid-configuration"],
    );
    const folds = (await connection.sendRequest(FoldingRangeRequest.type, {
      textDocument: { uri },
    })) as FoldingRange[];
    assert.deepEqual(
      folds.map(({ startLine, endLine }) => [startLine, endLine]),
      [
        [0, 1],
        [3, 7],
        [5, 7],
        [6, 7],
      ],
    );
    const [selection] = (await connection.sendRequest(SelectionRangeRequest.type, {
      textDocument: { uri },
      positions: [at("issuer: https").position],
    })) as SelectionRange[];
    const line = TextDocument.create(uri, "yaml", 1, client);
    assert.equal(selection && line.getText(selection.range), "https://auth.example.com/o/");
    assert.equal(
      selection?.parent && line.getText(selection.parent.range),
      "openid.issuer: https://auth.example.com/o/",
    );
  });

  it("answers with nothing for a file that is none of ours, and for none", async () => {
    await start();
    await editor.open(uri, "# a\n# b\non: &x push\nx: *x\n");
    for (const of of [uri, "file:///other.yml"]) {
      const textDocument = { uri: of };
      const position = { line: 3, character: 4 };
      const { connection } = editor;
      assert.equal(await connection.sendRequest(FoldingRangeRequest.type, { textDocument }), null);
      assert.ok(
        !(await connection.sendRequest(DocumentLinkRequest.type, { textDocument }))?.length,
      );
      assert.ok(
        !(await connection.sendRequest(DocumentSymbolRequest.type, { textDocument }))?.length,
      );
      const definitions = (await connection.sendRequest(DefinitionRequest.type, {
        textDocument,
        position,
      })) as Location[] | null;
      assert.ok(!definitions?.length);
      assert.equal(
        await connection.sendRequest(PrepareRenameRequest.type, { textDocument, position }),
        null,
      );
    }
  });

  describe("the outline", () => {
    const outline = async (): Promise<(DocumentSymbol | SymbolInformation)[] | null> =>
      editor.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri } });

    it("has levels for an editor that knows them", async () => {
      await start({
        capabilities: {
          textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } },
        },
      });
      await editor.open(uri, client);
      const symbols = (await outline()) as DocumentSymbol[];
      assert.deepEqual(
        symbols.map(({ name, children }) => [name, children?.length]),
        [
          ["kestra.url", undefined],
          ["micronaut.security.oauth2", 2],
        ],
      );
    });

    it("is flat for one that does not", async () => {
      await start();
      await editor.open(uri, client);
      const symbols = (await outline()) as SymbolInformation[];
      assert.equal(symbols.length, 6);
      assert.deepEqual(symbols[0]?.location.uri, uri);
    });

    it("goes where another extension begins to check the file's YAML, and comes back", async () => {
      await start();
      await editor.open(uri, client);
      await editor.connection.sendNotification(yamlIsCheckedNotification, { yamlIsChecked: true });
      assert.deepEqual(await outline(), []);
      await editor.connection.sendNotification(yamlIsCheckedNotification, { yamlIsChecked: false });
      assert.equal((await outline())?.length, 6);
    });
  });

  describe("renaming", () => {
    const rename = async (newName: string): Promise<WorkspaceEdit | null> =>
      editor.connection.sendRequest(RenameRequest.type, { ...at("    auth"), newName });

    /** The next message that the server has for a person. */
    const told = (): Promise<string> =>
      new Promise((resolve) =>
        editor.connection.onNotification(ShowMessageNotification.type, ({ message }) =>
          resolve(message),
        ),
      );

    it("shows what it can rename", async () => {
      await start({ capabilities: confirming });
      assert.deepEqual(editor.initialized.capabilities.renameProvider, { prepareProvider: true });
      await editor.open(uri, client);
      const { connection } = editor;
      assert.deepEqual(await connection.sendRequest(PrepareRenameRequest.type, at("    auth")), {
        range: { start: { line: 6, character: 4 }, end: { line: 6, character: 13 } },
        placeholder: "authentik",
      });
      assert.equal(await connection.sendRequest(PrepareRenameRequest.type, at("clients")), null);
    });

    it("asks first, because the redirect URI changes", async () => {
      await start({ capabilities: confirming });
      await editor.open(uri, client);
      const message = told();
      const edit = await rename("sso");
      assert.match(await message, /^Tick the changes to confirm\. .*callback\/sso/);
      const [annotation] = Object.values(edit?.changeAnnotations ?? {});
      assert.equal(annotation?.needsConfirmation, true);
      assert.match(annotation.description ?? "", /callback\/authentik to .*callback\/sso/);
      const [change] = edit?.documentChanges ?? [];
      assert.ok(change && "edits" in change);
      assert.equal(change.textDocument.uri, uri);
      assert.equal(change.edits.length, 2);
      assert.ok(change.edits.every((each) => "annotationId" in each));
    });

    it("tells of it in a message where the editor cannot ask", async () => {
      await start();
      assert.equal(editor.initialized.capabilities.renameProvider, true);
      await editor.open(uri, client);
      const message = told();
      const edit = await rename("sso");
      assert.match(await message, /callback\/authentik to .*callback\/sso\..*authentik\.$/);
      assert.equal(edit?.changes?.[uri]?.length, 2);
      assert.equal(edit?.changeAnnotations, undefined);
    });

    it("refuses with a reason", async () => {
      await start();
      await editor.open(uri, client);
      await assert.rejects(rename("azureAd"), /Name the client 'azure-ad'/);
      await assert.rejects(
        editor.connection.sendRequest(RenameRequest.type, { ...at("clients"), newName: "x" }),
        /nothing here/,
      );
    });
  });

  describe("with files beside", () => {
    let folder: string;
    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), "navigation-"));
    });
    afterEach(() => rmSync(folder, { recursive: true }));

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

    it("leads into them and renames in them", async () => {
      mkdirSync(join(folder, "config"));
      writeFileSync(join(folder, "compose.yml"), compose);
      writeFileSync(join(folder, ".env"), "KESTRA_ID=kestra\n");
      const own = pathToFileURL(join(folder, "config", "application.yml")).href;
      const text = `${client}      client-id: \${KESTRA_ID}\n`;
      writeFileSync(join(folder, "config", "application.yml"), text);
      await start({ capabilities: confirming, folders: [pathToFileURL(folder).href] });
      await editor.open(own, text);
      const definitions = (await editor.connection.sendRequest(DefinitionRequest.type, {
        textDocument: { uri: own },
        position: behind(text, "${KESTRA"),
      })) as Location[];
      assert.deepEqual(
        definitions.map(({ uri: of, range }) => [of.slice(folder.length + 8), range.start.line]),
        [
          ["compose.yml", 7],
          [".env", 0],
        ],
      );
      const edit = await editor.connection.sendRequest(RenameRequest.type, {
        textDocument: { uri: own },
        position: behind(text, "    auth"),
        newName: "sso",
      });
      assert.deepEqual(
        edit?.documentChanges?.map((change) =>
          "edits" in change
            ? [
                change.textDocument.version,
                change.edits.map((each) => ("newText" in each ? each.newText : "")),
              ]
            : [],
        ),
        [
          [1, ["sso", "sso"]],
          [null, ["SSO"]],
        ],
      );
    });

    it("links from a mount to the file", async () => {
      const own = pathToFileURL(join(folder, "compose.yml")).href;
      await start({ folders: [pathToFileURL(folder).href] });
      await editor.open(own, compose);
      const links = await editor.connection.sendRequest(DocumentLinkRequest.type, {
        textDocument: { uri: own },
      });
      assert.deepEqual(
        links?.map(({ target }) => target),
        [pathToFileURL(join(folder, "config", "application.yml")).href],
      );
    });
  });
});
