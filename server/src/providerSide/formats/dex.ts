// A client of Dex as part of its configuration. `idEnv` and `secretEnv` name environment variables of Dex. Seen with
// Dex at commit ab64ed77. Releases that do not have `postLogoutRedirectURIs` ignore it.
import { message } from "../../messages/message";
import type { Format } from "./format";
import { requestedScopes } from "./requestedScopes";
import { yamlList, yamlString } from "./yamlString";

export const dex: Format = {
  id: "dex",
  title: message("providerSide.dex"),
  providers: ["dex"],
  fileName: (client) => `kestra-${client}.yaml`,
  language: "yaml",
  clientId: "read from variable",
  secret: "given",
  write({ clientId, secret, authentication, addresses }) {
    return [
      "staticClients:",
      clientId.kind === "text"
        ? `  - id: ${yamlString(clientId.text)}`
        : `  - idEnv: ${yamlString(clientId.name)}`,
      "    name: Kestra",
      authentication === "none"
        ? "    public: true"
        : `    secretEnv: ${yamlString(secret.variable)}`,
      "    redirectURIs:",
      ...yamlList([addresses.redirect], "      "),
      "    postLogoutRedirectURIs:",
      ...yamlList([addresses.postLogout], "      "),
      "",
    ].join("\n");
  },
  use(application) {
    const { authentication, groupsClaim, secret } = application;
    const isScopeMissing = groupsClaim && !requestedScopes(application).includes("groups");
    return [
      { text: message("providerSide.dex.add") },
      ...(authentication === "none"
        ? []
        : [{ text: message("providerSide.dex.secret", { variable: secret.variable }) }]),
      ...(isScopeMissing ? [{ text: message("providerSide.dex.groups") }] : []),
    ];
  },
};
