// `micronaut.security.endpoints`: the endpoints that Micronaut Security provides.
// Names and defaults come from the configuration classes of its controllers.
import { message, sentences, type Text } from "../../messages/message";
import { block, flag, integer, type KeyFacts, type Keys, listOf, text } from "./field";

/** `enabled` and `path`, which every endpoint has. */
const enabledAndPath = (
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

const emptyIsIgnored: KeyFacts = { note: "phrases.emptyIgnored" };

/** The content types that an endpoint accepts in a POST. */
const postKeys = (endpoint: Text): Keys => ({
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
      readFrom: "1.0",
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
      ...enabledAndPath(message("securityEndpoints.name.logout"), "/logout", {
        path: emptyIsIgnored,
      }),
      ...postKeys(message("securityEndpoints.name.logout")),
    }),
    login: block("securityEndpoints.endpoints.login", {
      ...enabledAndPath(message("securityEndpoints.name.login"), "/login", {
        path: emptyIsIgnored,
      }),
      ...postKeys(message("securityEndpoints.name.login")),
    }),
    oauth: block("securityEndpoints.endpoints.oauth", {
      ...enabledAndPath(message("securityEndpoints.name.tokenRefresh"), "/oauth/access_token", {
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
      ...postKeys(message("securityEndpoints.name.tokenRefresh")),
    }),
    introspection: block("securityEndpoints.endpoints.introspection", {
      ...enabledAndPath(message("securityEndpoints.name.introspection"), "/token_info"),
    }),
    keys: block("securityEndpoints.endpoints.keys", {
      ...enabledAndPath(message("securityEndpoints.name.keySet"), "/keys"),
    }),
  },
  { note: "securityEndpoints.endpoints.note" },
);
