// `micronaut.security.csrf`: protection against cross-site request forgery.
// Names and defaults come from Micronaut Security's CSRF configuration classes, first released with 4.11.
import { message } from "../../messages/message";
import { cookieKeys, sameSite } from "./cookie";
import { block, flag, integer, listOf, oneOf, secret, text, type KeyFacts } from "./field";

const since: KeyFacts = { micronautSecurity: "4.11.0" };

const filter = block(
  "csrf.filter",
  {
    enabled: flag("phrases.requestsChecked", { default: true, ...since }),
    "regex-pattern": text("csrf.filter.regex-pattern", {
      default: "^.*$",
      note: "csrf.filter.regex-pattern.note",
      ...since,
    }),
    methods: listOf(
      "csrf.filter.methods",
      oneOf("csrf.filter.methods.item", [
        "OPTIONS",
        "GET",
        "HEAD",
        "POST",
        "PUT",
        "DELETE",
        "TRACE",
        "CONNECT",
        "PATCH",
        "CUSTOM",
      ]),
      { default: ["POST", "PUT", "DELETE", "PATCH"], ...since },
    ),
    "content-types": listOf("csrf.filter.content-types", text("phrases.contentType"), {
      default: ["application/x-www-form-urlencoded", "multipart/form-data"],
      ...since,
    }),
  },
  since,
);

const repositories = block(
  "csrf.repositories",
  {
    cookie: block(
      "csrf.repositories.cookie",
      {
        enabled: flag("csrf.repositories.cookie.enabled", {
          removedIn: true,
          replacedBy: "micronaut.security.csrf.repository.cookie.enabled",
          note: "csrf.repositories.cookie.enabled.note",
        }),
      },
      since,
    ),
    session: block(
      "csrf.repositories.session",
      {
        enabled: flag("csrf.repositories.session.enabled", {
          default: true,
          ...since,
        }),
      },
      since,
    ),
  },
  since,
);

const tokenResolvers = block(
  "csrf.token-resolvers",
  {
    "http-header": block(
      "csrf.token-resolvers.http-header",
      { enabled: flag("csrf.token-resolvers.http-header.enabled", { default: true, ...since }) },
      since,
    ),
    field: block(
      "csrf.token-resolvers.field",
      { enabled: flag("csrf.token-resolvers.field.enabled", { default: true, ...since }) },
      since,
    ),
  },
  since,
);

export const csrf = block(
  "csrf",
  {
    enabled: flag("csrf.enabled", { default: true, ...since }),
    "signature-key": secret("csrf.signature-key", {
      examples: ["${CSRF_SIGNATURE_KEY}"],
      note: "csrf.signature-key.note",
      ...since,
    }),
    filter,
    "header-name": text("csrf.header-name", {
      default: "X-CSRF-TOKEN",
      ...since,
    }),
    "field-name": text("csrf.field-name", {
      default: "csrfToken",
      ...since,
    }),
    ...cookieKeys({
      holds: message("cookie.holds.csrfToken"),
      name: "__Host-csrfToken",
      path: { note: "csrf.cookie-path.note" },
      secure: {
        default: true,
        note: "csrf.cookie-secure.note",
      },
      maxAge: { default: "3600s" },
      sessionCookie: {},
      sessionCookieFrom: "2.0",
      all: since,
    }),
    "cookie-same-site": sameSite(message("cookie.holds.csrfToken"), {
      default: "Strict",
      ...since,
    }),
    "http-session-name": text("csrf.http-session-name", {
      default: "csrfToken",
      ...since,
    }),
    "random-value-size": integer("csrf.random-value-size", {
      default: 16,
      ...since,
    }),
    repositories,
    "token-resolvers": tokenResolvers,
    repository: block(
      "csrf.repository",
      {
        cookie: block(
          "csrf.repository.cookie",
          {
            // Without a release of Micronaut Security, because every Kestra in use reads it.
            enabled: flag("csrf.repository.cookie.enabled", {
              default: true,
              note: "csrf.repository.cookie.enabled.note",
            }),
          },
          since,
        ),
      },
      since,
    ),
  },
  {
    note: "csrf.note",
    ...since,
  },
);
