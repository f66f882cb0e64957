// The provider's side by keyboard: from the configuration to its text next to it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Scenario } from "../user";

const configuration = `micronaut:
  security:
    oauth2:
      enabled: true
      clients:
        keycloak:
          client-id: kestra
          client-secret: \${KESTRA_SSO_KEYCLOAK_CLIENT_SECRET}
          openid:
            issuer: https://login.example.com/realms/company
kestra:
  url: https://kestra.example.com
`;

export const providerSideScenarios: Record<string, Scenario> = {
  "creates the provider's side in a new document next to the file": async (user, folder) => {
    await user.creates("application.yml", configuration);
    await user.sees(".codelens-decoration", "Check issuer");
    await user.runs("Kestra Config: Create the Provider's Side");
    await user.chooses("Keycloak realm");
    await user.presses("Enter");
    await user.sees(".editor-group-container.active .view-line", '"realm": "company"');
    await user.sees(".editor-group-container.active .view-line", '"clientId": "kestra"');
    await user.sees(".notification-toast", "kestra-keycloak-realm.json");
    await user.dismissesMessages();
    await user.takesPicture("provider-side");
    await user.runs("View: Revert and Close Editor");
    await user.sees(".editor-group-container.active .tab.active", "application.yml");
    assert.equal(readFileSync(join(folder, "application.yml"), "utf8"), configuration);
  },
};
