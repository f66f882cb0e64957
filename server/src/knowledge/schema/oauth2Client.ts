// One client below `micronaut.security.oauth2.clients`: how Kestra is known to one identity provider.
// Names and defaults come from Micronaut Security's OAuth client configuration classes.
import { clientAssertion, secureEndpoint } from "./clientEndpoint";
import { closedBlock, duration, flag, listOf, named, oneOf, secret, text, url } from "./field";
import { openid } from "./openid";

const path = "micronaut.security.oauth2.clients.*";

const carriedOut =
  "Only client_secret_basic and client_secret_post are carried out; any other word sends the client id alone.";

const authorization = closedBlock(
  "The login page of a provider that speaks OAuth 2.0 without OpenID Connect.",
  {
    url: url("Address of that login page.", {
      note: "Needed for a client without openid, which moreover works only with code of its own that turns the provider's answer into a user.",
    }),
    "code-challenge-method": oneOf("PKCE method to send to such a provider.", {
      S256: "The hash of the verifier; the safe choice.",
      plain: "The verifier itself.",
    }),
  },
  { note: "An OpenID client has its own block of this name below openid; this one is not for it." },
);

const clientCredentials = closedBlock(
  "Tokens that the application fetches for itself, without a user, to call other services.",
  {
    enabled: flag("Whether this client may fetch such tokens.", { default: true }),
    scope: text("Scope to ask for when such a token is fetched."),
    "service-id-regex": text(
      "Regular expression for the names of HTTP clients whose requests get the token.",
    ),
    "uri-regex": text("Regular expression for the addresses whose requests get the token."),
    "advanced-expiration": duration(
      "How long before its end a token counts as used up, so that a fresh one is ready in time.",
      {
        default: "30s",
        note: "The number needs a unit: a bare `30` does not convert and stops the start.",
      },
    ),
    "additional-request-params": named(
      "Further parameters for the token request, such as an audience that the provider demands.",
      { label: "request parameter" },
      text("Value of the parameter."),
      { default: {} },
    ),
    "header-propagation": closedBlock("The request header in which the token travels.", {
      enabled: flag("Whether the token is written to a header at all.", { default: true }),
      "header-name": text("Which header gets the token.", { default: "Authorization" }),
      prefix: text("Word in front of the token.", { default: "Bearer" }),
    }),
  },
);

export const oauth2Client = closedBlock(
  "How the server is known to one identity provider. It becomes a login button and the paths /oauth/login/<name> and /oauth/callback/<name>.",
  {
    "client-id": text("The id under which the provider has registered this application.", {
      examples: ["${OIDC_CLIENT_ID}"],
      note: "Nothing refuses a client without it: the start succeeds, and every login fails at the provider.",
    }),
    "client-secret": secret(
      "The secret that belongs to the client id; the provider shows it when the application is registered.",
      {
        examples: ["${OIDC_CLIENT_SECRET}"],
        note: "Needed with client_secret_basic and client_secret_post, which is to say nearly always.",
      },
    ),
    openid,
    scopes: listOf(
      "What the login asks the provider for. Write it only to ask for more than the default, such as groups.",
      text("A scope as the provider calls it."),
      {
        default: ["openid", "email", "profile"],
        examples: [["openid", "email", "profile", "groups"]],
        note: "The list replaces the default, so repeat openid in it or no ID token comes back. The default exists only beside an openid block. A single text is split at commas, not at spaces.",
      },
    ),
    enabled: flag("Whether people can log in with this client.", {
      default: true,
      note: "Discovery is attempted even for a client that is switched off.",
    }),
    "authorization-server": oneOf(
      "Says which product the provider is, where its issuer does not give it away; logging out at the provider depends on that.",
      {
        OKTA: "Okta.",
        ORACLE_CLOUD: "Oracle Cloud.",
        COGNITO: "AWS Cognito.",
        KEYCLOAK: "Keycloak; write it for version 17 or later.",
        AUTH0: "Auth0.",
        MICROSOFT: "Microsoft Entra ID.",
      },
      { micronautSecurity: "4.15.0" },
    ),
    "grant-type": oneOf(
      "How the client obtains its tokens. A login in the browser works with authorization_code and nothing else.",
      {
        authorization_code: "The login in the browser.",
        client_credentials: "The application for itself, without a user.",
        password: "User name and password passed through to the provider.",
        refresh_token: "A refresh token in exchange for a new access token.",
        implicit: "Tokens straight from the login page; outdated.",
        "urn:ietf:params:oauth:grant-type:jwt-bearer": "A JWT as proof.",
        "urn:ietf:params:oauth:grant-type:saml2-bearer": "A SAML 2.0 assertion as proof.",
      },
      {
        default: "authorization_code",
        note: "authorization-code, authorizationCode and upper case are read alike, and the two long names answer to JWT_BEARER_ASSERTION_GRANT and SAML_2_0_BEARER_ASSERTION_GRANT. An unknown word, such as code, stops the start.",
      },
    ),
    authorization,
    token: secureEndpoint({
      meaning: "The token endpoint of a provider that speaks OAuth 2.0 without OpenID Connect.",
      name: "token",
      path: `${path}.token`,
      url: { note: "Needed for a client without openid; an OpenID client has openid.token." },
      methodNote: carriedOut,
      more: { "client-assertion": clientAssertion },
    }),
    introspection: secureEndpoint({
      meaning: "The endpoint where the provider says whether a token is still good.",
      name: "introspection",
      path: `${path}.introspection`,
      url: {},
      methodNote: carriedOut,
    }),
    revocation: secureEndpoint({
      meaning: "The endpoint where the provider takes a token back.",
      name: "revocation",
      path: `${path}.revocation`,
      url: {},
      methodNote: carriedOut,
    }),
    "client-credentials": clientCredentials,
    "proxy-well-known-openid-configuration": flag(
      "Passes the provider's OpenID discovery document on under this server's own /.well-known/openid-configuration.",
      { default: false, micronautSecurity: "4.15.0" },
    ),
    "proxy-well-known-oauth-authorization-server": flag(
      "Passes the provider's OAuth metadata on under this server's own /.well-known/oauth-authorization-server.",
      { default: false, micronautSecurity: "4.15.0" },
    ),
  },
);
