// Differences between a client and the provider's files, and what must not be compared.
import { configurationWith, written } from "./check";
import { compares } from "./compare";

const company = "https://login.example.com/realms/company";
const own = configurationWith("keycloak", company);
const callback = "https://kestra.example.com/oauth/callback";

interface Registered {
  readonly realm?: string;
  readonly id?: string;
  readonly scopes?: readonly string[];
}

const realm = (
  redirectUris: readonly string[],
  { realm: name = "company", id = "kestra", scopes }: Registered = {},
): string =>
  JSON.stringify({
    realm: name,
    clients: [
      {
        clientId: id,
        redirectUris,
        ...(scopes ? { defaultClientScopes: scopes, optionalClientScopes: [] } : {}),
      },
    ],
  });

const dex = (redirect: string, issuer = "https://dex.example.com/dex"): string =>
  `issuer: ${issuer}\nstaticClients:\n- id: kestra\n  redirectURIs: ["${redirect}"]\n`;

describe("a client and the provider's file", () => {
  it("do not differ if both come from the same values", () => {
    compares(own, { "realm.json": written(own, "keycloak-realm") }, []);
    const authentik = configurationWith("authentik", "https://a.test/application/o/kestra/");
    compares(authentik, { "blueprint.yaml": written(authentik, "authentik") }, []);
    const sso = configurationWith("authelia", "https://auth.example.com");
    compares(sso, { "configuration.yml": written(sso, "authelia") }, []);
    const other = configurationWith("dex", "https://dex.example.com/dex");
    compares(other, { "dex.yaml": dex(`${callback}/dex`) }, []);
  });
  it("differ in the redirect URI", () => {
    compares(own, { "realm.json": realm([`${callback}/sso`]) }, [
      `keycloak: The redirect URI is not registered in 'realm.json' ("${callback}/sso")`,
    ]);
    compares(own, { "realm.json": realm(["http://kestra.example.com/*"]) }, [
      `keycloak: The redirect URI is not registered in 'realm.json' ("http://kestra.example.com/*")`,
    ]);
    const atDex = configurationWith("dex", "https://dex.example.com/dex");
    compares(atDex, { "dex.yaml": dex("https://other.example.com/oauth/callback/dex") }, [
      `dex: The redirect URI is not registered in 'dex.yaml' ("https://other.example.com/oauth/callback/dex")`,
    ]);
  });
  it("do not differ in a redirect URI that a wildcard or pattern allows", () => {
    for (const allowed of ["https://kestra.example.com/*", "https://KESTRA.example.com/*", "*"])
      compares(own, { "realm.json": realm([allowed]) }, []);
    const authentik = configurationWith("authentik", "https://a.test/application/o/kestra/");
    const withUrl = (url: string): string =>
      written(authentik, "authentik")
        .replace("strict", "regex")
        .replace(/url: .*/, `url: ${url}`);
    for (const pattern of [
      "https://kestra\\.example\\.com/.*",
      "^https://.+/oauth/callback/authentik$",
      "(https|http)://other.example.com/(a+)+",
    ])
      compares(authentik, { "blueprint.yaml": withUrl(pattern) }, []);
    compares(authentik, { "b.yaml": withUrl("https://kestra\\.example\\.com/callback/.*") }, [
      `authentik: The redirect URI is not registered in 'b.yaml' (https://kestra\\.example\\.com/callback/.*)`,
    ]);
  });
  it("differ in the path if Kestra's address is not known", () => {
    const withoutUrl = own.replace("url: https://kestra.example.com", "x: y");
    compares(withoutUrl, { "realm.json": realm(["http://localhost:8080/oauth/callback/sso"]) }, [
      "keycloak: The redirect URI is not registered in 'realm.json' (\"http://localhost:8080/oauth/callback/sso\")",
    ]);
    for (const allowed of ["http://localhost:8080/oauth/callback/keycloak", "http://a.test/*"])
      compares(withoutUrl, { "realm.json": realm([allowed]) }, []);
  });
  it("differ in the client ID", () => {
    compares(own, { "realm.json": realm([`${callback}/keycloak`], { id: "kestra-prod" }) }, [
      "client-id: The client ID 'kestra' is not registered in 'realm.json' (\"kestra-prod\")",
    ]);
    compares(own, { "realm.json": realm([`${callback}/sso`], { id: "kestra-prod" }) }, []);
  });
  it("differ in the issuer", () => {
    compares(own, { "realm.json": realm([`${callback}/keycloak`], { realm: "staff" }) }, [
      "issuer: The issuer differs from the one in 'realm.json' (\"staff\")",
    ]);
    const atDex = configurationWith("dex", "https://dex.example.com");
    compares(atDex, { "dex.yaml": dex(`${callback}/dex`) }, [
      "issuer: The issuer differs from the one in 'dex.yaml' (https://dex.example.com/dex)",
    ]);
    // A slash at the end, or another name of the provider in a cluster.
    for (const issuer of ["https://dex.example.com/dex/", "http://dex:5556/dex"])
      compares(configurationWith("dex", issuer), { "dex.yaml": dex(`${callback}/dex`) }, []);
  });
  it("differ in the scopes", () => {
    const scoped = configurationWith("keycloak", company, ["scopes: [openid, email, groups]"]);
    const there = (scopes: readonly string[]): string =>
      realm([`${callback}/keycloak`], { scopes });
    compares(scoped, { "realm.json": there(["email", "profile"]) }, [
      "scopes: 'realm.json' does not allow the scope 'groups' (\"optionalClientScopes\")",
    ]);
    compares(scoped, { "realm.json": there(["email", "groups"]) }, []);
    const authelia = configurationWith("authelia", "https://auth.example.com");
    const file = written(authelia, "authelia").replace(/ +- "?profile"?\n(?= {8}grant)/, "");
    compares(authelia, { "configuration.yml": file }, [
      "authelia: 'configuration.yml' does not allow the scope 'profile' (scopes)",
    ]);
  });
  it("differ from what Terraform creates", () => {
    const file = written(own, "terraform-keycloak");
    compares(own, { "sso.tf": file }, []);
    compares(own, { "sso.tf": file.replace("callback/keycloak", "callback/sso") }, [
      `keycloak: The redirect URI is not registered in 'sso.tf' ("${callback}/sso")`,
    ]);
    compares(own, { "sso.tf": file.replace('"kestra"\n', '"kestra-prod"\n') }, [
      `client-id: The client ID 'kestra' is not registered in 'sso.tf' ("kestra-prod")`,
    ]);
    compares(own, { "sso.tf": file.replace('= "company"', '= "staff"') }, [
      `issuer: The issuer differs from the one in 'sso.tf' ("staff")`,
    ]);
  });
  it("differ from what Terraform creates with an ID that the provider chooses", () => {
    const auth0 = configurationWith("auth0", "https://acme.eu.auth0.com/");
    const file = written(auth0, "terraform-auth0");
    const wrong = file.replace("callback/auth0", "callback/sso");
    const difference = `auth0: The redirect URI is not registered in 'sso.tf' ("${callback}/sso")`;
    compares(auth0, { "sso.tf": file }, []);
    compares(auth0, { "sso.tf": wrong }, [difference]);
    const byVariable = auth0.replace("client-id: kestra", "client-id: ${SSO_ID}");
    compares(byVariable, { "sso.tf": wrong }, [difference]);
    compares(auth0, { "sso.tf": wrong, "other.tf": file }, []);
    const pool = "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_";
    const cognito = configurationWith("cognito", `${pool}AbCdEfGhI`, ["scopes: [openid, phone]"]);
    const app = written(cognito, "terraform-cognito").replace(', "phone"', "");
    compares(cognito, { "sso.tf": app }, [
      `scopes: 'sso.tf' does not allow the scope 'phone' (resource "aws_cognito_user_pool_client" "kestra")`,
    ]);
    compares(cognito.replace("AbCdEfGhI", "Other"), { "sso.tf": app }, []);
  });
  it("are not compared with a client of another program or another client", () => {
    const auth0 = configurationWith("auth0", "https://acme.eu.auth0.com/");
    const file = written(auth0, "terraform-auth0");
    for (const other of [
      "https://kestra.example.com/oauth2/callback",
      "https://other.example.com/oauth/callback/sso",
    ])
      compares(auth0, { "sso.tf": file.replace(`${callback}/auth0`, other) }, []);
    const second = auth0.replace(
      "        auth0:\n",
      `        staff:\n          client-id: staff\n          client-secret: \${STAFF}\n          openid:\n            issuer: https://staff.eu.auth0.com/\n        auth0:\n`,
    );
    const ofStaff = file.replace("callback/auth0", "callback/staff");
    compares(second, { "staff.tf": ofStaff }, []);
    // A file of the whole company.
    compares(own, { "sso.tf": file }, []);
  });
  it("are not compared if they may belong to different environments", () => {
    const development = realm(["http://localhost:8080/oauth/callback/keycloak"]);
    compares(own, { "realm.json": development }, []);
    compares(own, { "realm.json": realm([`${callback}/sso`], { realm: "staff" }) }, []);
    compares(own, { "a.json": development, "b.json": realm([`${callback}/keycloak`]) }, []);
    const elsewhere = configurationWith("sso", "https://zitadel.example.com");
    compares(elsewhere, { "dex.yaml": dex(`${callback}/dex`), "realm.json": development }, []);
  });
  it("are not compared in what is only known at run time", () => {
    const templated = own.replace("client-id: kestra", "client-id: ${CLIENT_ID}");
    compares(templated, { "realm.json": realm([`${callback}/sso`]) }, []);
    compares(own, { "realm.json": realm(["${KESTRA_URL}/oauth/callback/keycloak"]) }, []);
    const movable = own.replace("https://kestra.example.com", "${KESTRA_URL:`https://a.test`}");
    compares(movable, { "realm.json": realm([`${callback}/keycloak`]) }, []);
  });
});
