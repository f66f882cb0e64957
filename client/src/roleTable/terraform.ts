// Opens the default role as a Terraform resource, in a new document.
import { l10n, languages, window, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { type RoleTableParams, terraformRequest } from "../../../server/src/protocol/roleTable";

export async function openTerraform(
  client: BaseLanguageClient,
  params: RoleTableParams,
): Promise<void> {
  const content = await client.sendRequest<string | null>(terraformRequest, params);
  if (content === null)
    return void window.showInformationMessage(
      l10n.t("This document has no default role to export."),
    );
  const known = await languages.getLanguages();
  // The language only exists if a Terraform extension is installed.
  const language = ["terraform", "hcl"].find((id) => known.includes(id)) ?? "plaintext";
  await window.showTextDocument(await workspace.openTextDocument({ content, language }));
}
