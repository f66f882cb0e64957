// One client under `micronaut.security.oauth2.clients`, for one identity provider.
// Names and defaults come from Micronaut Security's OAuth client configuration classes.
import { message } from "../../messages/message";
import { readsAuthorizationServer } from "../sso/authorizationServers";
import { clientAssertion, secureEndpoint } from "./clientEndpoint";
import { closedBlock, duration, flag, listOf, named, oneOf, secret, text, url } from "./field";
import { openid } from "./openid";

const path = "micronaut.security.oauth2.clients.*";

const supportedMethods = "clientEndpoint.methods.carriedOut";

const authorization = closedBlock(
  "oauth2Client.authorization",
  {
    url: url("oauth2Client.authorization.url", { note: "oauth2Client.authorization.url.note" }),
    "code-challenge-method": oneOf("oauth2Client.authorization.code-challenge-method", {
      S256: "phrases.pkce.S256",
      plain: "phrases.pkce.plain",
    }),
  },
  { note: "oauth2Client.authorization.note" },
);

const clientCredentials = closedBlock("oauth2Client.client-credentials", {
  enabled: flag("oauth2Client.client-credentials.enabled", { default: true }),
  scope: text("oauth2Client.client-credentials.scope"),
  "service-id-regex": text("phrases.tokenServices"),
  "uri-regex": text("phrases.tokenAddresses"),
  "advanced-expiration": duration("oauth2Client.client-credentials.advanced-expiration", {
    default: "30s",
    note: "oauth2Client.client-credentials.advanced-expiration.note",
  }),
  "additional-request-params": named(
    "oauth2Client.client-credentials.additional-request-params",
    { label: "request parameter" },
    text("oauth2Client.client-credentials.additional-request-params.entry"),
    { default: {} },
  ),
  "header-propagation": closedBlock("oauth2Client.client-credentials.header-propagation", {
    enabled: flag("oauth2Client.client-credentials.header-propagation.enabled", { default: true }),
    "header-name": text("phrases.tokenHeader", { default: "Authorization" }),
    prefix: text("oauth2Client.client-credentials.header-propagation.prefix", {
      default: "Bearer",
    }),
  }),
});

export const oauth2Client = closedBlock(
  "oauth2Client",
  {
    "client-id": text("oauth2Client.client-id", {
      examples: ["${OIDC_CLIENT_ID}"],
      note: "oauth2Client.client-id.note",
    }),
    "client-secret": secret("oauth2Client.client-secret", {
      examples: ["${OIDC_CLIENT_SECRET}"],
      note: "oauth2Client.client-secret.note",
    }),
    openid,
    scopes: listOf("oauth2Client.scopes", text("oauth2Client.scopes.item"), {
      default: ["openid", "email", "profile"],
      examples: [["openid", "email", "profile", "groups"]],
      note: "oauth2Client.scopes.note",
    }),
    enabled: flag("oauth2Client.enabled", {
      default: true,
      note: "oauth2Client.enabled.note",
    }),
    "authorization-server": oneOf(
      "oauth2Client.authorization-server",
      {
        OKTA: "oauth2Client.authorization-server.OKTA",
        ORACLE_CLOUD: "oauth2Client.authorization-server.ORACLE_CLOUD",
        COGNITO: "oauth2Client.authorization-server.COGNITO",
        KEYCLOAK: "oauth2Client.authorization-server.KEYCLOAK",
        AUTH0: "oauth2Client.authorization-server.AUTH0",
        MICROSOFT: "oauth2Client.authorization-server.MICROSOFT",
      },
      { since: readsAuthorizationServer, note: "oauth2Client.authorization-server.note" },
    ),
    "grant-type": oneOf(
      "oauth2Client.grant-type",
      {
        authorization_code: "oauth2Client.grant-type.authorization_code",
        client_credentials: "oauth2Client.grant-type.client_credentials",
        password: "oauth2Client.grant-type.password",
        refresh_token: "oauth2Client.grant-type.refresh_token",
        implicit: "oauth2Client.grant-type.implicit",
        "urn:ietf:params:oauth:grant-type:jwt-bearer":
          "oauth2Client.grant-type.urn:ietf:params:oauth:grant-type:jwt-bearer",
        "urn:ietf:params:oauth:grant-type:saml2-bearer":
          "oauth2Client.grant-type.urn:ietf:params:oauth:grant-type:saml2-bearer",
      },
      {
        default: "authorization_code",
        note: "oauth2Client.grant-type.note",
      },
    ),
    authorization,
    token: secureEndpoint({
      meaning: "oauth2Client.token",
      name: message("clientEndpoint.name.token"),
      path: `${path}.token`,
      url: { note: "oauth2Client.token.url.note" },
      methodNote: supportedMethods,
      more: { "client-assertion": clientAssertion },
    }),
    introspection: secureEndpoint({
      meaning: "oauth2Client.introspection",
      name: message("clientEndpoint.name.introspection"),
      path: `${path}.introspection`,
      url: {},
      methodNote: supportedMethods,
    }),
    revocation: secureEndpoint({
      meaning: "oauth2Client.revocation",
      name: message("clientEndpoint.name.revocation"),
      path: `${path}.revocation`,
      url: {},
      methodNote: supportedMethods,
    }),
    "client-credentials": clientCredentials,
    "proxy-well-known-openid-configuration": flag(
      "oauth2Client.proxy-well-known-openid-configuration",
      { default: false, since: readsAuthorizationServer },
    ),
    "proxy-well-known-oauth-authorization-server": flag(
      "oauth2Client.proxy-well-known-oauth-authorization-server",
      { default: false, since: readsAuthorizationServer },
    ),
  },
  { note: "oauth2Client.note" },
);
