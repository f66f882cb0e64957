// The application at the provider in each format, from the values of a configuration.
import assert from "node:assert/strict";
import { providers } from "../../server/src/knowledge/providers";
import { formats, formatsFor } from "../../server/src/providerSide/formats";
import { advises, applicationIn, configurationWith, writes, written } from "./check";

const keycloakIssuer = "https://login.example.com/realms/company";

describe("formats of the provider's side", () => {
  it("writes a Keycloak client with the groups and without a secret", () => {
    const text = configurationWith("keycloak", keycloakIssuer);
    writes(
      text,
      "keycloak",
      `{
  "clientId": "kestra",
  "name": "Kestra",
  "protocol": "openid-connect",
  "publicClient": false,
  "clientAuthenticatorType": "client-secret",
  "standardFlowEnabled": true,
  "implicitFlowEnabled": false,
  "directAccessGrantsEnabled": false,
  "serviceAccountsEnabled": false,
  "redirectUris": [
    "https://kestra.example.com/oauth/callback/keycloak"
  ],
  "attributes": {
    "post.logout.redirect.uris": "https://kestra.example.com/logout",
    "pkce.code.challenge.method": "S256"
  },
  "protocolMappers": [
    {
      "name": "groups",
      "protocol": "openid-connect",
      "protocolMapper": "oidc-group-membership-mapper",
      "config": {
        "claim.name": "groups",
        "full.path": "false",
        "id.token.claim": "true",
        "access.token.claim": "true",
        "userinfo.token.claim": "true"
      }
    }
  ]
}
`,
    );
    advises(text, "keycloak", [
      "Generate a secret unless Kestra already has one.",
      "openssl rand -hex 32",

      "Create the client on the command line.",
      'kcadm.sh create clients -r company -f kestra-keycloak.json -s secret="$SSO_SECRET"',
      "Or choose the realm in the Admin Console and click 'Import client' under Clients. Keycloak then generates the secret: copy it to SSO_SECRET.",
    ]);
  });

  it("writes a Keycloak realm that reads the secret from its variable", () => {
    const text = configurationWith("keycloak", keycloakIssuer);
    writes(
      text,
      "keycloak-realm",
      `{
  "realm": "company",
  "enabled": true,
  "clients": [
    {
      "clientId": "kestra",
      "name": "Kestra",
      "protocol": "openid-connect",
      "publicClient": false,
      "clientAuthenticatorType": "client-secret",
      "secret": "\${SSO_SECRET}",
      "standardFlowEnabled": true,
      "implicitFlowEnabled": false,
      "directAccessGrantsEnabled": false,
      "serviceAccountsEnabled": false,
      "redirectUris": [
        "https://kestra.example.com/oauth/callback/keycloak"
      ],
      "attributes": {
        "post.logout.redirect.uris": "https://kestra.example.com/logout",
        "pkce.code.challenge.method": "S256"
      },
      "protocolMappers": [
        {
          "name": "groups",
          "protocol": "openid-connect",
          "protocolMapper": "oidc-group-membership-mapper",
          "config": {
            "claim.name": "groups",
            "full.path": "false",
            "id.token.claim": "true",
            "access.token.claim": "true",
            "userinfo.token.claim": "true"
          }
        }
      ]
    }
  ]
}
`,
    );
    advises(text, "keycloak-realm", [
      "Generate a secret unless Kestra already has one.",
      "openssl rand -hex 32",

      "Copy the file to data/import, set SSO_SECRET in Keycloak's environment, and start Keycloak with --import-realm.",
      "Keycloak skips a realm that already exists. In that case, create the client with the format 'keycloak'.",
    ]);
  });

  it("writes an authentik blueprint with the slug of the issuer", () => {
    const text = configurationWith("authentik", "https://auth.example.com/application/o/flows/");
    writes(
      text,
      "authentik",
      `version: 1
metadata:
  name: Kestra
entries:
  - model: authentik_providers_oauth2.oauth2provider
    id: provider
    identifiers:
      name: Kestra
    attrs:
      authorization_flow: !Find [authentik_flows.flow, [slug, default-provider-authorization-implicit-consent]]
      invalidation_flow: !Find [authentik_flows.flow, [slug, default-provider-invalidation-flow]]
      client_type: confidential
      client_id: kestra
      client_secret: !Env SSO_SECRET
      grant_types: [authorization_code]
      redirect_uris:
        - matching_mode: strict
          url: https://kestra.example.com/oauth/callback/authentik
        - matching_mode: strict
          url: https://kestra.example.com/logout
          redirect_uri_type: logout
      signing_key: !Find [authentik_crypto.certificatekeypair, [name, authentik Self-signed Certificate]]
      include_claims_in_id_token: true
      property_mappings:
        - !Find [authentik_providers_oauth2.scopemapping, [managed, goauthentik.io/providers/oauth2/scope-openid]]
        - !Find [authentik_providers_oauth2.scopemapping, [managed, goauthentik.io/providers/oauth2/scope-email]]
        - !Find [authentik_providers_oauth2.scopemapping, [managed, goauthentik.io/providers/oauth2/scope-profile]]
  - model: authentik_core.application
    identifiers:
      slug: flows
    attrs:
      name: Kestra
      provider: !KeyOf provider
`,
    );
    advises(text, "authentik", [
      "Generate a secret unless Kestra already has one.",
      "openssl rand -hex 32",

      "Set SSO_SECRET in the environment of authentik's worker, to the same value as for Kestra.",
      "Mount the file below /blueprints in authentik's worker, or import it in the admin interface under Customization > Blueprints.",
    ]);
  });

  it("writes a static client of Dex", () => {
    const text = configurationWith("dex", "https://dex.example.com/dex");
    writes(
      text,
      "dex",
      `staticClients:
  - id: kestra
    name: Kestra
    secretEnv: SSO_SECRET
    redirectURIs:
      - https://kestra.example.com/oauth/callback/dex
    postLogoutRedirectURIs:
      - https://kestra.example.com/logout
`,
    );
    advises(text, "dex", [
      "Generate a secret unless Kestra already has one.",
      "openssl rand -hex 32",

      "Add the client to 'staticClients' in the configuration of Dex.",
      "Set SSO_SECRET in the environment of Dex, to the same value as for Kestra.",
      "Dex adds groups to the ID token only if the client's scopes in Kestra contain 'groups'.",
      "Logging out of Kestra leaves the session at Dex open: Dex has no logout address for applications.",
    ]);
  });

  it("writes a client of Authelia that puts the groups in the ID token", () => {
    const text = configurationWith("authelia", "https://auth.example.com", [
      "scopes: [openid, email, profile, groups]",
    ]);
    writes(
      text,
      "authelia",
      `identity_providers:
  oidc:
    claims_policies:
      kestra:
        id_token:
          - email
          - email_verified
          - name
          - preferred_username
          - groups
    clients:
      - client_id: kestra
        client_name: Kestra
        client_secret: '{{ secret "/config/secrets/SSO_SECRET" }}'
        authorization_policy: two_factor
        claims_policy: kestra
        redirect_uris:
          - https://kestra.example.com/oauth/callback/authelia
        scopes:
          - openid
          - email
          - profile
          - groups
        grant_types:
          - authorization_code
        response_types:
          - code
        require_pkce: true
        pkce_challenge_method: S256
        token_endpoint_auth_method: client_secret_basic
`,
    );
    advises(text, "authelia", [
      "Generate a secret unless Kestra already has one.",
      "openssl rand -hex 32",

      "Add both parts to 'identity_providers.oidc' in the configuration of Authelia 4.39 or later.",
      "Write the digest that this command prints to /config/secrets/SSO_SECRET.",
      'authelia crypto hash generate pbkdf2 --variant sha512 --password "$SSO_SECRET"',
      "Start Authelia with X_AUTHELIA_CONFIG_FILTERS=template, so that it reads the digest from that file.",
      "Logging out of Kestra leaves the session at Authelia open: Authelia has no logout address for applications.",
    ]);
  });

  it("writes a command of Hydra", () => {
    const text = configurationWith("hydra", "https://hydra.example.com/");
    writes(
      text,
      "hydra",
      `#!/bin/sh
hydra create oauth2-client \\
  --endpoint "$HYDRA_ADMIN_URL" \\
  --id kestra \\
  --name Kestra \\
  --secret "$SSO_SECRET" \\
  --token-endpoint-auth-method client_secret_basic \\
  --grant-type authorization_code \\
  --response-type code \\
  --scope 'openid,email,profile' \\
  --redirect-uri https://kestra.example.com/oauth/callback/hydra \\
  --post-logout-callback https://kestra.example.com/logout
`,
    );
    advises(text, "hydra", [
      "Generate a secret unless Kestra already has one.",
      "openssl rand -hex 32",

      "Set HYDRA_ADMIN_URL to Hydra's admin address, and run the script.",
      "Set SSO_SECRET to the same value as for Kestra before you run it.",
      "Hydra has no groups. The consent application has to add the claim 'groups' to the ID token.",
    ]);
  });

  it("writes client metadata for any other provider", () => {
    const text = configurationWith("sso", "https://sso.example.com");
    writes(
      text,
      "oidc",
      `{
  "client_id": "kestra",
  "client_name": "Kestra",
  "application_type": "web",
  "redirect_uris": [
    "https://kestra.example.com/oauth/callback/sso"
  ],
  "post_logout_redirect_uris": [
    "https://kestra.example.com/logout"
  ],
  "grant_types": [
    "authorization_code"
  ],
  "response_types": [
    "code"
  ],
  "token_endpoint_auth_method": "client_secret_basic",
  "scope": "openid email profile"
}
`,
    );
    advises(text, "oidc", [
      "Send the metadata to the provider's registration endpoint, or enter the values in its form.",
      "If the provider issues the secret, copy it to SSO_SECRET. Otherwise, give the provider the value of SSO_SECRET.",
      "Let the provider add the claim 'groups' to the ID token.",
    ]);
  });

  it("give groups, realm roles and client roles their own mapper in Keycloak", () => {
    const mapperFor = (path: string): unknown => {
      const text = configurationWith("keycloak", keycloakIssuer, [], path);
      const { protocolMappers } = JSON.parse(written(text, "keycloak")) as {
        protocolMappers: { protocolMapper: string; config: Record<string, string> }[];
      };
      return protocolMappers.map(({ protocolMapper, config }) => [
        protocolMapper,
        config["claim.name"],
        config["usermodel.clientRoleMapping.clientId"],
      ]);
    };
    assert.deepEqual(
      ["my.groups", "realm_access.roles", "resource_access.flows.roles"].map(mapperFor),
      [
        [["oidc-group-membership-mapper", "my.groups", undefined]],
        [["oidc-usermodel-realm-role-mapper", "realm_access.roles", undefined]],
        [["oidc-usermodel-client-role-mapper", "resource_access.flows.roles", "flows"]],
      ],
    );
  });

  it("assign a scope that a new Keycloak realm does not have, and advise to create it", () => {
    const text = configurationWith("keycloak", keycloakIssuer, ["scopes: [openid, groups]"]);
    const client = JSON.parse(written(text, "keycloak")) as { optionalClientScopes: string[] };
    assert.deepEqual(client.optionalClientScopes, ["groups"]);
    assert.match(
      written(text, "keycloak-realm"),
      /"clientScopes": \[[^]*"name": "groups"[^]*"clients"/,
    );
    advises(text, "keycloak", [
      "Generate a secret unless Kestra already has one.",
      "openssl rand -hex 32",

      "Create the client scope 'groups' if the realm does not have it.",
      "kcadm.sh create client-scopes -r company -s name=groups -s protocol=openid-connect",
      "Create the client on the command line.",
      'kcadm.sh create clients -r company -f kestra-keycloak.json -s secret="$SSO_SECRET"',
      "Or choose the realm in the Admin Console and click 'Import client' under Clients. Keycloak then generates the secret: copy it to SSO_SECRET.",
    ]);
  });

  it("map groups to the claim that Kestra reads in authentik", () => {
    const text = configurationWith(
      "authentik",
      "https://a.example.com/application/o/k/",
      [],
      "my.teams",
    );
    assert.ok(
      written(text, "authentik").includes(
        'expression: "return {\\"my\\": {\\"teams\\": [group.name for group in request.user.ak_groups.all()]}}"',
      ),
    );
  });

  it("require PKCE only if Micronaut certainly sends it", () => {
    const isRequired = (extra: string): boolean =>
      written(configurationWith("keycloak", keycloakIssuer, []) + extra, "keycloak").includes(
        "pkce",
      );
    assert.deepEqual(
      [
        "",
        "      pkce:\n        enabled: true\n",
        "      pkce:\n        enabled: false\n",
        "      pkce:\n        enabled: ${PKCE}\n",
        "---\nmicronaut.security.oauth2.clients.keycloak.authorization.code-challenge-method: plain\n",
      ].map(isRequired),
      [true, true, false, false, false],
    );
  });

  it("never contain a secret that is in the file", () => {
    const text = configurationWith("sso", "https://sso.example.com").replace(
      "${SSO_SECRET}",
      "a-secret",
    );
    for (const format of formats) {
      assert.doesNotMatch(format.write(applicationIn(text)), /a-secret/);
      assert.doesNotMatch(written(text, format.id), /SSO_SECRET/);
    }
  });

  it("create a public client if Kestra sends no secret", () => {
    const text = configurationWith("sso", "https://sso.example.com", [
      "openid.token.auth-method: none",
    ]);
    for (const format of formats)
      assert.doesNotMatch(format.write(applicationIn(text)), /SSO_SECRET|secret"?[:=]/i, format.id);
  });

  it("say what is not in the files", () => {
    const text = `micronaut.security.oauth2.clients.dex:
  client-id: \${sso.client.id}
  client-secret: \${sso.client-secret}
  scopes: \${SCOPES}
`;
    advises(text, "dex", [
      "Replace <kestra host> with Kestra's public address, or set 'kestra.url' and create the text again.",
      "The scopes are only known at run time, so these are Micronaut's default scopes. Add the others.",
      "Set the variable SSO_CLIENT_ID to the client ID.",
      "Generate a secret unless Kestra already has one.",
      "openssl rand -hex 32",
      "Add the client to 'staticClients' in the configuration of Dex.",
      "Set SSO_CLIENT_SECRET in the environment of Dex, to the same value as for Kestra.",
      "Logging out of Kestra leaves the session at Dex open: Dex has no logout address for applications.",
    ]);
    writes(
      text,
      "dex",
      `staticClients:
  - idEnv: SSO_CLIENT_ID
    name: Kestra
    secretEnv: SSO_CLIENT_SECRET
    redirectURIs:
      - "https://<kestra host>/oauth/callback/dex"
    postLogoutRedirectURIs:
      - "https://<kestra host>/logout"
`,
    );
  });

  it("are those of the provider, or else those that fit every provider", () => {
    const idsFor = (id: string): readonly string[] =>
      formatsFor(providers.find((provider) => provider.id === id)).map((format) => format.id);
    assert.deepEqual(idsFor("keycloak").slice(0, 2), ["keycloak", "keycloak-realm"]);
    assert.deepEqual(idsFor("oidc"), ["oidc"]);
    assert.deepEqual(idsFor("google"), ["oidc"]);
    assert.deepEqual(
      formatsFor(undefined).map(({ id }) => id),
      ["oidc"],
    );
  });

  it("are for providers that exist", () => {
    const known = new Set(providers.map(({ id }) => id));
    for (const format of formats)
      assert.deepEqual(
        format.providers.filter((id) => !known.has(id)),
        [],
        format.id,
      );
  });

  it("have an id of their own and a file name without characters of a path", () => {
    assert.equal(new Set(formats.map(({ id }) => id)).size, formats.length);
    for (const format of formats) assert.match(format.fileName("sso"), /^kestra-sso[\w-]*\.\w+$/);
  });
});
