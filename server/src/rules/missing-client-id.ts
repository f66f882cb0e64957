// An SSO client without a client ID.
import { message } from "../messages/message";
import { clientValue } from "../interpretation/clients/clients";
import { docs } from "../knowledge/docs";
import { proposedVariable } from "../interpretation/deployment/environmentVariables";
import { placeholder } from "../micronaut/values/serverText";
import { clientsWithout, missingKeyFinding } from "./shared/missingClientKey";
import { ssoExample } from "./shared/examples";
import type { Rule } from "./rule";

export const missingClientId: Rule = {
  id: "missing-client-id",
  topic: "login",
  severity: "warning",
  title: "SSO client without a client ID",
  why: "The server starts without the key. Kestra then redirects users to the provider without identifying itself, and the provider responds with an error. If the key is there without a value, the server does not start.",
  docs: docs.sso,
  fixesChange: { properties: ["added"], lines: 1 },
  examples: [
    {
      bad: ssoExample().replace(/^ *client-id.*\n/m, ""),
      good: ssoExample().replace(/client-id.*/, 'client-id: "${KESTRA_SSO_AUTHENTIK_CLIENT_ID}"'),
    },
  ],
  *check(config) {
    for (const client of clientsWithoutId(config)) {
      // The server starts with an empty string or without the key, but not if the key has no value.
      const stops = clientValue(config, client, "client-id").kind === "nothing";
      const words = {
        what: message("missing-client-id.what", { client: client.name }),
        why: stops ? message("missing-client-id.stops.why") : message("missing-client-id.why"),
      };
      const variable = proposedVariable(client.name, "client-id");
      const finding = missingKeyFinding(
        config,
        client,
        ["client-id"],
        words,
        placeholder(config, variable),
        variable,
      );
      yield stops ? { ...finding, severity: "error" } : finding;
    }
  },
};

const clientsWithoutId = clientsWithout("client-id", () => true);
