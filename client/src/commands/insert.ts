// Asks the server for the edit that writes something into a document, applies it in one step, and shows the place.
import {
  l10n,
  Selection,
  type TextEditor,
  TextEditorRevealType,
  window,
  workspace,
  WorkspaceEdit,
} from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { Range, TextEdit } from "vscode-languageserver-types";
import {
  type InsertParams,
  insertRequest,
  type InsertResult,
} from "../../../server/src/protocol/insert";
import { isYamlLike } from "../documents";

type Wanted = InsertParams["what"];

/** Writes what is wanted into the active editor, or into a new document where that one holds no YAML. */
export async function insert(client: BaseLanguageClient, wanted: Wanted): Promise<void> {
  const editor = await editorToWriteIn();
  const result = await ask(client, editor, wanted);
  switch (result.kind) {
    case "edits":
      return apply(client, editor, result.edits, result.select);
    case "present":
      show(client, editor, result.range);
      return void window.showInformationMessage(presence(wanted, result.name));
    case "refused":
      return void window.showWarningMessage(result.reason);
  }
}

async function editorToWriteIn(): Promise<TextEditor> {
  const active = window.activeTextEditor;
  if (active && isYamlLike(active.document)) return active;
  return window.showTextDocument(await workspace.openTextDocument({ language: "yaml" }));
}

/** Asks again when the text has changed meanwhile, for the edits would then be wrong. */
async function ask(
  client: BaseLanguageClient,
  editor: TextEditor,
  what: Wanted,
): Promise<InsertResult> {
  const { document, selection } = editor;
  const { version } = document;
  const params: InsertParams = {
    uri: client.code2ProtocolConverter.asUri(document.uri),
    offset: document.offsetAt(selection.active),
    what,
  };
  const result = await client.sendRequest<InsertResult>(insertRequest, params);
  return document.version === version ? result : ask(client, editor, what);
}

async function apply(
  client: BaseLanguageClient,
  editor: TextEditor,
  edits: TextEdit[],
  select: Range | undefined,
): Promise<void> {
  const { document } = editor;
  const edit = new WorkspaceEdit();
  edit.set(document.uri, await client.protocol2CodeConverter.asTextEdits(edits));
  if (!(await workspace.applyEdit(edit)))
    return void window.showWarningMessage(l10n.t("This document cannot be changed."));
  if (select) show(client, editor, select);
}

function show(client: BaseLanguageClient, editor: TextEditor, at: Range): void {
  const range = client.protocol2CodeConverter.asRange(at);
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}

const presence = (wanted: Wanted, name: string): string =>
  wanted.kind === "default-role"
    ? l10n.t("There is a default role already.")
    : l10n.t("There is a client '{0}' already.", name);
