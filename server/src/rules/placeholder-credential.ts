// A placeholder value from an example that was never replaced with a real one.
import { message } from "../messages/message";
import { clientsWhere, clientValue, isSwitchedOff } from "../interpretation/clients/clients";
import { docs } from "../knowledge/docs";
import { proposedVariable } from "../interpretation/deployment/environmentVariables";
import { placeholder } from "../micronaut/values/serverText";
import { get, winner } from "../micronaut/tree/node";
import { ssoExample } from "./shared/examples";
import { isExampleText, isExampleValue } from "./shared/exampleValues";
import type { Rule } from "./rule";

/** The keys of a client that have placeholder values in examples, and what the real value is. */
const keys = [
  { path: "client-id", name: message("placeholder-credential.clientId") },
  { path: "client-secret", name: message("placeholder-credential.clientSecret") },
  { path: "openid.issuer", name: message("placeholder-credential.issuer") },
];

const example = (secret: string): string => ssoExample().replace("${SECRET}", `"${secret}"`);

export const placeholderCredential: Rule = {
  id: "placeholder-credential",
  topic: "login",
  severity: "warning",
  title: "Example value left in an SSO client",
  why: "The examples of the documentation contain values such as CLIENT_ID. Kestra uses them like real ones, and the provider rejects the login.",
  docs: docs.authentik,
  fixesChange: { properties: ["value"], lines: 1 },
  examples: [
    {
      bad: example("CLIENT_SECRET"),
      good: example("${KESTRA_SSO_AUTHENTIK_CLIENT_SECRET}"),
    },
    { bad: example("<your secret>"), good: example("${KESTRA_SSO_AUTHENTIK_CLIENT_SECRET}") },
    { bad: example("changeme"), good: example("${KESTRA_SSO_AUTHENTIK_CLIENT_SECRET}") },
    { bad: ssoExample({ issuer: "REPLACE_ME" }) },
    { bad: ssoExample({ issuer: "https://REPLACE_ME" }) },
    { bad: example("{{ clientSecret }}"), good: example("${KESTRA_SSO_AUTHENTIK_CLIENT_SECRET}") },
  ],
  *check(config) {
    for (const client of candidates(config)) {
      if (isSwitchedOff(config, client)) continue;
      for (const { path, name } of keys) {
        const { from, node } = clientValue(config, client, path);
        const entry = from?.kind === "here" && node ? winner(node) : undefined;
        if (!entry?.value || !isExampleValue(config.text, entry.value)) continue;
        const at = entry.value.span;
        const variable = proposedVariable(client.name, path.split(".").at(-1) ?? "");
        yield {
          at,
          what: message("placeholder-credential.what", { name }),
          why: message("placeholder-credential.why"),
          todo: message("placeholder-credential.todo", { variable }),
          fixes: () => [
            {
              title: message("fix.readFromVariable"),
              changes: [{ span: at, text: placeholder(config, variable) }],
              needs: () => [{ name: variable }],
              preferred: false,
            },
          ],
        };
      }
    }
  },
};

/** Clients with a value that may be a placeholder value; the text of the file shows whether it is one. */
const candidates = clientsWhere((client) =>
  keys.some(({ path }) => {
    const value = get(client, path)?.entries.at(-1)?.value;
    return (
      value && (value.kind !== "scalar" || value.text.includes("{{") || isExampleText(value.text))
    );
  }),
);
