// `micronaut.security.token`: how tokens of logged-in users are sent and read, and how long they are valid.
// Names and defaults come from Micronaut Security's token configuration classes.
import { message } from "../../messages/message";
import { docs } from "../docs";
import { cookieKeys, sameSite } from "./cookie";
import { block, flag, integer, text } from "./field";
import { jwt } from "./jwt";

const cookieModes = "token.cookieModes";

const header = {
  "header-name": { default: "Authorization" },
  prefix: { default: "Bearer" },
};

const propagation = block("token.propagation", {
  enabled: flag("token.propagation.enabled", { default: false }),
  "service-id-regex": text("phrases.tokenServices"),
  "uri-regex": text("phrases.tokenAddresses", { note: "token.propagation.uri-regex.note" }),
  "service-id-pattern": text("phrases.tokenServices"),
  "uri-pattern": text("phrases.tokenAddresses"),
  path: text("token.propagation.path", {
    default: "/**",
  }),
  header: block("token.propagation.header", {
    enabled: flag("token.propagation.header.enabled", { default: true }),
    "header-name": text("phrases.tokenHeader", header["header-name"]),
    prefix: text("token.propagation.header.prefix", header.prefix),
  }),
});

export const token = block(
  "token",
  {
    jwt,
    cookie: block("token.cookie", {
      enabled: flag("token.cookieEnabled", {
        default: true,
        note: cookieModes,
      }),
      ...cookieKeys({
        holds: message("cookie.holds.accessToken"),
        name: "JWT",
        sessionCookieFrom: "0.23",
        maxAge: {
          examples: ["P2D", "8h"],
          note: "token.cookie.cookie-max-age.note",
        },
      }),
      "cookie-same-site": sameSite(message("cookie.holds.accessToken")),
    }),
    generator: block("phrases.issuedTokens", {
      "access-token": block("token.generator.access-token", {
        expiration: integer("token.generator.access-token.expiration", {
          unit: "seconds",
          default: 3600,
          examples: [28800],
          note: "token.generator.access-token.expiration.note",
        }),
      }),
    }),
    refresh: block("token.refresh", {
      cookie: block("token.refresh.cookie", {
        enabled: flag("token.cookieEnabled", {
          default: true,
          note: cookieModes,
        }),
        ...cookieKeys({
          holds: message("cookie.holds.refreshToken"),
          name: "JWT_REFRESH_TOKEN",
          sessionCookieFrom: "0.23",
          path: {
            default: "/oauth/access_token",
            note: "token.refresh.cookie.cookie-path.note",
          },
          maxAge: { note: "token.refresh.cookie.cookie-max-age.note" },
        }),
        "cookie-same-site": sameSite(message("cookie.holds.refreshToken")),
      }),
    }),
    "roles-name": text("token.roles-name", {
      default: "roles",
      note: "token.roles-name.note",
    }),
    "roles-separator": text("token.roles-separator", { examples: [","] }),
    "name-key": text("token.name-key", { default: "sub" }),
    bearer: block("token.bearer", {
      enabled: flag("token.bearer.enabled", { default: true }),
      "header-name": text("token.bearer.header-name", header["header-name"]),
      prefix: text("token.bearer.prefix", header.prefix),
    }),
    enabled: flag("token.enabled", {
      default: true,
      note: "token.enabled.note",
    }),
    propagation,
  },
  { docs: docs.authentication },
);
