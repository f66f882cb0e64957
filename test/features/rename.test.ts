// Renaming clients, anchors and variables.
import assert from "node:assert/strict";
import { inCompose } from "../check";
import { renamableName, renamed, renames } from "./navigation";

const clients = (lines: string): string =>
  `micronaut:\n  security:\n    oauth2:\n${lines.replace(/^(?=.)/gm, "      ")}`;

const issuer = "https://auth.example.com/application/o/kestra/";

const authentik = (name: string): string =>
  clients(`clients:
  ${name}:
    client-id: x
    openid:
      issuer: ${issuer}
`);

const reason = (marked: string, to: string): string => {
  const result = renamed(marked, to);
  assert.ok(typeof result === "string", "it was renamed");
  return result;
};

const warning = (marked: string, to: string): string | undefined => {
  const result = renamed(marked, to);
  assert.ok(typeof result !== "string", String(result));
  return result.warning;
};

describe("rename of a client", () => {
  it("changes its key and nothing else", () => {
    renames(authentik("auth$0entik"), "sso", authentik("sso"));
    renames(authentik("authentik$0 "), "sso", authentik("sso "));
  });

  it("keeps the quotes", () => {
    renames(authentik('"auth$0entik"'), "sso", authentik('"sso"'));
    renames(authentik("'auth$0entik'"), "sso", authentik("'sso'"));
    renames(
      `${authentik("authentik")}"micronaut.security.oauth2.clients.auth$0entik.client-id": y\n`,
      "sso",
      `${authentik("sso")}"micronaut.security.oauth2.clients.sso.client-id": y\n`,
    );
  });

  it("can start at any occurrence of the name", () => {
    const before = (at: string): string =>
      clients(`defaultProvider: ${at}\nclients:\n  azureAd:\n    client-id: x\n`);
    renames(
      before("azure$0-ad"),
      "entra",
      clients("defaultProvider: entra\nclients:\n  entra:\n    client-id: x\n"),
    );
    assert.equal(renamableName(before("azure$0-ad")), "azure-ad");
    assert.equal(renamableName(before("a").replace("azureAd", "azure$0Ad")), "azureAd");
  });

  it("changes every spelling, duplicate and dotted key", () => {
    renames(
      `${clients("clients:\n  azureAd:\n    client-id: x\n")}---\n${clients("clients:\n  azure_ad:\n    client-secret: y\n")}---\n${clients("clients.azure-ad.client-id: z # azureAd\n")}---\nmicronaut.security.oauth2.clients.azure$0Ad: {}\n`,
      "entra",
      `${clients("clients:\n  entra:\n    client-id: x\n")}---\n${clients("clients:\n  entra:\n    client-secret: y\n")}---\n${clients("clients.entra.client-id: z # azureAd\n")}---\nmicronaut.security.oauth2.clients.entra: {}\n`,
    );
  });

  it("changes the environment variables of its container in upper case", () => {
    const file = (name: string, variable: string): string => `services:
  kestra:
    image: kestra/kestra-ee
    environment:
      - MICRONAUT_SECURITY_OAUTH2_CLIENTS_${variable}_CLIENT_ID=x
      - "MICRONAUT_SECURITY_OAUTH2_CLIENTS_${variable}_CLIENT_SECRET=$\{KESTRA_SSO_AUTHENTIK_CLIENT_SECRET}"
      - MICRONAUT_SECURITY_OAUTH2_DEFAULT_PROVIDER=${name}
      - |
        KESTRA_CONFIGURATION=
${authentik(name).replace(/^(?=.)/gm, "        ")}`;
    renames(
      file("authentik", "AUTHENTIK").replace(" authentik:", " auth$0entik:"),
      "sso",
      file("sso", "SSO"),
    );
    renames(
      file("authentik", "AUTHENTIK").replace("_AUTHENTIK", "_AUTH$0ENTIK"),
      "sso",
      file("sso", "SSO"),
    );
  });

  it("changes the files of the same deployment", () => {
    const compose = (variable: string): string => `services:
  kestra:
    image: kestra/kestra-ee
    command: server standalone --config /app/a.yml --config /app/b.yml
    volumes:
      - ./compose.yml:/app/a.yml
      - ./b.yml:/app/b.yml
    environment:
      MICRONAUT_SECURITY_OAUTH2_CLIENTS_${variable}_CLIENT_SECRET: x
`;
    const sibling = (name: string): string => clients(`clients.${name}.client-secret: x\n`);
    renames(authentik("auth$0entik"), "sso", authentik("sso"), {
      "docker-compose.yml": [compose("AUTHENTIK"), compose("SSO")],
      "b.yml": [sibling("authentik"), sibling("sso")],
    });
  });

  it("does not change clients whose name has the same prefix", () => {
    const file = (name: string): string =>
      inCompose(
        clients(
          `default-provider: my-idp\nclients:\n  ${name}:\n    client-id: x\n  my-idp:\n    client-id: y\n`,
        ),
      ).replace(
        "environment:\n",
        "environment:\n      MICRONAUT_SECURITY_OAUTH2_CLIENTS_MY_IDP_CLIENT_ID: x\n",
      );
    renames(file("m$0y"), "your", file("your"));
  });

  it("warns that the redirect URI changes and variables keep their names", () => {
    assert.equal(
      warning(`kestra.url: https://kestra.example.com\n${authentik("auth$0entik")}`, "sso"),
      "With the new name, the redirect URI is https://kestra.example.com/oauth/callback/sso instead of https://kestra.example.com/oauth/callback/authentik. Logins fail until the new URI is registered with authentik.",
    );
    assert.match(
      warning(
        authentik("auth$0entik").replace(
          "client-id: x",
          "client-id: ${KESTRA_SSO_AUTHENTIK_CLIENT_ID}",
        ),
        "sso",
      ) ?? "",
      /KESTRA_SSO_AUTHENTIK_CLIENT_ID keep their names/,
    );
  });

  it("gives no warning if only the spelling changes", () => {
    assert.equal(warning(authentik("azure$0Ad"), "azure-ad"), undefined);
  });

  it("refuses unsuitable names", () => {
    const of = (to: string): string => reason(authentik("auth$0entik"), to);
    assert.match(of("azureAd"), /reads 'azureAd' as 'azure-ad'/);
    assert.match(of("Company SSO"), /Name the client 'company-sso'/);
    assert.match(of("my.idp"), /call the client 'my'/);
    assert.match(of(" "), /needs a name/);
    assert.match(of("a/b"), /lowercase letters/);
    assert.match(of("ä"), /lowercase letters/);
    assert.match(of("no"), /YAML does not read/);
    assert.match(of("2fa"), /begin with a letter/);
  });

  it("refuses a name that is taken", () => {
    const two = clients("clients:\n  aut$0hentik:\n    client-id: x\n  okta:\n    client-id: y\n");
    assert.match(reason(two, "okta"), /client 'okta' already exists/);
  });

  it("refuses a name with a hyphen if environment variables set the client's keys", () => {
    const file = inCompose(authentik("auth$0entik")).replace(
      "environment:\n",
      "environment:\n      MICRONAUT_SECURITY_OAUTH2_CLIENTS_AUTHENTIK_CLIENT_ID: x\n",
    );
    assert.match(reason(file, "my-idp"), /one word/);
  });

  it("refuses if invalid lines may refer to the client", () => {
    assert.match(reason(`${authentik("auth$0entik")}"x\n`, "sso"), /cannot be read/);
  });

  it("refuses if a template decides which lines there are", () => {
    const template = `${authentik("auth$0entik")}{{ if .Values.more }}\nkestra.url: http://a\n{{ end }}\n`;
    assert.match(reason(template, "sso"), /^A template decides/);
    assert.match(reason(inCompose(template), "sso"), /^A template decides/);
  });

  it("refuses if an occurrence of the name has escapes", () => {
    const escaped = `${authentik("auth$0entik")}"micronaut.security.oauth2.clients.\\x61uthentik": {}\n`;
    assert.match(reason(escaped, "sso"), /^Line 9/);
  });

  it("refuses if two mappings would become duplicates", () => {
    const two = clients(
      "clients:\n  azure$0Ad:\n    client-id: x\n  azure_ad:\n    client-secret: y\n",
    );
    assert.match(reason(two, "entra"), /two spellings/);
  });

  it("refuses if an anchor defines the client in two places", () => {
    const shared = `kestra: &x\n  authentik: { client-id: x }\n${clients("clients:\n  <<: *x\ndefault-provider: auth$0entik\n")}`;
    assert.match(reason(shared, "sso"), /an anchor uses/);
  });
});

