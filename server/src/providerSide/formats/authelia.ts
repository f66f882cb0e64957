// A client of Authelia as part of its configuration. Authelia keeps only a digest of the secret, which its template
// filter reads from a file. Since 4.39, claims are in the ID token only if a claims policy adds them. From
// https://www.authelia.com/configuration/identity-providers/openid-connect/clients/ and the page on claims.
import { message } from "../../messages/message";
import type { Format } from "./format";
import { requestedScopes } from "./requestedScopes";
import { textOr } from "./sharedText";
import { shellVariable } from "./shellWord";
import { yamlList, yamlString } from "./yamlString";

export const authelia: Format = {
  id: "authelia",
  title: message("providerSide.authelia"),
  providers: ["authelia"],
  fileName: (client) => `kestra-${client}.yaml`,
  language: "yaml",
  clientId: "replaced by user",
  secret: "given",
  write(application) {
    const { clientId, secret, authentication, addresses, pkce, groupsClaim } = application;
    const isPublic = authentication === "none";
    const id = textOr(clientId);
    const claims = ["email", "email_verified", "name", "preferred_username"];
    return [
      "identity_providers:",
      "  oidc:",
      "    claims_policies:",
      "      kestra:",
      "        id_token:",
      ...yamlList([...claims, ...(groupsClaim ? ["groups"] : [])], "          "),
      "    clients:",
      `      - client_id: ${literal(id)}`,
      "        client_name: Kestra",
      ...(isPublic
        ? ["        public: true"]
        : [`        client_secret: '{{ secret "${digestFile(secret.variable)}" }}'`]),
      "        authorization_policy: two_factor",
      "        claims_policy: kestra",
      "        redirect_uris:",
      `          - ${literal(addresses.redirect)}`,
      "        scopes:",
      ...requestedScopes(application).map((scope) => `          - ${literal(scope)}`),
      "        grant_types:",
      "          - authorization_code",
      "        response_types:",
      "          - code",
      ...(pkce ? ["        require_pkce: true", "        pkce_challenge_method: S256"] : []),
      `        token_endpoint_auth_method: ${authentication}`,
      "",
    ].join("\n");
  },
  use(application) {
    const { authentication, groupsClaim, secret } = application;
    const claim = groupsClaim?.join(".") ?? "groups";
    const isScopeMissing = groupsClaim && !requestedScopes(application).includes("groups");
    return [
      { text: message("providerSide.authelia.add") },
      ...(authentication === "none"
        ? []
        : [
            {
              text: message("providerSide.authelia.digest", { file: digestFile(secret.variable) }),
              copy: `authelia crypto hash generate pbkdf2 --variant sha512 --password ${shellVariable(secret.variable)}`,
            },
            { text: message("providerSide.authelia.filter") },
          ]),
      ...(isScopeMissing ? [{ text: message("providerSide.authelia.groups") }] : []),
      ...(claim === "groups"
        ? []
        : [{ text: message("providerSide.otherClaim", { own: "groups", claim }) }]),
    ];
  },
};

const digestFile = (variable: string): string => `/config/secrets/${variable}`;

/** A string of which the template filter resolves nothing. */
const literal = (text: string): string => yamlString(text.replaceAll("{{", "{{ `{{` }}"));
