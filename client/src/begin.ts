// What happens when VS Code activates the extension: next to nothing, until a document may hold a configuration.
import type { ExtensionContext } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { registerCommands } from "./commands";
import { trackActiveEditor, trackServerState } from "./contextKeys";
import { onFirstConfiguration } from "./documents";
import { showStatus } from "./languageStatus";
import { restoreRoleTables } from "./roleTable";
import { lendReports } from "./reports";
import { followRuleLinks } from "./ruleLinks";
import { nestPastedText } from "./pasting";
import { reportTrust } from "./trust";
import { reportYamlExtension } from "./yamlExtension";

/** What other extensions, and our own tests, may ask. */
export interface Extension {
  isRunning(): boolean;
}

/** `makeClient` takes long, and is called at most once: when a document may hold a configuration, or a command is run. */
export function begin(
  { subscriptions, extensionUri }: ExtensionContext,
  makeClient: () => BaseLanguageClient,
): Extension {
  let made: BaseLanguageClient | undefined;
  const client = (): BaseLanguageClient => (made ??= attended(makeClient(), subscriptions));
  subscriptions.push(
    ...registerCommands(client, extensionUri),
    followRuleLinks(),
    nestPastedText(client),
    restoreRoleTables(client, extensionUri),
    lendReports(),
    trackActiveEditor(),
    // The client says itself, in its log, why a start has failed; trying again is for the restart command.
    onFirstConfiguration(
      () =>
        void client()
          .start()
          .catch(() => undefined),
    ),
  );
  return { isRunning: () => made?.isRunning() === true };
}

/** The client with everything around it that begins when it begins. */
function attended(
  client: BaseLanguageClient,
  subscriptions: ExtensionContext["subscriptions"],
): BaseLanguageClient {
  subscriptions.push(
    client,
    reportTrust(client),
    trackServerState(client),
    reportYamlExtension(client),
    showStatus(client),
  );
  return client;
}
