// Which open documents may be ours. Most YAML is not, and nothing is started for it.
import { Disposable, type TextDocument, workspace } from "vscode";
import { languages, mayHoldConfiguration } from "../../server/src/protocol/documents";

const known = new Set<string>(languages);

/** Whether a document is written in a language in which configurations are. */
export const isYamlLike = ({ languageId }: TextDocument): boolean => known.has(languageId);

/** Whether a document may hold a configuration. */
export const mayBeOurs = (document: TextDocument): boolean =>
  isYamlLike(document) && mayHoldConfiguration(document.getText());

/** Calls `begin` once, as soon as a document is open that may hold a configuration. */
export function onFirstConfiguration(begin: () => void): Disposable {
  if (workspace.textDocuments.some(mayBeOurs)) {
    begin();
    return Disposable.from();
  }
  const look = (document: TextDocument): void => {
    if (!mayBeOurs(document)) return;
    watching.dispose();
    begin();
  };
  const watching = Disposable.from(
    workspace.onDidOpenTextDocument(look),
    workspace.onDidChangeTextDocument(({ document }) => look(document)),
  );
  return watching;
}
