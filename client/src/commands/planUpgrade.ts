// Plans an upgrade of Kestra: asks for the two versions, shows what changes, and previews the edits.
import { l10n, type QuickPickItem, window, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { FileParams } from "../../../server/src/protocol/files";
import {
  type PlanUpgradeParams,
  planUpgradeRequest,
  type UpgradePlan,
  type UpgradeVersions,
  upgradeVersionsRequest,
} from "../../../server/src/protocol/upgrade";
import { activeDocument } from "../configurations";
import { review } from "../review";
import { activePlan, showPlan } from "../upgrade/planDocuments";
import type { Command } from "./command";

export const planUpgrade: Command = async (client) => {
  const document = await activeDocument();
  if (!document) return;
  const missing = l10n.t("Open a Kestra configuration first.");
  if (document === "none") return void window.showInformationMessage(missing);
  if (!client.isRunning()) await client.start();
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  const file: FileParams = { uri };
  const versions = await client.sendRequest<UpgradeVersions | null>(upgradeVersionsRequest, file);
  if (!versions) return void window.showInformationMessage(missing);
  const from = await askForCurrent(versions);
  const to = from === undefined ? undefined : await askForNew(versions, from);
  if (from === undefined || to === undefined) return;
  const params: PlanUpgradeParams = { uri, from, to };
  const plan = await requestPlan(client, params);
  if (!plan) return void window.showInformationMessage(missing);
  await showPlan(params, plan);
  // The command does not wait until the user responds.
  if (plan.editable > 0) void offerReview(client, params);
};

/** Reviews the changes of the plan in the active editor, or of the last one. */
export const reviewUpgrade: Command = async (client) => {
  const params = activePlan();
  if (!params)
    return void window.showInformationMessage(
      l10n.t("Run 'Plan an Upgrade…' first, which shows what changes."),
    );
  await reviewPlan(client, params);
};

const titleOf = (step: number): string => l10n.t("Plan an Upgrade ({0}/2)", step);

/** The known version of the configuration comes first, so that Enter accepts it. */
async function askForCurrent({ from, all }: UpgradeVersions): Promise<string | undefined> {
  const older = all.slice(1);
  const first = older.filter((version) => version === from);
  const items = [...first, ...older.filter((version) => version !== from)].map((version) => ({
    ...itemFor(version),
    ...(version === from ? { description: l10n.t("version of this configuration") } : {}),
  }));
  const chosen = await window.showQuickPick(items, {
    title: titleOf(1),
    placeHolder: l10n.t("Select the current version of Kestra"),
    ignoreFocusOut: true,
  });
  return chosen?.version;
}

async function askForNew({ all }: UpgradeVersions, from: string): Promise<string | undefined> {
  const later = all.slice(0, all.indexOf(from));
  const chosen = await window.showQuickPick(later.map(itemFor), {
    title: titleOf(2),
    placeHolder: l10n.t("Select the version to upgrade to"),
    ignoreFocusOut: true,
  });
  return chosen?.version;
}

const itemFor = (version: string): QuickPickItem & { readonly version: string } => ({
  version,
  label: `Kestra ${version}`,
});

const requestPlan = (
  client: BaseLanguageClient,
  params: PlanUpgradeParams,
): Promise<UpgradePlan | null> =>
  client.sendRequest<UpgradePlan | null>(planUpgradeRequest, params);

async function offerReview(client: BaseLanguageClient, params: PlanUpgradeParams): Promise<void> {
  const reviewChanges = l10n.t("Review Changes");
  const chosen = await window.showInformationMessage(
    l10n.t("Some changes of this plan can be made automatically. You choose which."),
    reviewChanges,
  );
  if (chosen === reviewChanges) await reviewPlan(client, params);
}

/** Opens a preview in which users choose changes. The plan is requested again, because the files may have changed. */
async function reviewPlan(client: BaseLanguageClient, params: PlanUpgradeParams): Promise<void> {
  if (!client.isRunning()) await client.start();
  // The server only knows open documents.
  await workspace.openTextDocument(client.protocol2CodeConverter.asUri(params.uri));
  await review(client, (await requestPlan(client, params))?.edit);
}
