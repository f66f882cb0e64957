// The contributed snippets as VS Code inserts them.
import assert from "node:assert/strict";
import { commands, languages } from "vscode";
import { contributes } from "../../package.json";
import { closeEverything, openFile } from "./window";

describe("snippets", () => {
  afterEach(closeEverything);

  it("are contributed to existing languages", async () => {
    const known = await languages.getLanguages();
    const offered = contributes.snippets.map(({ language }) => language);
    assert.deepEqual(
      offered.filter((language) => !known.includes(language)),
      [],
    );
  });

  for (const langId of ["yaml", "dockercompose"]) {
    it(`insert a Keycloak client in ${langId}`, async () => {
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
