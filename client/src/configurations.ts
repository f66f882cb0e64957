// Finds the document for a command: the active one, or one of the open tabs if a page such as a walkthrough is active.
import {
  l10n,
  type Tab,
  TabInputText,
  type TextDocument,
  type Uri,
  window,
  workspace,
} from "vscode";
import { isYamlLike, isRelevant } from "./documents";

/** The document; `none` if there is none, and undefined if the user does not choose one of several. */
export async function activeDocument(): Promise<TextDocument | "none" | undefined> {
  const active = window.activeTextEditor;
  if (active) return isYamlLike(active.document) ? active.document : "none";
  const open = await openConfigurations();
  return open.length > 1 ? choose(open) : (open[0] ?? "none");
}

/** Documents in tabs that contain a configuration or are empty. */
async function openConfigurations(): Promise<TextDocument[]> {
  const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
  const uris = new Map(tabs.flatMap(uriOf).map((uri) => [uri.toString(), uri]));
  const documents = await Promise.all([...uris.values()].map(opened));
  return documents.flat().filter(isRelevantOrEmpty);
}

const isRelevantOrEmpty = (document: TextDocument): boolean =>
  isRelevant(document) || (isYamlLike(document) && document.getText().trim() === "");

const uriOf = ({ input }: Tab): Uri[] => (input instanceof TabInputText ? [input.uri] : []);

/** A document that cannot be opened as text is skipped. */
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
    placeHolder: l10n.t("Select a configuration"),
    ignoreFocusOut: true,
  });
  return chosen?.document;
}
