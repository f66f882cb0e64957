// The capabilities the server announces to each real editor, and that it handles every request they promise.
import assert from "node:assert/strict";
import { ErrorCodes, ResponseError, type ServerCapabilities } from "vscode-languageserver/node";
import { capabilitiesFor } from "../../server/src/lsp/capabilities";
import { featuresLeftOut } from "../../scripts/leftOut";
import { startEditor } from "./editor";
import { serveHere } from "./serveHere";
import { realEditors } from "./realEditors";

/** Announced to every editor. */
const common: ServerCapabilities = {
  positionEncoding: "utf-16",
  textDocumentSync: { openClose: true, change: 2 },
  completionProvider: { triggerCharacters: [...' :[{,"-'] },
  hoverProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  documentLinkProvider: {},
  documentSymbolProvider: { label: "Kestra Config" },
  workspaceSymbolProvider: true,
  foldingRangeProvider: true,
  selectionRangeProvider: true,
  renameProvider: true,
  codeLensProvider: { resolveProvider: false },
  inlayHintProvider: true,
};

const letters = [..."abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"];

/** Announced in addition, or instead, to editors that support it. */
const additional = {
  folders: { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } },
  findings: { diagnosticProvider: { interFileDependencies: true, workspaceDiagnostics: false } },
  workspace: { diagnosticProvider: { interFileDependencies: true, workspaceDiagnostics: true } },
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

const reported: Readonly<Record<string, readonly (keyof typeof additional)[]>> = {
  "VS Code": ["folders", "workspace", "actions", "names", "letters"],
  Theia: ["folders", "workspace", "actions", "names", "letters"],
  "Neovim 0.7": ["folders", "actions", "names"],
  "Neovim 0.11": ["folders", "actions", "names"],
  "Neovim 0.12": ["folders", "findings", "actions", "names"],
  Helix: ["folders", "actions", "names"],
  Kakoune: ["actions", "names"],
  Kate: ["actions", "names"],
  "Vim with vim-lsp": ["actions", "names"],
  "Vim with coc.nvim": ["folders", "workspace", "actions", "names"],
  Zed: ["folders", "actions", "names"],
  "Emacs with eglot alone": ["folders", "actions"],
  "Emacs with eglot": ["folders", "actions"],
  "Emacs with lsp-mode": ["folders", "actions", "names"],
  "Sublime Text": ["folders", "findings", "actions", "names"],
};

/** Capabilities without a corresponding request. */
const withoutRequest = ["positionEncoding", "textDocumentSync", "workspace"];

const methodOf = (capability: string): string => {
  const name = capability.replace(/Provider$/, "");
  return name === "workspaceSymbol" ? "workspace/symbol" : `textDocument/${name}`;
};

const expectedFor = (name: string): ServerCapabilities =>
  Object.assign(
    {},
    common,
    ...(reported[name] ?? []).map((what) => additional[what]),
  ) as ServerCapabilities;

describe("server capabilities", () => {
  for (const { name, capabilities, options = {} } of realEditors) {
    it(`announces to ${name} exactly what it handles`, async () => {
      const editor = await startEditor({ capabilities, options, command: serveHere() });
      const { initialized, connection } = editor;
      assert.deepEqual(initialized.capabilities, expectedFor(name));
      for (const capability of Object.keys(initialized.capabilities)) {
        if (withoutRequest.includes(capability)) continue;
        const method = methodOf(capability);
        const position = { line: 0, character: 0 };
        const about = {
          uri: "file:///closed.yml",
          position,
          range: { start: position, end: position },
        };
        const asked = connection.sendRequest(method, {
          ...{ textDocument: about, ...about, positions: [], newName: "a" },
          context: { includeDeclaration: true, diagnostics: [] },
          query: "",
        });
        const refused = (await asked.catch((error: unknown) => error)) as unknown;
        if (refused instanceof ResponseError)
          assert.notEqual(refused.code, ErrorCodes.MethodNotFound, method);
      }
      assert.equal(await editor.quit(), 0);
    });
  }

  it("announces nothing that the bundles leave out of the packages for the protocol", () => {
    const all = Object.assign({}, common, ...Object.values(additional)) as ServerCapabilities;
    const names = [
      ...Object.keys(all),
      ...Object.keys(all.workspace ?? {}).map((name) => `workspace.${name}`),
    ];
    const leftOut: readonly string[] = Object.values(featuresLeftOut).flat();
    assert.deepEqual(
      names.filter((name) => leftOut.includes(name)),
      [],
    );
  });

  it("announces only the basics to an editor without capabilities", () => {
    assert.deepEqual(capabilitiesFor({ processId: null, rootUri: null, capabilities: {} }), common);
  });
});
