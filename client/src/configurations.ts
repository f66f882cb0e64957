// Which document a command is about: the one in front, or, where a page such as a walkthrough is in front, one of those
// that are open in tabs.
import {
  l10n,
  type Tab,
  TabInputText,
  type TextDocument,
  type Uri,
  window,
  workspace,
} from "vscode";
import { isYamlLike, mayBeOurs } from "./documents";

/** The document; `none` where there is no such document, and nothing when the user does not say which of many. */
export async function documentInFront(): Promise<TextDocument | "none" | undefined> {
  const active = window.activeTextEditor;
  if (active) return isYamlLike(active.document) ? active.document : "none";
  const open = await openConfigurations();
  return open.length > 1 ? choose(open) : (open[0] ?? "none");
}

/** What stands in tabs and holds a configuration, or nothing yet. */
async function openConfigurations(): Promise<TextDocument[]> {
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
    placeHolder: l10n.t("Select a configuration"),
    ignoreFocusOut: true,
  });
  return chosen?.document;
}
