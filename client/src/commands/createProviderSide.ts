// Opens the application at the provider as code in a new document next to the configuration, and shows what to do with it.
import { l10n, languages, type QuickPickItem, Uri, ViewColumn, window, workspace } from "vscode";
import {
  type CreatableApplication,
  creatableApplicationsRequest,
  type ProviderSide,
  type ProviderSideParams,
  providerSideRequest,
} from "../../../server/src/protocol/providerSide";
import { activeDocument } from "../configurations";
import { showNextSteps } from "../setUp/nextSteps";
import type { Command } from "./command";

export const createProviderSide: Command = async (client, argument) => {
  const wanted = readArgument(argument);
  const document = wanted.uri
    ? await workspace.openTextDocument(Uri.parse(wanted.uri))
    : await activeDocument();
  if (!document) return;
  const missing = l10n.t("Open a configuration with an SSO client.");
  if (document === "none") return void window.showWarningMessage(missing);
  if (!client.isRunning()) await client.start();
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  const all = await client.sendRequest<readonly CreatableApplication[]>(
    creatableApplicationsRequest,
    { uri },
  );
  const named = all.filter((application) => application.client === wanted.client);
  const application = await chosenFrom(
    named.length > 0 ? named : all,
    l10n.t("Select a client"),
    (each) => ({ label: each.client, description: each.provider ?? "" }),
  );
  if (application === "none") return void window.showWarningMessage(missing);
  if (!application) return;
  const format = await chosenFrom(application.formats, l10n.t("Select a format"), (each) => ({
    label: each.title,
  }));
  if (!format || format === "none") return;
  const params: ProviderSideParams = {
    ...{ uri, configuration: application.configuration },
    ...{ client: application.client, format: format.id },
  };
  const created = await client.sendRequest<ProviderSide | null>(providerSideRequest, params);
  if (!created) return;
  await open(created);
  // The command does not wait until the user responds.
  void showNextSteps(l10n.t("Save this as {0}. Next:", created.fileName), created.next);
};

/** The only one, or the one that the user chooses; undefined if the user cancels. */
async function chosenFrom<T>(
  all: readonly T[],
  placeHolder: string,
  describe: (one: T) => QuickPickItem,
): Promise<T | "none" | undefined> {
  const [first] = all;
  if (first === undefined) return "none";
  if (all.length === 1) return first;
  const items = all.map((one) => ({ ...describe(one), one }));
  const chosen = await window.showQuickPick(items, { placeHolder, ignoreFocusOut: true });
  return chosen?.one;
}

async function open({ text, language }: ProviderSide): Promise<void> {
  // The language of Terraform only exists if an extension is installed.
  const isKnown = (await languages.getLanguages()).includes(language);
  const document = await workspace.openTextDocument({
    content: text,
    language: isKnown ? language : "plaintext",
  });
  await window.showTextDocument(document, { viewColumn: ViewColumn.Beside });
}

/** The argument from a message of ours, a link or another extension. */
function readArgument(argument: unknown): { readonly uri?: string; readonly client?: string } {
  const { uri, client } = (argument ?? {}) as { uri?: unknown; client?: unknown };
  return {
    ...(typeof uri === "string" ? { uri } : {}),
    ...(typeof client === "string" ? { client } : {}),
  };
}
