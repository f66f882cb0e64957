// The languages with code blocks that the user has chosen to check. By default there are none: the editor sends every
// document of a chosen language to the server, and asks it about each.
import { type Disposable, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { codeBlockLanguages, languages } from "../../server/src/protocol/documents";
import { whenRunning } from "./whenRunning";

const section = "kestraConfig.codeBlocks";

const known = new Set<string>(codeBlockLanguages);

/** Whether the user has chosen the language of a document. */
export const isChosen = (languageId: string): boolean =>
  known.has(languageId) && chosen().includes(languageId);

function chosen(): string[] {
  const setting = workspace.getConfiguration().get<unknown>(section);
  return codeBlockLanguages.filter(
    (language) => Array.isArray(setting) && setting.includes(language),
  );
}

/** The documents that the server serves. */
export const servedDocuments = (): { language: string }[] =>
  [...languages, ...chosen()].map((language) => ({ language }));

export const onChosen = (listener: () => void): Disposable =>
  workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(section)) listener();
  });

/** Restarts the server when the user chooses other languages: only a start determines which documents it serves. */
export function followChosenLanguages(client: BaseLanguageClient): Disposable {
  const { notify, listening } = whenRunning(client, () => void restart(client));
  const choosing = onChosen(() => {
    client.clientOptions.documentSelector = servedDocuments();
    notify();
  });
  return { dispose: () => [listening, choosing].forEach((each) => void each.dispose()) };
}

/** The client logs why a start has failed. */
const restart = (client: BaseLanguageClient): Promise<void> =>
  client
    .stop()
    .then(() => client.start())
    .catch(() => undefined);
