// Shows what the servers of a document end up with, in a read-only document next to it.
import { l10n, languages, type TextDocument, Uri, ViewColumn, window, workspace } from "vscode";
import { activeDocument } from "../configurations";
import { addressOf, effectiveScheme, shownAt } from "../effective/address";
import { toggleDefaults } from "../effective/views";
import type { Command } from "./command";

export const showEffective: Command = async (_client, argument) => {
  const source = await sourceFor(argument);
  if (!source) return;
  const view = await openView(addressOf({ uri: source.toString() }));
  await window.showTextDocument(view, { viewColumn: ViewColumn.Beside, preview: false });
};

/** Adds the defaults of the release to the active view, or removes them. */
export const toggleEffectiveDefaults: Command = (_client, argument) => {
  const uri = argument instanceof Uri ? argument : window.activeTextEditor?.document.uri;
  if (uri?.scheme === effectiveScheme) toggleDefaults(uri);
};

/** A view as YAML, so that its keys have hovers and it can be folded. */
export async function openView(uri: Uri): Promise<TextDocument> {
  const document = await workspace.openTextDocument(uri);
  return document.languageId === "yaml"
    ? document
    : languages.setTextDocumentLanguage(document, "yaml");
}

/** The file of a command: its argument, from a lens or a menu, the file of the active view, or the active document. */
export async function sourceFor(argument: unknown): Promise<Uri | undefined> {
  const named = uriIn(argument) ?? window.activeTextEditor?.document.uri;
  const shown = named?.scheme === effectiveScheme ? shownAt(named) : undefined;
  if (shown) return Uri.parse(shown.uri, true);
  const given = uriIn(argument);
  if (given) return given;
  const document = await activeDocument();
  if (document === "none") {
    void window.showInformationMessage(l10n.t("Open a Kestra configuration first."));
    return undefined;
  }
  return document?.uri;
}

function uriIn(argument: unknown): Uri | undefined {
  if (argument instanceof Uri) return argument;
  const { uri } = (argument ?? {}) as { uri?: unknown };
  return typeof uri === "string" ? Uri.parse(uri, true) : undefined;
}
