// Which document a set-up is about: the one that is named, the one in front, or, where a page such as a walkthrough is in
// front, one of those that are open. Where there is none, it is a new one.
import { type Tab, TabInputText, type TextDocument, Uri, window, workspace } from "vscode";
import { isYamlLike, mayBeOurs } from "../documents";

export interface Place {
  readonly document: TextDocument;
  readonly offset: number;
}

/** The place to write at; nothing when the user does not say which. */
export async function placeFor(
  uri: string | undefined,
  offset: number | undefined,
): Promise<Place | undefined> {
  const document = uri ? await workspace.openTextDocument(Uri.parse(uri)) : await documentInFront();
  return document && { document, offset: offset ?? cursorIn(document) };
}

async function documentInFront(): Promise<TextDocument | undefined> {
  const active = window.activeTextEditor;
  if (active) return isYamlLike(active.document) ? active.document : newDocument();
  const open = await openConfigurations();
  return open.length > 1 ? choose(open) : (open[0] ?? newDocument());
}

/** It is shown once there is something in it. */
const newDocument = (): Thenable<TextDocument> =>
  workspace.openTextDocument({ language: "yaml", content: "" });

/** What stands in tabs and holds a configuration, or nothing yet. */
export async function openConfigurations(): Promise<TextDocument[]> {
  const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
  const uris = new Map(tabs.flatMap(uriOf).map((uri) => [uri.toString(), uri]));
  const documents = await Promise.all([...uris.values()].map(opened));
  return documents.flat().filter(isOursOrEmpty);
}

const isOursOrEmpty = (document: TextDocument): boolean =>
  mayBeOurs(document) || (isYamlLike(document) && document.getText().trim() === "");

const uriOf = ({ input }: Tab): Uri[] => (input instanceof TabInputText ? [input.uri] : []);

/** What cannot be opened as text is not ours. */
const opened = async (uri: Uri): Promise<TextDocument[]> => {
  try {
    return [await workspace.openTextDocument(uri)];
  } catch {
    return [];
  }
};

async function choose(documents: readonly TextDocument[]): Promise<TextDocument | undefined> {
  const items = documents.map((document) => ({
    label: workspace.asRelativePath(document.uri),
    document,
  }));
  const chosen = await window.showQuickPick(items, {
    placeHolder: "Which configuration?",
    ignoreFocusOut: true,
  });
  return chosen?.document;
}

function cursorIn(document: TextDocument): number {
  const editor = window.visibleTextEditors.find((visible) => visible.document === document);
  return editor ? document.offsetAt(editor.selection.active) : 0;
}
