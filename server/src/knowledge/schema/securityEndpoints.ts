// `micronaut.security.endpoints`: the paths that Micronaut Security itself answers on.
// Names and defaults come from the configuration classes of its controllers.
import { message, sentences, type Text } from "../../messages/message";
import { block, flag, integer, type KeyFacts, type Keys, listOf, text } from "./field";

/** Switch and path, which every endpoint has. */
const located = (
  endpoint: Text,
  path: string,
  facts: { readonly enabled?: KeyFacts; readonly path?: KeyFacts } = {},
): Keys => ({
  enabled: flag(message("securityEndpoints.located.enabled", { endpoint }), {
    default: true,
    ...facts.enabled,
  }),
  path: text(message("securityEndpoints.located.path", { endpoint }), {
    default: path,
    ...facts.path,
  }),
});

const keepsDefault: KeyFacts = { note: "phrases.emptyIgnored" };

/** What an endpoint accepts in a POST. */
const posted = (endpoint: Text): Keys => ({
  "post-content-types": listOf(
    message("securityEndpoints.posted.post-content-types", { endpoint }),
    text("phrases.contentType"),
    {
      default: ["application/json", "application/x-www-form-urlencoded"],
      micronautSecurity: "4.11.0",
    },
  ),
  "unsupported-post-content-type-status": integer(
    message("securityEndpoints.posted.unsupported-post-content-type-status", { endpoint }),
    {
      default: 404,
      examples: [404, 415],
      note: "phrases.micronautSecurity5",
    },
  ),
});

export const endpoints = block(
  "securityEndpoints.endpoints",
  {
    logout: block("securityEndpoints.endpoints.logout", {
      "get-allowed": flag("securityEndpoints.endpoints.logout.get-allowed", {
        default: false,
        note: "securityEndpoints.endpoints.logout.get-allowed.note",
      }),
      ...located(message("securityEndpoints.name.logout"), "/logout", { path: keepsDefault }),
      ...posted(message("securityEndpoints.name.logout")),
    }),
    login: block("securityEndpoints.endpoints.login", {
      ...located(message("securityEndpoints.name.login"), "/login", { path: keepsDefault }),
      ...posted(message("securityEndpoints.name.login")),
    }),
    oauth: block("securityEndpoints.endpoints.oauth", {
      ...located(message("securityEndpoints.name.tokenRefresh"), "/oauth/access_token", {
        path: {
          note: sentences(
            message("phrases.emptyIgnored"),
            message("securityEndpoints.oauth.path.note"),
          ),
        },
      }),
      "get-allowed": flag("securityEndpoints.endpoints.oauth.get-allowed", {
        default: true,
        note: "securityEndpoints.endpoints.oauth.get-allowed.note",
      }),
      ...posted(message("securityEndpoints.name.tokenRefresh")),
    }),
    introspection: block("securityEndpoints.endpoints.introspection", {
      ...located(message("securityEndpoints.name.introspection"), "/token_info"),
    }),
    keys: block("securityEndpoints.endpoints.keys", {
      ...located(message("securityEndpoints.name.keySet"), "/keys"),
    }),
  },
  { note: "securityEndpoints.endpoints.note" },
);
