// The contributed snippets as VS Code writes them.
import assert from "node:assert/strict";
import { commands } from "vscode";
import { closeEverything, openFile } from "./window";

describe("snippets", () => {
  afterEach(closeEverything);

  for (const langId of ["yaml", "dockercompose"]) {
    it(`has sign-in with Keycloak for ${langId}`, async () => {
      const { document } = await openFile("application.yml", "");
      await commands.executeCommand("editor.action.insertSnippet", {
        langId,
        name: "Kestra SSO: Keycloak",
      });
      assert.equal(
        document.getText(),
        `micronaut:
  security:
    oauth2:
      enabled: true
      clients:
        keycloak:
          clientId: "\${KESTRA_SSO_KEYCLOAK_CLIENT_ID}"
          clientSecret: "\${KESTRA_SSO_KEYCLOAK_CLIENT_SECRET}"
          openid:
            issuer: "https://keycloak host/realms/realm"`,
      );
    });
  }
});
