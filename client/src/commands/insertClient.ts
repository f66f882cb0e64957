// Writes an SSO client for a provider into the active document; which provider is asked unless it is given.
import { l10n, window } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { type ProviderChoice, providersRequest } from "../../../server/src/protocol/insert";
import type { Command } from ".";
import { insert } from "./insert";

export const insertClient: Command = async (client, argument) => {
  const provider = typeof argument === "string" ? argument : await askForProvider(client);
  if (provider !== undefined) await insert(client, { kind: "sso-client", provider });
};

async function askForProvider(client: BaseLanguageClient): Promise<string | undefined> {
  const choices = client
    .sendRequest<ProviderChoice[]>(providersRequest)
    .then((providers) => providers.map(({ id, name, detail }) => ({ id, label: name, detail })));
  const chosen = await window.showQuickPick(choices, {
    title: l10n.t("Insert SSO Client"),
    placeHolder: l10n.t("Which provider do users sign in with?"),
    matchOnDetail: true,
  });
  return chosen?.id;
}
