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
  it("are in the Terraform that we write ourselves", () => {
    const terraform = (client: string, format: string, issuer: string): string =>
      written(configurationWith(client, issuer), `terraform-${format}`);
    reads(terraform("keycloak", "keycloak", "https://login.example.com/realms/company"), [
      `keycloak kestra at /realms/company | exact ${callback}/keycloak | ?`,
    ]);
    reads(terraform("authentik", "authentik", "https://a.test/application/o/data/"), [
      `authentik kestra at /application/o/data | exact ${callback}/authentik | ?`,
    ]);
    reads(terraform("okta", "okta", "https://acme.okta.com"), [
      `okta kestra at ? | exact ${callback}/okta | ?`,
    ]);
    reads(terraform("microsoft", "entra", "https://login.microsoftonline.com/contoso/v2.0"), [
      `entra chosen ? at ? | exact ${callback}/microsoft, exact https://kestra.example.com/logout | ?`,
    ]);
    reads(terraform("auth0", "auth0", "https://acme.eu.auth0.com/"), [
      `auth0 chosen ? at ? | exact ${callback}/auth0 | ?`,
    ]);
    const pool = "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbCdEfGhI";
    reads(terraform("cognito", "cognito", pool), [
      `cognito chosen ? at /eu-west-1_AbCdEfGhI | exact ${callback}/cognito | openid email profile`,
    ]);
  });
  it("are in Terraform, with the realm, the wildcards and the assigned scopes", () => {
    const client = (realm: string, ...attributes: readonly string[]): string =>
      `resource "keycloak_openid_client" "kestra" {\n  realm_id = ${realm}\n  client_id = "kestra"\n${attributes.join("\n")}\n}\n`;
    const scopes = (kind: string, list: string): string =>
      `resource "keycloak_openid_client_${kind}_scopes" "kestra" {\n  client_id = keycloak_openid_client.kestra.id\n  ${kind}_scopes = ${list}\n}\n`;
    const both = scopes("default", '["profile"]') + scopes("optional", '["groups"]');
    reads(
      client('"company"', 'valid_redirect_uris = ["/*"]', 'root_url = "https://a.test/"') + both,
      ["keycloak kestra at /realms/company | prefix https://a.test/ | openid profile groups"],
    );
    reads(
      client("keycloak_realm.a.id") + 'resource "keycloak_realm" "a" {\n  realm = "staff"\n}\n',
      ["keycloak kestra at /realms/staff | ? | ?"],
    );
    reads(client("var.realm", 'access_type = "PUBLIC"') + scopes("default", '["profile"]'), [
      "keycloak public kestra at ? | ? | ?",
    ]);
    reads(client('"staff"') + scopes("default", "local.scopes") + scopes("optional", "[]"), [
      "keycloak kestra at /realms/staff | ? | ?",
    ]);
  });
  it("are in Terraform, with the redirect URIs of all platforms", () => {
    reads(
      `resource "azuread_application" "a" {
  web {
    redirect_uris = ["https://a.test/b"]
  }
  public_client {
    redirect_uris = ["http://localhost:8080/b"]
  }
}
resource "azuread_application_redirect_uris" "b" {
  type          = "Web"
  redirect_uris = ["https://c.test/d"]
}
resource "azuread_application" "e" {
  display_name = "E"
}
`,
      [
        "entra chosen ? at ? | exact https://a.test/b, exact http://localhost:8080/b | ?",
        "entra chosen ? at ? | exact https://c.test/d | ?",
        "entra chosen ? at ? | ? | ?",
      ],
    );
  });
  it("are in an older authentik provider for Terraform, and without addresses for the logout", () => {
    const provider = (attributes: string): string =>
      `resource "authentik_provider_oauth2" "a" {\n  client_id = "a"\n  ${attributes}\n}\n`;
    reads(provider('redirect_uris = ["https://a.test/.*"]'), [
      "authentik a at ? | pattern https://a.test/.* | ?",
    ]);
    const login = '{ matching_mode = "regex", url = "https://b.test/.*" }';
    const logout =
      '{ matching_mode = "strict", url = "https://c.test", redirect_uri_type = "logout" }';
    reads(provider(`allowed_redirect_uris = [${login}, ${logout}]`), [
      "authentik a at ? | pattern https://b.test/.* | ?",
    ]);
    reads(provider("allowed_redirect_uris = [for uri in var.uris : { url = uri }]"), [
      "authentik a at ? | ? | ?",
    ]);
  });
  it("are in Terraform's JSON", () => {
    const file = {
      data: { keycloak_realm: { a: { realm: "company" } } },
      resource: [
        {
          keycloak_openid_client: {
            b: {
              realm_id: "${data.keycloak_realm.a.id}",
              client_id: "kestra",
              valid_redirect_uris: [`${callback}/keycloak`],
            },
          },
          azuread_application: { c: [{ web: { redirect_uris: ["${var.uri}"] } }] },
        },
      ],
    };
    reads(JSON.stringify(file, null, 2), [
      `keycloak kestra at /realms/company | exact ${callback}/keycloak | ?`,
      "entra chosen ? at ? | ? | ?",
    ]);
  });
  it("are unknown in Terraform if an expression decides", () => {
    const okta = (attributes: string): string =>
      `resource "okta_app_oauth" "a" {\n  ${attributes}\n}\n`;
    reads(okta('client_id = "a"\n  redirect_uris = ["https://a.test/b"]'), [
      "okta a at ? | exact https://a.test/b | ?",
    ]);
    for (const list of [
      '["https://a.test/b", var.uri]',
      '["https://${var.host}/b"]',
      'concat(["https://a.test/b"], var.uris)',
      '["https://*.test/b"]',
      '["https://{host}/b"]',
      '["https://@@HOST@@/b"]',
      "[<<EOT\nhttps://a.test/b\nEOT\n]",
      '"https://a.test/b"',
    ])
      reads(okta(`client_id = var.id\n  redirect_uris = ${list}`), ["okta ? at ? | ? | ?"]);
    for (const meta of [
      "count = 0",
      "for_each = var.all",
      'dynamic "groups_claim" {\n}',
      "lifecycle {\n    ignore_changes = [redirect_uris]\n  }",
    ])
      reads(okta(`client_id = "a"\n  ${meta}`), []);
    reads('data "okta_app_oauth" "a" {\n  client_id = "a"\n}\n', []);
    // The string of another language, and a list that depends on it.
    reads(`x = <<EOT\n${okta('client_id = "a"')}EOT\n`, []);
  });
  it("are not read from more resources than a file has", () => {
    const many = (count: number): string =>
      Array.from(
        { length: count },
        (_, index) => `resource "auth0_client" "a${index}" {\n}\n`,
      ).join("");
    assert.equal(registeredClients(many(500)).length, 500);
    assert.deepEqual(registeredClients(many(501)), []);
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
      'resource "okta_app_oauth" "a" {',
      "okta_app_oauth: &a [*a]\n",
      '{ "resource": { "okta_app_oauth": &a { "b": *a } } }',
      '{ "resource": { "okta_app_oauth": [1, [2], null] } }',
      "",
    ])
      assert.doesNotThrow(() => registeredClients(text), text);
    reads("micronaut: {}\n", []);
    reads('{ "realm": "company", "clients": [ { "clientId": "kestra", "redirectUris": [', []);
  });
});
