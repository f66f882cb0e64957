// What is read from the files in which providers describe their clients.
import assert from "node:assert/strict";
import { registeredClients } from "../../server/src/providerSide/reading";
import { configurationWith, written } from "./check";
import { reads } from "./compare";

const callback = "https://kestra.example.com/oauth/callback";

describe("clients in a provider's file", () => {
  it("are those that we write ourselves", () => {
    const keycloak = configurationWith("keycloak", "https://login.example.com/realms/company");
    const there = `exact ${callback}/keycloak`;
    reads(written(keycloak, "keycloak-realm"), [
      `keycloak kestra at /realms/company | ${there} | ?`,
    ]);
    reads(written(keycloak, "keycloak"), [`keycloak kestra at ? | ${there} | ?`]);
    const authentik = "https://auth.example.com/application/o/kestra/";
    reads(written(configurationWith("authentik", authentik), "authentik"), [
      `authentik kestra at /application/o/kestra | exact ${callback}/authentik | ?`,
    ]);
    const sso = configurationWith("sso", "https://sso.example.com");
    reads(written(sso, "dex"), [`dex kestra at ? | exact ${callback}/sso | ?`]);
    reads(written(sso, "authelia"), [
      `authelia kestra at ? | exact ${callback}/sso | openid email profile`,
    ]);
  });
  it("are in a Keycloak realm, with wildcards, paths and the assigned scopes", () => {
    const realm = {
      realm: "company",
      clients: [
        {
          clientId: "kestra",
          redirectUris: ["https://kestra.example.com/*", "http://localhost:8080/*"],
          defaultClientScopes: ["profile"],
          optionalClientScopes: ["groups"],
        },
        { clientId: "spa", publicClient: true, rootUrl: "https://spa.test/", redirectUris: ["/*"] },
        { clientId: "account", rootUrl: "${authBaseUrl}", redirectUris: ["/realms/company/*"] },
        { clientId: "broker" },
      ],
    };
    const expected = [
      "keycloak kestra at /realms/company | prefix https://kestra.example.com/, prefix http://localhost:8080/ | openid profile groups",
      "keycloak public spa at /realms/company | prefix https://spa.test/ | ?",
      "keycloak account at /realms/company | ? | ?",
    ];
    reads(JSON.stringify(realm), expected);
    reads(JSON.stringify(realm, null, "\t"), expected);
    // Keycloak's operator imports a realm from an object in YAML.
    reads(`kind: KeycloakRealmImport\nspec:\n  realm: ${JSON.stringify(realm)}\n`, expected);
    // An export may contain several realms.
    reads(JSON.stringify([realm]), expected);
  });
  it("are in the configuration of Dex, also in the values of its chart", () => {
    const dex = [
      "issuer: https://dex.example.com/dex",
      "staticClients:",
      "  - id: kestra",
      `    redirectURIs: [${callback}/dex]`,
      "  - idEnv: OTHER",
      "    public: true",
      "    redirectURIs: ['${OTHER_URL}/callback']",
      "",
    ];
    const expected = [
      `dex kestra at https://dex.example.com/dex | exact ${callback}/dex | ?`,
      "dex public ? at https://dex.example.com/dex | ? | ?",
    ];
    reads(dex.join("\n"), expected);
    reads(`config:\n${dex.map((line) => `  ${line}`).join("\n")}`, expected);
  });
  it("are in the configuration of Authelia, also of older versions", () => {
    reads(
      `session:
  cookies:
    - domain: example.com
      authelia_url: https://auth.example.com
identity_providers:
  oidc:
    clients:
      - client_id: kestra
        redirect_uris:
          - ${callback}/authelia
        scopes: [openid, groups]
      - id: '{{ env "CLIENT" }}'
        redirect_uris: ${callback}/other
`,
      [
        `authelia kestra at https://auth.example.com | exact ${callback}/authelia | openid groups`,
        "authelia ? at https://auth.example.com | ? | ?",
      ],
    );
  });
  it("are in an authentik blueprint, with the slug of the application that refers to them", () => {
    const blueprint = (attributes: string, reference: string): string => `version: 1
entries:
  - model: authentik_providers_oauth2.oauth2provider
    id: provider
    identifiers:
      name: Kestra
    attrs:
      client_id: kestra
      authorization_flow: !Find [authentik_flows.flow, [slug, implicit]]
${attributes}
  - model: authentik_core.application
    identifiers:
      slug: data
    attrs:
      provider: ${reference}
`;
    const strict = `      redirect_uris:
        - matching_mode: strict
          url: ${callback}/authentik
        - matching_mode: regex
          url: https://.*/oauth/callback/authentik`;
    const both = `exact ${callback}/authentik, pattern https://.*/oauth/callback/authentik`;
    for (const reference of [
      "!KeyOf provider",
      "!Find [authentik_providers_oauth2.oauth2provider, [name, Kestra]]",
    ])
      reads(blueprint(strict, reference), [
        `authentik kestra at /application/o/data | ${both} | ?`,
      ]);
    reads(blueprint(strict, "!KeyOf other"), [`authentik kestra at ? | ${both} | ?`]);
    reads(blueprint("      redirect_uris: !Env URIS", "!KeyOf provider"), [
      "authentik kestra at /application/o/data | ? | ?",
    ]);
    reads(
      blueprint(
        `      redirect_uris: |\n        ${callback}/a\n        ${callback}/b\n      issuer_mode: global`,
        "!KeyOf provider",
      ),
      [`authentik kestra at ? | pattern ${callback}/a, pattern ${callback}/b | ?`],
    );
  });
  it("are not read from broken or foreign text", () => {
    for (const text of [
      '{ "realm": "company", "clients": [ { "clientId": "kestra", "redirectUris": [',
      "staticClients: [\n",
      "staticClients: nothing\n",
      "staticClients: [1, [2], { id: [3] }]\n",
      "identity_providers: { oidc: { clients: { a: b } } }\n",
      "# authentik_providers_oauth2.oauth2provider\nentries: [1]\n",
      "redirectUris: &a [*a]\n",
      "",
    ])
      assert.doesNotThrow(() => registeredClients(text), text);
    reads("micronaut: {}\n", []);
    reads('{ "realm": "company", "clients": [ { "clientId": "kestra", "redirectUris": [', []);
  });
});
