// `micronaut.security.endpoints`: the paths that Micronaut Security itself answers on.
// Names and defaults come from the configuration classes of its controllers.
import { block, flag, integer, type KeyFacts, type Keys, listOf, text } from "./field";

/** Switch and path, which every endpoint has. */
const located = (
  name: string,
  path: string,
  facts: { readonly enabled?: KeyFacts; readonly path?: KeyFacts } = {},
): Keys => ({
  enabled: flag(`Whether the server offers its ${name} endpoint.`, {
    default: true,
    ...facts.enabled,
  }),
  path: text(`Where the ${name} endpoint lies.`, { default: path, ...facts.path }),
});

const keepsDefault: KeyFacts = { note: "An empty text is ignored, and the default stays." };

/** What an endpoint accepts in a POST. */
const posted = (name: string): Keys => ({
  "post-content-types": listOf(
    `Content types in which the ${name} endpoint accepts a POST.`,
    text("A content type."),
    {
      default: ["application/json", "application/x-www-form-urlencoded"],
      micronautSecurity: "4.11.0",
    },
  ),
  "unsupported-post-content-type-status": integer(
    `HTTP status with which the ${name} endpoint answers a POST in any other content type.`,
    {
      default: 404,
      examples: [404, 415],
      note: "Seen in Micronaut Security 5 only; a Kestra built on Micronaut 4 may well ignore it.",
    },
  ),
});

export const endpoints = block(
  "The paths for logging in and out that come with the security module.",
  {
    logout: block("Logging out.", {
      "get-allowed": flag("Whether a plain link or redirect, which is a GET, may log out.", {
        default: false,
        note: "Must be true if logging out goes by way of the provider, as Kestra's guide for Keycloak does: the provider sends the browser back with GET.",
      }),
      ...located("logout", "/logout", { path: keepsDefault }),
      ...posted("logout"),
    }),
    login: block("Logging in with user name and password.", {
      ...located("login", "/login", { path: keepsDefault }),
      ...posted("login"),
    }),
    oauth: block("Exchanging a refresh token for a new access token.", {
      ...located("token refresh", "/oauth/access_token", {
        path: {
          note: "An empty text is ignored, and the default stays. The refresh token cookie follows this path.",
        },
      }),
      "get-allowed": flag("Whether the token refresh endpoint also answers a GET.", {
        default: true,
        note: "Only for requests that bring the refresh token cookie.",
      }),
      ...posted("token refresh"),
    }),
    introspection: block("Telling whether a token is still good.", {
      ...located("introspection", "/token_info"),
    }),
    keys: block("Publishing the public keys with which others verify this server's tokens.", {
      ...located("key set", "/keys"),
    }),
  },
  { note: "It stands directly below micronaut.security; below oauth2 it has no effect." },
);
