// What the server tells each real editor that it can do, on the wire and as data; and that it does what it has told.
import assert from "node:assert/strict";
import {
  CodeActionRequest,
  CodeLensRequest,
  CompletionRequest,
  DefinitionRequest,
  DocumentDiagnosticRequest,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  InlayHintRequest,
  PrepareRenameRequest,
  ReferencesRequest,
  SelectionRangeRequest,
  type ServerCapabilities,
} from "vscode-languageserver/node";
import { capabilitiesFor } from "../../server/src/lsp/capabilities";
import { startEditor } from "./editor";
import { realEditors } from "./realEditors";

/** What every editor is told. */
const always: ServerCapabilities = {
  positionEncoding: "utf-16",
  textDocumentSync: { openClose: true, change: 2 },
  completionProvider: { triggerCharacters: [...' :[{,"-'] },
  hoverProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  documentLinkProvider: {},
  documentSymbolProvider: { label: "Kestra Config" },
  foldingRangeProvider: true,
  selectionRangeProvider: true,
  renameProvider: true,
  codeLensProvider: { resolveProvider: false },
  inlayHintProvider: true,
};

const letters = [..."abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"];

/** What is told beside it, or instead, to an editor that can make something of it. */
const further = {
  folders: { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } },
  findings: { diagnosticProvider: { interFileDependencies: true, workspaceDiagnostics: false } },
  actions: {
    codeActionProvider: {
      codeActionKinds: [
        "quickfix",
        "source.fixAll.kestraConfig",
        "source.convertTo2.kestraConfig",
        "refactor.setUp.kestraConfig",
      ],
    },
  },
  names: { renameProvider: { prepareProvider: true } },
  letters: { completionProvider: { triggerCharacters: [...' :[{,"-', ...letters] } },
} as const;

const told: Readonly<Record<string, readonly (keyof typeof further)[]>> = {
  "VS Code": ["folders", "findings", "actions", "names", "letters"],
  "Neovim 0.7": ["folders", "actions", "names"],
  "Neovim 0.11": ["folders", "findings", "actions", "names"],
  Helix: ["folders", "actions", "names"],
  Zed: ["folders", "actions", "names"],
  "Emacs with eglot": ["folders", "actions"],
  "Sublime Text": ["folders", "findings", "actions", "names"],
};

/** Which request is a capability's; the rest of them are notifications, or none. */
const requests: Readonly<Record<string, string>> = {
  completionProvider: CompletionRequest.method,
  hoverProvider: HoverRequest.method,
  definitionProvider: DefinitionRequest.method,
  referencesProvider: ReferencesRequest.method,
  documentHighlightProvider: DocumentHighlightRequest.method,
  documentLinkProvider: DocumentLinkRequest.method,
  documentSymbolProvider: DocumentSymbolRequest.method,
  foldingRangeProvider: FoldingRangeRequest.method,
  selectionRangeProvider: SelectionRangeRequest.method,
  renameProvider: PrepareRenameRequest.method,
  codeLensProvider: CodeLensRequest.method,
  inlayHintProvider: InlayHintRequest.method,
  diagnosticProvider: DocumentDiagnosticRequest.method,
  codeActionProvider: CodeActionRequest.method,
};
const noRequests = ["positionEncoding", "textDocumentSync", "workspace"];

const expectedFor = (name: string): ServerCapabilities =>
  Object.assign(
    {},
    always,
    ...(told[name] ?? []).map((what) => further[what]),
  ) as ServerCapabilities;

describe("what the server can do", () => {
  for (const { name, capabilities, options = {} } of realEditors) {
    it(`is told to ${name} as it is written, and is true`, async () => {
      const editor = await startEditor({ capabilities, options });
      const { initialized, connection } = editor;
      assert.deepEqual(initialized.capabilities, expectedFor(name));
      for (const capability of Object.keys(initialized.capabilities)) {
        const method = requests[capability];
        if (method === undefined) assert.ok(noRequests.includes(capability), capability);
        else
          await connection.sendRequest(method, {
            textDocument: { uri: "file:///closed.yml" },
            position: { line: 0, character: 0 },
            range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
            ...{ positions: [], context: { includeDeclaration: true, diagnostics: [] } },
          });
      }
      assert.equal(await editor.quit(), 0);
    });
  }

  it("is a matter of what the editor can do alone", () => {
    assert.deepEqual(capabilitiesFor({ processId: null, rootUri: null, capabilities: {} }), always);
  });
});
