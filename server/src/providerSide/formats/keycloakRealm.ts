// A Keycloak realm with the client, which Keycloak imports when it starts. Only this import replaces `${NAME}` by
// environment variables: in the text, before it is parsed. Seen with Keycloak 26.0.7 and 26.7.3.
import { message } from "../../messages/message";
import type { Application } from "../application";
import { customScopes, keycloakClient, realmOf } from "./keycloakClient";
import { keycloakScopes } from "./keycloakScopes";
import type { Format } from "./format";
import { textOr } from "./sharedText";

export const keycloakRealm: Format = {
  id: "keycloak-realm",
  title: message("providerSide.keycloakRealm"),
  providers: ["keycloak"],
  fileName: (client) => `kestra-${client}-realm.json`,
  language: "json",
  clientId: "read from variable",
  secret: "given",
  write(application) {
    const { clientId, secret } = application;
    const written = JSON.stringify(realmWith(application), null, 2).replaceAll("${", escapedStart);
    const withSecret = referring(written, "secret", secret.variable);
    const text =
      clientId.kind === "text" ? withSecret : referring(withSecret, "clientId", clientId.name);
    return `${text}\n`;
  },
  use: ({ authentication, secret: { variable } }) => [
    authentication === "none"
      ? { text: message("providerSide.keycloakRealm.import") }
      : { text: message("providerSide.keycloakRealm.importSecret", { variable }) },
    { text: message("providerSide.keycloakRealm.exists") },
  ],
};

/** `${`, which Keycloak does not replace. */
const escapedStart = "\\u0024{";

/** Makes the value of a key a reference again. */
const referring = (json: string, key: string, name: string): string =>
  json.replace(`"${key}": "${escapedStart}${name}}"`, () => `"${key}": "\${${name}}"`);

const realmWith = (application: Application): object => ({
  realm: realmOf(application) ?? "kestra",
  enabled: true,
  ...(customScopes(application).length > 0 ? { clientScopes: keycloakScopes(application) } : {}),
  clients: [
    keycloakClient(application, {
      clientId: textOr(application.clientId),
      secret: `\${${application.secret.variable}}`,
    }),
  ],
});
