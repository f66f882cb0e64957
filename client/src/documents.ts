// Decides which open documents may contain a configuration. Nothing is started for other YAML files.
import { Disposable, type TextDocument, workspace } from "vscode";
import { languages, mayContainConfiguration } from "../../server/src/protocol/documents";

const known = new Set<string>(languages);

/** Whether the language of a document can contain configurations. */
export const isYamlLike = ({ languageId }: TextDocument): boolean => known.has(languageId);

/** Whether a document may contain a configuration. */
export const isRelevant = (document: TextDocument): boolean =>
  isYamlLike(document) && mayContainConfiguration(document.getText());

/** Calls `begin` once, as soon as an open document may contain a configuration. */
export function onFirstConfiguration(begin: () => void): Disposable {
  if (workspace.textDocuments.some(isRelevant)) {
    begin();
    return Disposable.from();
  }
  const look = (document: TextDocument): void => {
    if (!isRelevant(document)) return;
    watching.dispose();
    begin();
  };
  const watching = Disposable.from(
    workspace.onDidOpenTextDocument(look),
    workspace.onDidChangeTextDocument(({ document }) => look(document)),
  );
  return watching;
}
