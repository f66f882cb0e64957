// Checking an issuer: refused in restricted mode, and done once the user trusts the folder.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { startProvider } from "../../provider/provider";
import type { Scenario } from "../user";

/** A client of this issuer, which does not support one of its scopes. */
const configurationOf = (issuer: string) => `micronaut:
  security:
    oauth2:
      enabled: true
      clients:
        authentik:
          client-id: kestra
          client-secret: \${KESTRA_SSO_AUTHENTIK_CLIENT_SECRET}
          scopes: [openid, email, offline]
          openid:
            issuer: "${issuer}"
kestra:
  url: http://localhost:8080
`;

export const checkIssuerScenarios: Record<string, Scenario> = {
  "checks an issuer once the folder is trusted, and shows the report": async (user, folder) => {
    const provider = await startProvider();
    try {
      const text = configurationOf(provider.issuer);
      await user.creates("checked.yml", text);
      await user.sees(".codelens-decoration", "Check issuer");
      await user.runs("Kestra Config: Check Issuer");
      await user.sees(".notification-toast", "only in a trusted workspace");
      await user.takesPicture("untrusted");
      await user.clicks(".notification-toast .monaco-button", "Manage Trust");
      await user.clicks(".workspace-trust-editor .monaco-button", "Trust");
      await user.sees(".workspace-trust-editor.trusted");
      await user.goesBackToEditor();
      await user.runs("Kestra Config: Check Issuer");
      await user.webview().sees("table", "offline");
      await user.sees(".squiggly-warning");
      await user.takesPicture("report");
      assert.equal(readFileSync(join(folder, "checked.yml"), "utf8"), text);
    } finally {
      await provider.close();
    }
  },
};
