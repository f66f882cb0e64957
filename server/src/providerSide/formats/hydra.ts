// A client of Ory Hydra as a command. Hydra has no scope and no claim for groups: the consent application adds them.
// Seen with Hydra 2.3.0.
import { message } from "../../messages/message";
import type { Format } from "./format";
import { requestedScopes } from "./requestedScopes";
import { shellVariable, shellWord } from "./shellWord";

export const hydra: Format = {
  id: "hydra",
  title: message("providerSide.hydra"),
  providers: ["hydra"],
  fileName: (client) => `kestra-${client}.sh`,
  language: "shellscript",
  clientId: "read from variable",
  secret: "given",
  write(application) {
    const { clientId, secret, authentication, addresses } = application;
    const id = clientId.kind === "text" ? shellWord(clientId.text) : shellVariable(clientId.name);
    const options = [
      ["endpoint", '"$HYDRA_ADMIN_URL"'],
      ["id", id],
      ["name", "Kestra"],
      ...(authentication === "none" ? [] : [["secret", shellVariable(secret.variable)]]),
      ["token-endpoint-auth-method", authentication],
      ["grant-type", "authorization_code"],
      ["response-type", "code"],
      ["scope", listed(requestedScopes(application))],
      ["redirect-uri", listed([addresses.redirect])],
      ["post-logout-callback", listed([addresses.postLogout])],
    ];
    const command = [
      "hydra create oauth2-client",
      ...options.map(([name = "", value = ""]) => `  --${name} ${value}`),
    ];
    return `#!/bin/sh\n${command.join(" \\\n")}\n`;
  },
  use: ({ authentication, groupsClaim, secret }) => [
    { text: message("providerSide.hydra.run") },
    ...(authentication === "none"
      ? []
      : [{ text: message("providerSide.hydra.secret", { variable: secret.variable }) }]),
    ...(groupsClaim
      ? [{ text: message("providerSide.hydra.groups", { claim: groupsClaim.join(".") }) }]
      : []),
  ],
};

/** The values of an option that takes a list: Hydra reads them as a line of CSV. */
const listed = (values: readonly string[]): string => shellWord(values.map(csvField).join(","));

const csvField = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
