// Determines where a setup writes: into the given document, otherwise the active one, otherwise a new one.
import { type TextDocument, Uri, window, workspace } from "vscode";
import { activeDocument } from "../configurations";

export interface SetUpTarget {
  readonly document: TextDocument;
  readonly offset: number;
}

/** The place to write at; undefined if the user does not choose a document. */
export async function targetFor(
  uri: string | undefined,
  offset: number | undefined,
): Promise<SetUpTarget | undefined> {
  const found = uri ? await workspace.openTextDocument(Uri.parse(uri)) : await activeDocument();
  const document = found === "none" ? await newDocument() : found;
  return document && { document, offset: offset ?? cursorIn(document) };
}

/** The document is shown once it has content. */
const newDocument = (): Thenable<TextDocument> =>
  workspace.openTextDocument({ language: "yaml", content: "" });

function cursorIn(document: TextDocument): number {
  const editor = window.visibleTextEditors.find((visible) => visible.document === document);
  return editor ? document.offsetAt(editor.selection.active) : 0;
}
