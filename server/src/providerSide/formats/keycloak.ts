// A Keycloak client as JSON for "Import client" in the Admin Console and for kcadm. Neither resolves variables, so the
// secret is passed to kcadm, or Keycloak generates it. Seen with Keycloak 26.0.7 and 26.7.3.
import { message } from "../../messages/message";
import { customScopes, keycloakClient, realmOf } from "./keycloakClient";
import type { Format } from "./format";
import { textOr } from "./sharedText";
import { shellVariable, shellWord } from "./shellWord";

export const keycloak: Format = {
  id: "keycloak",
  title: message("providerSide.keycloak"),
  providers: ["keycloak"],
  fileName: (client) => `kestra-${client}.json`,
  language: "json",
  clientId: "replaced by user",
  secret: "given",
  write: (application) =>
    `${JSON.stringify(keycloakClient(application, { clientId: textOr(application.clientId) }), null, 2)}\n`,
  use(application) {
    const { client, authentication, secret } = application;
    const realm = shellWord(realmOf(application) ?? "<realm>");
    const file = shellWord(this.fileName(client));
    const supplied =
      authentication === "none" ? "" : ` -s secret=${shellVariable(secret.variable)}`;
    return [
      ...customScopes(application).map((scope) => ({
        text: message("providerSide.keycloak.scope", { scope }),
        copy: `kcadm.sh create client-scopes -r ${realm} -s name=${shellWord(scope)} -s protocol=openid-connect`,
      })),
      {
        text: message("providerSide.keycloak.command"),
        copy: `kcadm.sh create clients -r ${realm} -f ${file}${supplied}`,
      },
      authentication === "none"
        ? { text: message("providerSide.keycloak.console") }
        : { text: message("providerSide.keycloak.consoleSecret", { variable: secret.variable }) },
    ];
  },
};
