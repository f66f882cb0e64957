// A client as the metadata of OpenID Connect Dynamic Client Registration 1.0 (RFC 7591), the one form that providers
// share. The response to a registration contains the secret, so the metadata does not. Seen with oidc-provider
// 9.13.3.
import { message } from "../../messages/message";
import type { Format } from "./format";
import { requestedScopes } from "./requestedScopes";
import { textOr } from "./sharedText";

export const clientMetadata: Format = {
  id: "oidc",
  title: message("providerSide.oidc"),
  providers: [],
  fileName: (client) => `kestra-${client}.json`,
  language: "json",
  clientId: "replaced by user",
  secret: "chosen",
  write(application) {
    const { clientId, authentication, addresses } = application;
    const metadata = {
      client_id: textOr(clientId),
      client_name: "Kestra",
      application_type: "web",
      redirect_uris: [addresses.redirect],
      post_logout_redirect_uris: [addresses.postLogout],
      grant_types: ["authorization_code"],
      response_types: ["code"],
      token_endpoint_auth_method: authentication,
      scope: requestedScopes(application).join(" "),
    };
    return `${JSON.stringify(metadata, null, 2)}\n`;
  },
  use: ({ authentication, groupsClaim, secret }) => [
    { text: message("providerSide.oidc.register") },
    ...(authentication === "none"
      ? []
      : [{ text: message("providerSide.oidc.secret", { variable: secret.variable }) }]),
    ...(groupsClaim
      ? [{ text: message("providerSide.oidc.groups", { claim: groupsClaim.join(".") }) }]
      : []),
  ],
};
