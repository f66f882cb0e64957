// What real editors say they can, as far as the server reads it; taken from their sources.
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

const creating = ["create", "rename", "delete"] as const;

const literals = {
  codeActionLiteralSupport: {
    codeActionKind: { valueSet: ["", "quickfix", "refactor", "source"] },
  },
};

/** vscode-languageclient 11 with what our client adds. */
const visualStudioCode: RealEditor = {
  name: "VS Code",
  options: {
    suggestCommand: "editor.action.triggerSuggest",
    completeWhileTyping: true,
    showsStatus: true,
    commands: manifest.contributes.commands.map(({ command }) => command),
  },
  capabilities: {
    general: { positionEncodings: [UTF16] },
    workspace: {
      configuration: true,
      workspaceFolders: true,
      didChangeConfiguration: { dynamicRegistration: true },
      didChangeWatchedFiles: { dynamicRegistration: true },
      codeLens: { refreshSupport: true },
      inlayHint: { refreshSupport: true },
      diagnostics: { refreshSupport: true },
      workspaceEdit: {
        documentChanges: true,
        resourceOperations: [...creating],
        changeAnnotationSupport: { groupsOnLabel: true },
      },
    },
    textDocument: {
      completion: {
        completionItem: {
          snippetSupport: true,
          documentationFormat: [markdown, plaintext],
          insertTextModeSupport: { valueSet: [asIs, adjustIndentation] },
        },
      },
      hover: { contentFormat: [markdown, plaintext] },
      codeAction: literals,
      rename: { prepareSupport: true },
      documentSymbol: { hierarchicalDocumentSymbolSupport: true },
      diagnostic: {},
    },
  },
};

/** runtime/lua/vim/lsp/protocol.lua of 0.7.2, as Debian 12 has it. */
const neovim07: RealEditor = {
  name: "Neovim 0.7",
  capabilities: {
    workspace: {
      workspaceFolders: true,
      workspaceEdit: { resourceOperations: [...creating] },
    },
    textDocument: {
      completion: {
        completionItem: { snippetSupport: false, documentationFormat: [markdown, plaintext] },
      },
      hover: { contentFormat: [markdown, plaintext] },
      codeAction: literals,
      rename: { prepareSupport: true },
      documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    },
  },
};

/** The same file of 0.11. Its snippets get the indentation of the line they are inserted in. */
const neovim011: RealEditor = {
  name: "Neovim 0.11",
  capabilities: {
    general: { positionEncodings: [UTF8, UTF16, UTF32] },
    workspace: {
      configuration: true,
      workspaceFolders: true,
      didChangeConfiguration: { dynamicRegistration: false },
      didChangeWatchedFiles: { dynamicRegistration: false },
      inlayHint: { refreshSupport: true },
      workspaceEdit: { resourceOperations: [...creating] },
    },
    textDocument: {
      completion: {
        completionItem: { snippetSupport: true, documentationFormat: [markdown, plaintext] },
      },
      hover: { contentFormat: [markdown, plaintext] },
      codeAction: literals,
      rename: { prepareSupport: true },
      documentSymbol: { hierarchicalDocumentSymbolSupport: true },
      diagnostic: { dynamicRegistration: false },
    },
  },
};

/** helix-lsp/src/client.rs. Its snippets get the indentation of the line they are inserted in. */
const helix: RealEditor = {
  name: "Helix",
  capabilities: {
    general: { positionEncodings: [UTF8, UTF32, UTF16] },
    workspace: {
      configuration: true,
      workspaceFolders: true,
      didChangeConfiguration: { dynamicRegistration: false },
      didChangeWatchedFiles: { dynamicRegistration: true },
      inlayHint: { refreshSupport: false },
      workspaceEdit: { documentChanges: true, resourceOperations: [...creating] },
    },
    textDocument: {
      completion: { completionItem: { snippetSupport: true } },
      hover: { contentFormat: [markdown] },
      codeAction: literals,
      rename: { prepareSupport: true },
    },
  },
};

/** crates/lsp/src/lsp.rs. */
const zed: RealEditor = {
  name: "Zed",
  capabilities: {
    general: { positionEncodings: [UTF16] },
    workspace: {
      configuration: true,
      workspaceFolders: true,
      didChangeConfiguration: { dynamicRegistration: true },
      didChangeWatchedFiles: { dynamicRegistration: true },
      codeLens: { refreshSupport: true },
      inlayHint: { refreshSupport: true },
      workspaceEdit: { documentChanges: true, resourceOperations: [...creating] },
    },
    textDocument: {
      completion: {
        completionItem: {
          snippetSupport: true,
          insertTextModeSupport: { valueSet: [asIs, adjustIndentation] },
        },
        insertTextMode: adjustIndentation,
      },
      hover: { contentFormat: [markdown] },
      codeAction: literals,
      rename: { prepareSupport: true },
      documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    },
  },
};

/** lisp/progmodes/eglot.el, without the packages yasnippet and markdown-mode. */
const eglot: RealEditor = {
  name: "Emacs with eglot",
  capabilities: {
    general: { positionEncodings: [UTF32, UTF8, UTF16] },
    workspace: {
      configuration: true,
      workspaceFolders: true,
      didChangeWatchedFiles: { dynamicRegistration: true },
      workspaceEdit: { documentChanges: true },
    },
    textDocument: {
      completion: { completionItem: { snippetSupport: false } },
      hover: { contentFormat: [plaintext] },
      codeAction: literals,
      rename: { dynamicRegistration: false },
      documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    },
  },
};

/** The package LSP for Sublime Text: plugin/core/sessions.py. */
const sublime: RealEditor = {
  name: "Sublime Text",
  capabilities: {
    general: { positionEncodings: [UTF16] },
    workspace: {
      configuration: true,
      workspaceFolders: true,
      didChangeConfiguration: { dynamicRegistration: true },
      codeLens: { refreshSupport: true },
      inlayHint: { refreshSupport: true },
      diagnostics: { refreshSupport: true },
      workspaceEdit: {
        documentChanges: true,
        changeAnnotationSupport: { groupsOnLabel: false },
      },
    },
    textDocument: {
      completion: {
        completionItem: {
          snippetSupport: true,
          documentationFormat: [markdown, plaintext],
          insertTextModeSupport: { valueSet: [adjustIndentation] },
        },
        insertTextMode: adjustIndentation,
      },
      hover: { contentFormat: [markdown, plaintext] },
      codeAction: literals,
      rename: { prepareSupport: true },
      documentSymbol: { hierarchicalDocumentSymbolSupport: true },
      diagnostic: { dynamicRegistration: true },
    },
  },
};

export const realEditors: readonly RealEditor[] = [
  visualStudioCode,
  neovim07,
  neovim011,
  helix,
  zed,
  eglot,
  sublime,
  {
    name: "an editor from before there were code actions",
    capabilities: { textDocument: { codeAction: {} } },
  },
];
