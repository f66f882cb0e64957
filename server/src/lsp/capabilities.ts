// What the server announces to an editor at the start. It depends on what the editor can do, and on nothing else.
import {
  type ClientCapabilities,
  type InitializeParams,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from "vscode-languageserver";
import { CodeActionKind } from "vscode-languageserver-types";
import { convertKind, fixAllKind, setUpKind } from "../protocol/actionKinds";
import type { InitializationOptions } from "../protocol/start";

export function capabilitiesFor(params: InitializeParams): ServerCapabilities {
  const { capabilities } = params;
  const options = (params.initializationOptions ?? {}) as InitializationOptions;
  return {
    positionEncoding: "utf-16",
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    ...(capabilities.workspace?.workspaceFolders
      ? { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } }
      : {}),
    // One way or the other, never both: some editors would show every finding twice.
    ...(pullsDiagnostics(capabilities)
      ? { diagnosticProvider: { interFileDependencies: true, workspaceDiagnostics: false } }
      : {}),
    ...(takesActions(capabilities)
      ? {
          codeActionProvider: {
            codeActionKinds: [CodeActionKind.QuickFix, fixAllKind, convertKind, setUpKind],
          },
        }
      : {}),
    completionProvider: { triggerCharacters: triggersFor(options) },
    hoverProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    documentLinkProvider: {},
    documentSymbolProvider: { label: "Kestra Config" },
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    renameProvider: capabilities.textDocument?.rename?.prepareSupport
      ? { prepareProvider: true }
      : true,
    codeLensProvider: { resolveProvider: false },
    inlayHintProvider: true,
  };
}

/** Whether an editor asks for findings; to any other they are pushed. */
export const pullsDiagnostics = ({ textDocument }: ClientCapabilities): boolean =>
  textDocument?.diagnostic !== undefined;

/** Editors from before there were actions take commands alone, and ours are edits. */
export const takesActions = ({ textDocument }: ClientCapabilities): boolean =>
  textDocument?.codeAction?.codeActionLiteralSupport !== undefined;

/** Letters only for an editor that would not ask by itself while a word is typed. */
function triggersFor({ completeWhileTyping }: InitializationOptions): string[] {
  const letters = [..."abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  return [" ", ":", "[", "{", ",", '"', "-", ...(completeWhileTyping === true ? letters : [])];
}
