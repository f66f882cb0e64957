// `micronaut.security.csrf`: protection of forms against requests that another site smuggles in.
// Names and defaults come from Micronaut Security's CSRF configuration classes, first released with 4.11.
import { cookieKeys, sameSite } from "./cookie";
import { block, flag, integer, listOf, oneOf, secret, text, type KeyFacts } from "./field";

const since: KeyFacts = { micronautSecurity: "4.11.0" };

const filter = block(
  "Which requests have to prove where they come from.",
  {
    enabled: flag("Whether requests are checked at all.", { default: true, ...since }),
    "regex-pattern": text("Regular expression for the paths that are checked.", {
      default: "^.*$",
      note: "Shorten the reach of the check with it, for instance to leave webhooks out.",
      ...since,
    }),
    methods: listOf(
      "HTTP methods that are checked.",
      oneOf("An HTTP method, in capitals.", [
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
    "content-types": listOf(
      "Content types that are checked; by default those an HTML form can send.",
      text("A content type."),
      { default: ["application/x-www-form-urlencoded", "multipart/form-data"], ...since },
    ),
  },
  since,
);

const repositories = block(
  "Where the server keeps the tokens it has handed out.",
  {
    cookie: block(
      "A cookie as the place for tokens.",
      {
        enabled: flag("Whether tokens are kept in a cookie.", {
          default: true,
          note: "The first releases with CSRF protection read csrf.repository.cookie.enabled instead.",
          ...since,
        }),
      },
      since,
    ),
    session: block(
      "The HTTP session as the place for tokens.",
      {
        enabled: flag("Whether tokens are kept in the HTTP session, if there is one.", {
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
  "Where in a request the server looks for the token.",
  {
    "http-header": block(
      "A header as the place of the token.",
      { enabled: flag("Whether a header is looked at.", { default: true, ...since }) },
      since,
    ),
    field: block(
      "A form field as the place of the token.",
      { enabled: flag("Whether the fields of a form are looked at.", { default: true, ...since }) },
      since,
    ),
  },
  since,
);

export const csrf = block(
  "Protection against forged requests: a form has to bring back a token that only this server can have given it.",
  {
    enabled: flag("Switches the protection on or off as a whole.", { default: true, ...since }),
    "signature-key": secret("Key that signs the tokens, so that nobody else can make one.", {
      examples: ["${CSRF_SIGNATURE_KEY}"],
      note: "Every replica behind the same address needs the same value.",
      ...since,
    }),
    filter,
    "header-name": text("Header in which a request brings the token.", {
      default: "X-CSRF-TOKEN",
      ...since,
    }),
    "field-name": text("Form field in which a request brings the token.", {
      default: "csrfToken",
      ...since,
    }),
    ...cookieKeys({
      holds: "the CSRF token",
      name: "__Host-csrfToken",
      path: { note: "A cookie name that begins with __Host- demands the path /." },
      secure: {
        default: true,
        note: "A cookie name that begins with __Host- demands a secure cookie, so plain HTTP needs another cookie-name as well.",
      },
      maxAge: { default: "3600s" },
      sessionCookie: {},
      all: since,
    }),
    "cookie-same-site": sameSite("the CSRF token", { default: "Strict", ...since }),
    "http-session-name": text("Name under which the HTTP session holds the token.", {
      default: "csrfToken",
      ...since,
    }),
    "random-value-size": integer("How many random bytes go into a token.", {
      default: 16,
      ...since,
    }),
    repositories,
    "token-resolvers": tokenResolvers,
    repository: block(
      "Former name of repositories.",
      {
        cookie: block(
          "Former place of repositories.cookie.",
          {
            enabled: flag("Whether tokens are kept in a cookie, in the former spelling.", {
              default: true,
              deprecatedSince: true,
              replacedBy: "micronaut.security.csrf.repositories.cookie.enabled",
              note: "The first releases with CSRF protection read this spelling; later ones prefer repositories.",
              ...since,
            }),
          },
          since,
        ),
      },
      since,
    ),
  },
  {
    note: "Has an effect only if the server carries Micronaut's CSRF module.",
    ...since,
  },
);