describe("rename of an anchor", () => {
  it("changes its aliases", () => {
    renames(
      "kestra:\n  queue: &x 1\n  url: *x$0\n  storage: [*x, &y a]\n",
      "z",
      "kestra:\n  queue: &z 1\n  url: *z\n  storage: [*z, &y a]\n",
    );
    assert.match(reason("kestra:\n  queue: &x$0 1\n  url: *x\n  storage: &y a\n", "y"), /already/);
    assert.match(reason("kestra:\n  queue: &x$0 1\n  url: *x\n", "a b"), /letters/);
  });
});

describe("rename of a variable", () => {
  const file = (name: string, value = ": x"): string =>
    inCompose(`kestra:\n  url: \${${name}:y}\n  queue: \${A:${name}:z}\n`).replace(
      "environment:\n",
      `environment:\n      ${name.replace("$0", "")}${value}\n`,
    );

  it("changes the environment and the placeholders", () => {
    renames(file("HO$0ST").replace("A:HO$0ST", "A:HOST"), "KESTRA_HOST", file("KESTRA_HOST"));
  });

  it("is refused if the variable comes from elsewhere", () => {
    assert.match(
      reason(file("HO$0ST", ":").replace("A:HO$0ST", "A:HOST"), "B"),
      /outside this file/,
    );
    assert.match(reason("kestra:\n  url: ${HO$0ST}\n  queue: ${HOST}\n", "B"), /outside this file/);
  });

  it("is refused for invalid names and names with a meaning", () => {
    const of = (to: string): string => reason(file("HO$0ST").replace("A:HO$0ST", "A:HOST"), to);
    assert.match(of("host"), /capitals/);
    assert.match(of("KESTRA_URL"), /would set a key/);
    assert.match(of("KESTRA_CONFIGURATION"), /already/);
  });
});

describe("rename of anything else", () => {
  it("is not offered", () => {
    assert.equal(renamableName("kestra:\n  ur$0l: x\n  queue: ${kestra.url}\n"), undefined);
    assert.equal(renamableName("kestra:\n  url: x$0\n"), undefined);
    assert.equal(renamed("kestra:\n  ur$0l: x\n  queue: ${kestra.url}\n", "x"), "nothing");
  });
});
