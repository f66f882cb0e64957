// What happens when VS Code activates the extension: next to nothing, until a document may hold a configuration.
import type { ExtensionContext } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { registerCommands } from "./commands";
import { tellWhatIsActive, tellWhetherItRuns } from "./contextKeys";
import { onFirstConfiguration } from "./documents";
import { showStatus } from "./languageStatus";
import { restoreRoleTables } from "./roleTable";
import { lendReports } from "./reports";
import { followRuleLinks } from "./ruleLinks";
import { nestPastedText } from "./pasting";
import { tellOfTrust } from "./trust";
import { tellWhetherYamlIsChecked } from "./yamlExtension";

/** What other extensions, and our own tests, may ask. */
export interface Extension {
  isRunning(): boolean;
}

export function begin(
  { subscriptions, extensionUri }: ExtensionContext,
  client: BaseLanguageClient,
): Extension {
  subscriptions.push(
    client,
    ...registerCommands(client, extensionUri),
    followRuleLinks(),
    nestPastedText(client),
    restoreRoleTables(client, extensionUri),
    lendReports(),
    tellOfTrust(client),
    tellWhatIsActive(),
    tellWhetherItRuns(client),
    tellWhetherYamlIsChecked(client),
    showStatus(client),
    // The client says itself, in its log, why a start has failed; trying again is for the restart command.
    onFirstConfiguration(() => void client.start().catch(() => undefined)),
  );
  return { isRunning: () => client.isRunning() };
}
