// Activation of the extension: does almost nothing until a document may contain a configuration.
import type { ExtensionContext } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { provideAgentTools } from "./agentTools";
import { followChosenLanguages } from "./codeBlocks";
import { provideEffective } from "./effective/views";
import { registerCommands } from "./commands";
import { trackActiveEditor, trackServerState } from "./contextKeys";
import { onFirstConfiguration } from "./documents";
import { showStatus } from "./languageStatus";
import { restoreRoleTables } from "./roleTable";
import { provideReports } from "./reports";
import { followRuleLinks } from "./ruleLinks";
import { nestPastedText } from "./pasting";
import { theiaName } from "./theia";
import { provideRules } from "./rulesPage";
import { reportTrust } from "./trust";
import { providePlans } from "./upgrade/planDocuments";
import { reportYamlExtension } from "./yamlExtension";

/** The API for other extensions and for our tests. */
export interface Extension {
  isRunning(): boolean;
}

/** `makeClient` is slow and called at most once: when a document may contain a configuration, or a command runs. */
export function begin(
  { subscriptions, extensionUri }: ExtensionContext,
  makeClient: () => BaseLanguageClient,
): Extension {
  let made: BaseLanguageClient | undefined;
  const client = (): BaseLanguageClient => (made ??= withFeatures(makeClient(), subscriptions));
  subscriptions.push(
    ...registerCommands(client, extensionUri),
    followRuleLinks(),
    nestPastedText(client),
    restoreRoleTables(client, extensionUri),
    provideReports(),
    provideRules(client),
    provideEffective(client),
    providePlans(),
    provideAgentTools(client),
    trackActiveEditor(),
    // The client logs why a start has failed. The restart command tries again.
    onFirstConfiguration(
      () =>
        void client()
          .start()
          .catch(() => undefined),
    ),
  );
  return { isRunning: () => made?.isRunning() === true };
}

/** The client with everything that starts together with it. */
function withFeatures(
  client: BaseLanguageClient,
  subscriptions: ExtensionContext["subscriptions"],
): BaseLanguageClient {
  client.registerFeature(theiaName);
  subscriptions.push(
    client,
    reportTrust(client),
    trackServerState(client),
    reportYamlExtension(client),
    showStatus(client),
    followChosenLanguages(client),
  );
  return client;
}
