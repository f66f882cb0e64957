// Checks the issuers of a document with their providers, shows progress and then a report. Nothing is sent in an untrusted
// workspace.
import { commands, env, l10n, ProgressLocation, Uri, window, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import {
  type CheckIssuerParams,
  checkIssuerRequest,
  type CheckIssuerResult,
} from "../../../server/src/protocol/checkIssuer";
import { activeDocument } from "../configurations";
import { showReport } from "../reports";
import type { Command } from "./command";

export const checkIssuer: Command = async (client, argument) => {
  if (!workspace.isTrusted) return askForTrust();
  const { uri, client: name } = readArgument(argument);
  const document = uri ? await workspace.openTextDocument(Uri.parse(uri)) : await activeDocument();
  if (!document) return;
  if (document === "none")
    return void window.showWarningMessage(
      l10n.t("Open the configuration whose issuer you want to check."),
    );
  if (!client.isRunning()) await client.start();
  const result = await requestCheck(client, {
    uri: client.code2ProtocolConverter.asUri(document.uri),
    ...(name === undefined ? {} : { client: name }),
    ...proxy(document.uri),
  });
  if (result?.kind === "refused") return void window.showWarningMessage(result.reason);
  if (result?.kind !== "report") return;
  await showReport(result.title, result.report);
  // The command does not wait until the user responds.
  if (result.shellCommands !== undefined) void offerCurlCommand(result.shellCommands);
};

/** A browser may withhold responses (CORS); curl does not. */
async function offerCurlCommand(lines: string): Promise<void> {
  const copy = l10n.t("Copy curl Command");
  const chosen = await window.showWarningMessage(
    l10n.t(
      "The browser blocked the provider's response (CORS). This limit does not apply to Kestra. Use curl to check instead.",
    ),
    copy,
  );
  if (chosen === copy) await env.clipboard.writeText(lines);
}

/** The argument from a lens or another extension. */
function readArgument(argument: unknown): { readonly uri?: string; readonly client?: string } {
  const { uri, client } = (argument ?? {}) as { uri?: unknown; client?: unknown };
  return {
    ...(typeof uri === "string" ? { uri } : {}),
    ...(typeof client === "string" ? { client } : {}),
  };
}

async function askForTrust(): Promise<void> {
  const manage = l10n.t("Manage Trust");
  const chosen = await window.showWarningMessage(
    l10n.t(
      "Issuers are checked only in a trusted workspace, because the file decides which server is contacted.",
    ),
    manage,
  );
  if (chosen === manage) await commands.executeCommand("workbench.trust.manage");
}

/** Undefined if the user cancels. */
const requestCheck = (
  client: BaseLanguageClient,
  params: CheckIssuerParams,
): Thenable<CheckIssuerResult | undefined> =>
  window.withProgress(
    {
      location: ProgressLocation.Notification,
      title: l10n.t("Contacting the provider…"),
      cancellable: true,
    },
    async (_progress, token) => {
      try {
        return await client.sendRequest<CheckIssuerResult>(checkIssuerRequest, params, token);
      } catch (error) {
        if (token.isCancellationRequested) return undefined;
        throw error;
      }
    },
  );

/** The proxy from the editor's settings, if one is set or proxies are turned off. */
function proxy(uri: Uri): Pick<CheckIssuerParams, "proxy"> {
  const http = workspace.getConfiguration("http", uri);
  const except = http.get<string[]>("noProxy") ?? [];
  if (http.get<string>("proxySupport") === "off") return { proxy: { url: "", except } };
  const url = http.get<string>("proxy") ?? "";
  return url === "" ? {} : { proxy: { url, except } };
}
