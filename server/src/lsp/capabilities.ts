// The capabilities the server announces at startup. They only depend on the editor's capabilities.
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
    // Either pull or push, never both: some editors would show every finding twice.
    ...(pullsDiagnostics(capabilities)
      ? {
          diagnosticProvider: {
            interFileDependencies: true,
            workspaceDiagnostics: pullsWorkspace(capabilities),
          },
        }
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
    workspaceSymbolProvider: true,
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    renameProvider: capabilities.textDocument?.rename?.prepareSupport
      ? { prepareProvider: true }
      : true,
    codeLensProvider: { resolveProvider: false },
    inlayHintProvider: true,
  };
}

/**
 * Whether an editor pulls diagnostics; otherwise they are pushed. They are pushed also if it cannot be asked to pull them
 * again, because they would become outdated when another file or a setting changes.
 */
export const pullsDiagnostics = ({ textDocument, workspace }: ClientCapabilities): boolean =>
  textDocument?.diagnostic !== undefined && workspace?.diagnostics?.refreshSupport === true;

/**
 * Whether an editor is offered findings in files that are not open. Only if it reports changes on disk, because they would
 * become outdated.
 */
export const pullsWorkspace = (capabilities: ClientCapabilities): boolean =>
  pullsDiagnostics(capabilities) &&
  capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;

/** Editors older than code action literals only accept commands, and our actions are edits. */
export const takesActions = ({ textDocument }: ClientCapabilities): boolean =>
  textDocument?.codeAction?.codeActionLiteralSupport !== undefined;

/** Includes letters only for editors that do not request completion while a word is typed. */
function triggersFor({ completeWhileTyping }: InitializationOptions): string[] {
  const letters = [..."abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  return [" ", ":", "[", "{", ",", '"', "-", ...(completeWhileTyping === true ? letters : [])];
}
