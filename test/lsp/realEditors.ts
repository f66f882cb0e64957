// The client capabilities of real editors, as far as the server reads them; taken from their sources.
import { readFileSync } from "node:fs";
import {
  type ClientCapabilities,
  InsertTextMode,
  MarkupKind,
  PositionEncodingKind,
} from "vscode-languageserver/node";
import type { EditorOptions } from "./editor";

export interface RealEditor {
  readonly name: string;
  readonly capabilities: ClientCapabilities;
  readonly options?: EditorOptions["options"];
}

const manifest = JSON.parse(readFileSync("package.json", "utf8")) as {
  contributes: { commands: { command: string }[] };
};

const { asIs, adjustIndentation } = InsertTextMode;
const { Markdown: markdown, PlainText: plaintext } = MarkupKind;
const { UTF8, UTF16, UTF32 } = PositionEncodingKind;

type Workspace = NonNullable<ClientCapabilities["workspace"]>;
type OfDocuments = NonNullable<ClientCapabilities["textDocument"]>;
type Completion = NonNullable<OfDocuments["completion"]>;

const both = [markdown, plaintext];
const creating: Workspace["workspaceEdit"] = { resourceOperations: ["create", "rename", "delete"] };
const versioned = { documentChanges: true };
const registered = { dynamicRegistration: true };
const unregistered = { dynamicRegistration: false };
const refreshed = { refreshSupport: true };

/** The capabilities that all but the oldest editors share, overridden by those of one editor. */
function capabilities(
  positionEncodings: string[] | undefined,
  workspace: Workspace,
  completion: Completion,
  textDocument: OfDocuments = {},
): ClientCapabilities {
  const settings: Workspace = { configuration: true, ...workspace };
  return {
    ...(positionEncodings && { general: { positionEncodings } }),
    workspace: { workspaceFolders: true, ...(positionEncodings ? settings : workspace) },
    textDocument: {
      completion,
      hover: { contentFormat: both },
      codeAction: {
        codeActionLiteralSupport: {
          codeActionKind: { valueSet: ["", "quickfix", "refactor", "source"] },
        },
      },
      rename: { prepareSupport: true },
      documentSymbol: { hierarchicalDocumentSymbolSupport: true },
      ...textDocument,
    },
  };
}

const snippets = { snippetSupport: true };
const documented = { ...snippets, documentationFormat: both };
const indenting = { insertTextModeSupport: { valueSet: [asIs, adjustIndentation] } };

export const realEditors: readonly RealEditor[] = [
  {
    // vscode-languageclient 11 with the additions of our client.
    name: "VS Code",
    options: {
      suggestCommand: "editor.action.triggerSuggest",
      completeWhileTyping: true,
      showsStatus: true,
      commands: manifest.contributes.commands.map(({ command }) => command),
    },
    capabilities: capabilities(
      [UTF16],
      {
        didChangeConfiguration: registered,
        didChangeWatchedFiles: registered,
        codeLens: refreshed,
        inlayHint: refreshed,
        diagnostics: refreshed,
        workspaceEdit: {
          ...{ ...versioned, ...creating },
          changeAnnotationSupport: { groupsOnLabel: true },
        },
      },
      { completionItem: { ...documented, ...indenting } },
      { diagnostic: {} },
    ),
  },
  {
    // runtime/lua/vim/lsp/protocol.lua of 0.7.2, as Debian 12 has it.
    name: "Neovim 0.7",
    capabilities: capabilities(
      undefined,
      { workspaceEdit: creating },
      { completionItem: { snippetSupport: false, documentationFormat: both } },
    ),
  },
  {
    // The same file of 0.11. Its snippets get the indentation of the line they are inserted in.
    name: "Neovim 0.11",
    capabilities: capabilities(
      [UTF8, UTF16, UTF32],
      {
        didChangeConfiguration: unregistered,
        didChangeWatchedFiles: unregistered,
        inlayHint: refreshed,
        workspaceEdit: creating,
      },
      { completionItem: documented },
      { diagnostic: unregistered },
    ),
  },
  {
    // helix-lsp/src/client.rs. Its snippets get the indentation of the line they are inserted in.
    name: "Helix",
    capabilities: capabilities(
      [UTF8, UTF32, UTF16],
      {
        didChangeConfiguration: unregistered,
        didChangeWatchedFiles: registered,
        inlayHint: { refreshSupport: false },
        workspaceEdit: { ...versioned, ...creating },
      },
      { completionItem: snippets },
      { hover: { contentFormat: [markdown] }, documentSymbol: {} },
    ),
  },
  {
    // crates/lsp/src/lsp.rs.
    name: "Zed",
    capabilities: capabilities(
      [UTF16],
      {
        didChangeConfiguration: registered,
        didChangeWatchedFiles: registered,
        codeLens: refreshed,
        inlayHint: refreshed,
        workspaceEdit: { ...versioned, ...creating },
      },
      {
        completionItem: { ...snippets, ...indenting },
        insertTextMode: adjustIndentation,
      },
      { hover: { contentFormat: [markdown] } },
    ),
  },
  {
    // lisp/progmodes/eglot.el, without the packages yasnippet and markdown-mode.
    name: "Emacs with eglot",
    capabilities: capabilities(
      [UTF32, UTF8, UTF16],
      { didChangeWatchedFiles: registered, workspaceEdit: versioned },
      { completionItem: { snippetSupport: false } },
      { hover: { contentFormat: [plaintext] }, rename: unregistered },
    ),
  },
  {
    // The package LSP for Sublime Text: plugin/core/sessions.py.
    name: "Sublime Text",
    capabilities: capabilities(
      [UTF16],
      {
        didChangeConfiguration: registered,
        codeLens: refreshed,
        inlayHint: refreshed,
        diagnostics: refreshed,
        workspaceEdit: { ...versioned, changeAnnotationSupport: { groupsOnLabel: false } },
      },
      {
        completionItem: {
          ...documented,
          insertTextModeSupport: { valueSet: [adjustIndentation] },
        },
        insertTextMode: adjustIndentation,
      },
      { diagnostic: registered },
    ),
  },
  {
    name: "an editor without code actions",
    capabilities: { textDocument: { codeAction: {} } },
  },
];
