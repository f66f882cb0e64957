// A client that differs from the one registered in a file of the provider.
import { message, type Text } from "../messages/message";
import { clientValue } from "../interpretation/clients/clients";
import { literalScalar, type Value } from "../interpretation/values/value";
import { docs } from "../knowledge/docs";
import { nameOf } from "../knowledge/location";
import type { Config } from "../micronaut/configuration";
import type { ConfigNode } from "../micronaut/tree/node";
import {
  type Difference,
  differencesOf,
  type OwnClient,
} from "../providerSide/comparing/comparing";
import { ownClient } from "../providerSide/ownClient";
import { logoutByGet, ssoExample, under } from "./shared/examples";
import { completeClients } from "./shared/missingClientKey";
import { fixByRewriting } from "./shared/rewriting";
import type { Finding, Rule } from "./rule";

const dexFile = (redirect: string, id = "kestra"): string => `issuer: https://dex.example.com/dex
staticClients:
  - id: ${id}
    name: Kestra
    secretEnv: KESTRA_SECRET
    redirectURIs:
      - ${redirect}
`;

const kestraUrl = under("kestra", "url: https://kestra.example.com");
const dexExample = ssoExample({ client: "sso", issuer: "https://dex.example.com/dex" });
const keycloakExample = (realm: string): string =>
  kestraUrl +
  ssoExample({
    client: "keycloak",
    issuer: `https://login.example.com/realms/${realm}`,
    security: logoutByGet,
  });
const auth0Example = ssoExample({
  client: "auth0",
  issuer: "https://acme.eu.auth0.com/",
  security: logoutByGet,
});
const callback = "https://kestra.example.com/oauth/callback";

export const registrationMismatch: Rule = {
  id: "registration-mismatch",
  topic: "login",
  severity: "warning",
  needsAnswer: true,
  title: "Client that differs from the provider's file",
  why: "A login has two sides: the client in Kestra's configuration and the client that is registered at the provider. If a Keycloak realm, an authentik blueprint, the configuration of Dex or Authelia, or a Terraform file that creates the client is in the same workspace, both are compared: redirect URI, client ID, issuer and scopes. Files that may belong to another environment are not compared.",
  docs: docs.sso,
  fixesChange: { properties: ["value"], lines: 1, chosen: true },
  examples: [
    {
      bad: kestraUrl + dexExample,
      providerFile: { name: "dex.yaml", text: dexFile(`${callback}/dex`) },
    },
    {
      bad: (kestraUrl + dexExample).replace("client-id: kestra", "client-id: kestra-sso"),
      good: kestraUrl + dexExample,
      providerFile: { name: "dex.yaml", text: dexFile(`${callback}/sso`) },
    },
    {
      bad: keycloakExample("kestra"),
      good: keycloakExample("company"),
      providerFile: {
        name: "realm.json",
        text: `{
  "realm": "company",
  "clients": [
    {
      "clientId": "kestra",
      "redirectUris": ["${callback}/keycloak"]
    }
  ]
}
`,
      },
    },
    {
      bad: kestraUrl + auth0Example,
      providerFile: {
        name: "auth0.tf",
        text: `resource "auth0_client" "kestra" {
  name      = "Kestra"
  app_type  = "regular_web"
  callbacks = ["${callback}/sso"]
}
`,
      },
    },
  ],
  *check(config) {
    const { providerFiles = [] } = config.otherFiles;
    if (providerFiles.length === 0) return;
    for (const client of openidClients(config)) {
      const own = ownClient(config, client);
      for (const difference of differencesOf(own, providerFiles))
        yield* findingFor(config, client, own, difference);
    }
  },
};

const openidClients = completeClients((client) => client.children.has("openid"));

function* findingFor(
  config: Config,
  client: ConfigNode,
  own: OwnClient,
  difference: Difference,
): Iterable<Finding> {
  const value = valueWith(config, client, difference);
  const here = value?.from?.kind === "here" ? value.from.entry : undefined;
  // What another file or a variable sets is not reported here.
  if (value && value.kind !== "absent" && !here) return;
  const at = here ?? client.entries.at(-1);
  if (!at) return;
  yield {
    at: at.key,
    ...textsOf(own, difference),
    related: [
      {
        at: difference.at,
        file: difference.file,
        message: message("registration-mismatch.related"),
      },
    ],
    fixes() {
      const scalar = value && literalScalar(value);
      if (!scalar) return [];
      const corrected = correctedValue(scalar.text, difference);
      return corrected === undefined ? [] : fixByRewriting(config, scalar, corrected, false);
    },
  };
}

/** The value that differs; undefined for the redirect URI, which derives from the client's name. */
function valueWith(config: Config, client: ConfigNode, { kind }: Difference): Value | undefined {
  switch (kind) {
    case "redirect":
      return undefined;
    case "id":
      return clientValue(config, client, "client-id");
    case "issuer":
      return clientValue(config, client, "openid.issuer");
    case "scope":
      return clientValue(config, client, "scopes");
  }
}

function correctedValue(written: string, difference: Difference): string | undefined {
  if (difference.kind === "id") return difference.registered;
  if (difference.kind !== "issuer") return undefined;
  const { kind, text } = difference.registered;
  if (kind === "url") return text;
  const start = written.indexOf(text.slice(0, text.lastIndexOf("/") + 1));
  return start < 0 ? undefined : written.slice(0, start) + text + /\/?$/.exec(written)?.[0];
}

function textsOf(
  { id = "", redirect }: OwnClient,
  difference: Difference,
): { what: Text; why: Text; todo: Text } {
  const file = nameOf(difference.file.uri);
  switch (difference.kind) {
    case "redirect":
      return {
        what: message("registration-mismatch.redirect.what", { file }),
        why:
          redirect.url === undefined
            ? message("registration-mismatch.path.why", { path: redirect.path ?? "" })
            : message("registration-mismatch.redirect.why", { redirect: redirect.url }),
        todo: message("registration-mismatch.redirect.todo"),
      };
    case "id":
      return {
        what: message("registration-mismatch.id.what", { id, file }),
        why: message("registration-mismatch.id.why", { other: difference.registered }),
        todo: message("registration-mismatch.todo"),
      };
    case "issuer":
      return {
        what: message("registration-mismatch.issuer.what", { file }),
        why: message("registration-mismatch.issuer.why", {
          id,
          issuer: difference.registered.text,
        }),
        todo: message("registration-mismatch.todo"),
      };
    case "scope":
      return {
        what: message("registration-mismatch.scope.what", { scope: difference.scope, file }),
        why: message("registration-mismatch.scope.why"),
        todo: message("registration-mismatch.scope.todo"),
      };
  }
}
