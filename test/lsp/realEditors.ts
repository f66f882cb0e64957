// The client capabilities of real editors, as far as the server reads them: recorded from the versions named below, or else
// taken from their sources.
import { readFileSync } from "node:fs";
import {
  type ClientCapabilities,
  type CodeActionContext,
  InsertTextMode,
  MarkupKind,
  PositionEncodingKind,
} from "vscode-languageserver/node";
import type { EditorOptions } from "./editor";

export interface RealEditor {
  readonly name: string;
  /** `clientInfo.name`; absent if it sends none. */
  readonly clientName?: string;
  readonly capabilities: ClientCapabilities;
  readonly options?: EditorOptions["options"];
  /** What it sends with a request for code actions that the user makes; `triggerKind: 1` if absent. */
  readonly actionsByHand?: Pick<CodeActionContext, "only" | "triggerKind">;
  /** It announces snippets, but drops the texts of their placeholders and does not indent their lines. */
  readonly breaksSnippets?: true;
  /** It shows Markdown in the documentation of completion items, although it announces no format for it. */
  readonly showsMarkdown?: true;
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
const annotated = { changeAnnotationSupport: { groupsOnLabel: true } };

/** The workspace capabilities of vscode-languageclient. */
const languageClient: Workspace = {
  didChangeConfiguration: registered,
  didChangeWatchedFiles: registered,
  codeLens: refreshed,
  inlayHint: refreshed,
  diagnostics: refreshed,
  workspaceEdit: { ...versioned, ...creating, ...annotated },
};

/** What our client sends in addition, in VS Code and editors with its API. */
const options: RealEditor["options"] = {
  suggestCommand: "editor.action.triggerSuggest",
  completeWhileTyping: true,
  ticksChanges: true,
  showsStatus: true,
  commands: manifest.contributes.commands.map(({ command }) => command),
};

export const realEditors: readonly RealEditor[] = [
  {
    // vscode-languageclient 11 with the additions of our client.
    name: "VS Code",
    clientName: "Visual Studio Code",
    options,
    capabilities: capabilities(
      [UTF16],
      languageClient,
      { completionItem: { ...documented, ...indenting } },
      { diagnostic: {} },
    ),
  },
  {
    // Recorded from Theia 1.74.1 in a browser, with our client.
    name: "Theia",
    clientName: "Theia",
    options,
    capabilities: capabilities(
      [UTF16],
      languageClient,
      { completionItem: { ...documented, ...indenting } },
      { diagnostic: {} },
    ),
  },
  {
    // runtime/lua/vim/lsp/protocol.lua of 0.7.2, as Debian 12 has it.
    name: "Neovim 0.7",
    clientName: "Neovim",
    capabilities: capabilities(
      undefined,
      { workspaceEdit: creating },
      { completionItem: { snippetSupport: false, documentationFormat: both } },
    ),
  },
  {
    // Recorded from 0.11.4. Its snippets get the indentation of the line they are inserted in.
    name: "Neovim 0.11",
    clientName: "Neovim",
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
    // Recorded from 0.12.4.
    name: "Neovim 0.12",
    clientName: "Neovim",
    capabilities: capabilities(
      [UTF8, UTF16, UTF32],
      {
        didChangeConfiguration: unregistered,
        didChangeWatchedFiles: unregistered,
        inlayHint: refreshed,
        diagnostics: refreshed,
        workspaceEdit: { ...creating, ...annotated },
      },
      { completionItem: documented },
      { diagnostic: unregistered },
    ),
  },
  {
    // Recorded from 25.07.1. Its snippets get the indentation of the line they are inserted in.
    name: "Helix",
    clientName: "helix",
    showsMarkdown: true,
    capabilities: capabilities(
      [UTF8, UTF32, UTF16],
      {
        didChangeConfiguration: unregistered,
        didChangeWatchedFiles: registered,
        inlayHint: { refreshSupport: false },
        workspaceEdit: { ...versioned, ...creating },
      },
      { completionItem: snippets },
      { hover: { contentFormat: [markdown] }, documentSymbol: {}, diagnostic: unregistered },
    ),
  },
  {
    // Recorded from kak-lsp 22.0.0.
    name: "Kakoune",
    clientName: "kakoune-lsp",
    capabilities: capabilities(
      [UTF8, UTF16],
      {
        workspaceFolders: false,
        workspaceEdit: { ...versioned, ...creating, changeAnnotationSupport: {} },
      },
      { completionItem: documented },
    ),
  },
  {
    // Recorded from 26.08.2. It shows the markup of documentation in completion, inserts placeholders without their
    // texts, and indents no further line.
    name: "Kate",
    breaksSnippets: true,
    actionsByHand: {},
    capabilities: capabilities(
      undefined,
      { workspaceFolders: false, configuration: true },
      { completionItem: snippets },
    ),
  },
  {
    // Recorded from vim-lsp of 2026-04-19. It also sends this whenever the cursor rests.
    name: "Vim with vim-lsp",
    clientName: "vim-lsp",
    actionsByHand: {
      only: [
        ...["", "quickfix", "refactor", "refactor.extract", "refactor.inline"],
        ...["refactor.rewrite", "source", "source.organizeImports"],
      ],
    },
    capabilities: capabilities(
      undefined,
      { workspaceFolders: false, configuration: true },
      { completionItem: { snippetSupport: false, documentationFormat: both } },
    ),
  },
  {
    // Recorded from coc.nvim 0.0.82.
    name: "Vim with coc.nvim",
    clientName: "coc.nvim",
    capabilities: capabilities(
      [UTF16],
      languageClient,
      { completionItem: { ...documented, ...indenting } },
      { diagnostic: registered },
    ),
  },
  {
    // crates/lsp/src/lsp.rs.
    name: "Zed",
    clientName: "Zed",
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
    name: "Emacs with eglot alone",
    clientName: "Eglot",
    actionsByHand: {},
    capabilities: capabilities(
      [UTF32, UTF8, UTF16],
      { didChangeWatchedFiles: registered, workspaceEdit: versioned },
      { completionItem: { snippetSupport: false } },
      { hover: { contentFormat: [plaintext] }, rename: unregistered },
    ),
  },
  {
    // Recorded from eglot 1.17.30 with yasnippet 0.14.3 and markdown-mode.
    name: "Emacs with eglot",
    clientName: "Eglot",
    showsMarkdown: true,
    actionsByHand: {},
    capabilities: capabilities(
      [UTF32, UTF8, UTF16],
      { didChangeWatchedFiles: registered, workspaceEdit: versioned },
      { completionItem: snippets },
      { rename: unregistered },
    ),
  },
  {
    // Recorded from lsp-mode 10.0.0.
    name: "Emacs with lsp-mode",
    clientName: "emacs",
    actionsByHand: {},
    capabilities: capabilities(
      [UTF32, UTF8, UTF16],
      {
        didChangeWatchedFiles: registered,
        workspaceEdit: { ...versioned, ...creating },
      },
      { completionItem: { ...documented, ...indenting } },
      { diagnostic: unregistered },
    ),
  },
  {
    // The package LSP for Sublime Text: plugin/core/sessions.py.
    name: "Sublime Text",
    clientName: "Sublime Text LSP",
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
    capabilities: { textDocument: { codeAction: {}, hover: {}, completion: {} } },
  },
];
