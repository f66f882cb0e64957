// A confidential SSO client without a client secret.
import { message } from "../messages/message";
import { type ClientTest, clientValue } from "../interpretation/clients/clients";
import { docs } from "../knowledge/docs";
import { proposedVariable } from "../interpretation/deployment/environmentVariables";
import { placeholder } from "../micronaut/values/serverText";
import { get } from "../micronaut/tree/node";
import { clientsWithout, missingKeyFinding } from "./shared/missingClientKey";
import { ssoExample } from "./shared/examples";
import type { Rule } from "./rule";

export const missingClientSecret: Rule = {
  id: "missing-client-secret",
  topic: "login",
  severity: "information",
  title: "SSO client without a client secret",
  why: "Most providers register Kestra as a confidential client and require its secret for every login. Without one, Micronaut sends the word null: a public client of Keycloak accepts it, Dex and Ory Hydra reject it. The secret may come from the environment, so this is information only.",
  docs: docs.sso,
  fixesChange: { properties: ["added"], lines: 1 },
  examples: [
    {
      bad: ssoExample().replace(/^ *client-secret.*\n/m, ""),
      good: ssoExample().replace("${SECRET}", '"${KESTRA_SSO_AUTHENTIK_CLIENT_SECRET}"'),
    },
  ],
  *check(config) {
    for (const client of clientsWithoutSecret(config)) {
      const words = {
        what: message("missing-client-secret.what", { client: client.name }),
        // An empty string is sent as it is.
        why:
          clientValue(config, client, "client-secret").kind === "text"
            ? message("missing-client-secret.why")
            : message("missing-client-secret.null.why"),
      };
      const variable = proposedVariable(client.name, "client-secret");
      yield missingKeyFinding(
        config,
        client,
        ["client-secret"],
        words,
        placeholder(config, variable),
        variable,
      );
    }
  },
};

/** The client authenticates in another way, or not at all. */
const isPublic: ClientTest = (client, written) =>
  [
    "token.authentication-method",
    "token.auth-method",
    "openid.token.authentication-method",
    "openid.token.auth-method",
  ].some((path) => written(path).kind !== "absent") ||
  get(client, "token.client-assertion") !== undefined;

const clientsWithoutSecret = clientsWithout("client-secret", (...client) => !isPublic(...client));
