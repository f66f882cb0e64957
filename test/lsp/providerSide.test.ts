// The provider's side over LSP, in the editor's language.
import assert from "node:assert/strict";
import {
  type CreatableApplication,
  creatableApplicationsRequest,
  type ProviderSide,
  providerSideRequest,
} from "../../server/src/protocol/providerSide";
import { configurationWith, written } from "../providerSide/check";
import { startEditor } from "./editor";

const uri = "file:///application.yml";
const text = configurationWith("keycloak", "https://login.example.com/realms/company");

describe("the provider's side over LSP", () => {
  it("is offered with titles and steps in the editor's language", async () => {
    const editor = await startEditor({ locale: "fr" });
    await editor.open(uri, text);
    const [application] = await editor.connection.sendRequest<CreatableApplication[]>(
      creatableApplicationsRequest,
      { uri },
    );
    assert.equal(application?.formats[0]?.title, "Client Keycloak (JSON)");
    const side = await editor.connection.sendRequest<ProviderSide>(providerSideRequest, {
      ...{ uri, configuration: application.configuration, client: application.client },
      format: application.formats[0].id,
    });
    assert.equal(side.text, written(text, "keycloak"));
    assert.equal(side.next[1]?.text, "Créez le client en ligne de commande.");
    await editor.quit();
  });
});
