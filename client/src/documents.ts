// Decides which documents may contain a configuration. Nothing is started for other YAML files.
import { Disposable, type TextDocument, workspace } from "vscode";
import { languages, mayContainConfiguration } from "../../server/src/protocol/documents";
import { isChosen, onChosen } from "./codeBlocks";
import { effectiveScheme } from "./effective/address";
import { onUnopenedConfiguration } from "./unopenedFiles";

const known = new Set<string>(languages);

/** Whether a document may contain configurations by its language. A view of the effective configuration contains none. */
export const isYamlLike = ({ languageId, uri }: TextDocument): boolean =>
  known.has(languageId) && uri.scheme !== effectiveScheme;

/** Whether a document may contain a configuration. */
export const isRelevant = (document: TextDocument): boolean =>
  isYamlLike(document) && mayContainConfiguration(document.getText());

/** The same, and also for code blocks in a language that the user has chosen. */
const isServed = (document: TextDocument): boolean =>
  isRelevant(document) ||
  (isChosen(document.languageId) && mayContainConfiguration(document.getText()));

/** Calls `begin` once, as soon as an open document or a file of the workspace may contain a configuration. */
export function onFirstConfiguration(begin: () => void): Disposable {
  if (workspace.textDocuments.some(isServed)) {
    begin();
    return Disposable.from();
  }
  const found = (): void => {
    watching.dispose();
    begin();
  };
  const look = (document: TextDocument): void => {
    if (isServed(document)) found();
  };
  const watching = Disposable.from(
    workspace.onDidOpenTextDocument(look),
    workspace.onDidChangeTextDocument(({ document }) => look(document)),
    onChosen(() => workspace.textDocuments.forEach(look)),
    onUnopenedConfiguration(found),
  );
  return watching;
}
