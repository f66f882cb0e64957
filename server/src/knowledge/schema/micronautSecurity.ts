// `micronaut.security`: everything about who may enter the server, and how.
// Names and defaults come from Micronaut Security's configuration classes.
import { docs } from "../docs";
import { csrf } from "./csrf";
import {
  block,
  closedBlock,
  flag,
  type KeyFacts,
  type KeySchema,
  listOf,
  oneOf,
  suggested,
  text,
} from "./field";
import { ldap } from "./ldap";
import { oauth2 } from "./oauth2";
import { endpoints } from "./securityEndpoints";
import { token } from "./token";

/** Whether a certain event leads to a redirect, and where to. */
const redirected = (event: string): KeySchema =>
  block(`What happens when ${event}.`, {
    url: text(`Where the browser is sent when ${event}.`, {
      default: "/",
      note: "An empty text is ignored, and the default stays.",
    }),
    enabled: flag(`Whether the browser is sent anywhere at all when ${event}.`, {
      default: true,
    }),
  });

const contextPath: KeyFacts = {
  default: "/",
  note: "The server's context path is put in front.",
};

const redirect = block("Where the browser goes after logging in, logging out or being refused.", {
  "login-success": text("Where a successful login leads.", contextPath),
  "login-failure": text("Where a failed login leads.", contextPath),
  logout: text("Where a logout leads.", {
    default: "/",
    note: "The server's context path is put in front. An empty text is ignored, and the default stays.",
  }),
  "prior-to-login": flag(
    "Whether the login leads back to the page that asked for it; that goes before login-success.",
    { default: false },
  ),
  enabled: flag("Whether there are redirects at all; false answers with a bare status code.", {
    default: true,
  }),
  unauthorized: redirected("somebody who is not logged in asks for a protected page"),
  forbidden: redirected("a logged-in user lacks the right to a page"),
  refresh: redirected("a refresh token cookie has been exchanged"),
});

const interceptRule = closedBlock("One rule: a pattern of paths and who may pass.", {
  pattern: text("Paths that the rule is about; `*` stands within a level, `**` across levels.", {
    examples: ["/api/**", "/ping"],
    note: "Required: without it the server does not start.",
  }),
  access: listOf(
    "Who may pass: role names or the special words; one match is enough.",
    suggested("A role name, or a special word with its brackets.", [
      "isAuthenticated()",
      "isAnonymous()",
      "denyAll()",
    ]),
    {
      examples: [["isAuthenticated()"]],
      note: "Required and not empty: otherwise the server does not start. Capitals matter. isAnonymous() lets everybody in.",
    },
  ),
  "http-method": oneOf(
    "The one HTTP method that the rule is about; left out, all of them.",
    ["OPTIONS", "GET", "HEAD", "POST", "PUT", "DELETE", "TRACE", "CONNECT", "PATCH", "CUSTOM"],
    {
      note: "Rules with a method are tried before all rules without one. An unknown method keeps the server from starting.",
    },
  ),
});

export const micronautSecurity = block(
  "Who may enter the server, and how: single sign-on, LDAP, tokens and access rules.",
  {
    enabled: flag("Switches the whole security module on or off.", {
      default: true,
      note: "Never write true in the open-source edition: it takes away Kestra's own basic authentication and puts nothing in its place.",
    }),
    oauth2,
    ldap,
    token,
    endpoints,
    authentication: oneOf(
      "How the browser shows, after the login, who it is.",
      {
        cookie: "A cookie with a token that this server signs.",
        idtoken: "A cookie with the provider's own ID token.",
        session: "An HTTP session on the server; needs Micronaut's session module.",
        bearer: "A token in a header, for API clients; gives no login by redirect.",
      },
      {
        note: "Write it in lower case. Without it in plain Micronaut, with bearer, or with COOKIE in capitals there are no login and callback routes at all. Kestra's single sign-on guides leave the key out.",
      },
    ),
    "basic-auth": block("User name and password in the Authorization header.", {
      enabled: flag("Whether such credentials are accepted.", { default: true }),
    }),
    redirect,
    "intercept-url-map": listOf(
      "Rules about who may reach which paths, in the order in which they are tried.",
      interceptRule,
      {
        default: [],
        note: "The first rule that fits decides, but rules with an http-method are all tried first.",
      },
    ),
    "intercept-url-map-prepend-pattern-with-context-path": flag(
      "Whether the server's context path is put in front of each pattern in intercept-url-map.",
      { default: true },
    ),
    filter: block("The filter through which every request passes.", {
      enabled: flag("Whether requests are checked at all.", {
        default: true,
        note: "With false nothing is protected.",
      }),
      pattern: text("Paths that the filter covers; all others stand open.", {
        default: "/**",
      }),
      path: text("Looks like pattern, but does not move the filter.", {
        default: "/**",
        removedIn: true,
        note: "Write pattern instead: that is the key the filter reads.",
      }),
    }),
    "ip-patterns": listOf(
      "Which addresses may call the server.",
      text("A regular expression for a whole address, or 0.0.0.0 for all of them."),
      {
        default: ["0.0.0.0"],
        examples: [["127\\.0\\.0\\.1", "10\\..*"]],
        note: "Java regular expressions, not ranges like 10.0.0.0/8.",
      },
    ),
    "reject-not-found": flag(
      "Whether a path that does not exist is answered with 401 rather than 404, so that nobody can feel out which paths there are.",
      { default: true },
    ),
    "authentication-provider-strategy": oneOf(
      "How many of the configured ways to log in have to agree.",
      { ANY: "One is enough.", ALL: "Every one of them." },
      { default: "ANY" },
    ),
    csrf,
    x509: block("Login with a TLS client certificate.", {
      enabled: flag("Whether client certificates log people in.", { default: false }),
      "subject-dn-regex": text(
        "Regular expression for the certificate's subject; what its first group matches becomes the user name.",
        { default: "CN=(.*?)(?:,|$)" },
      ),
    }),
    session: block("Logins kept in the HTTP session.", {
      enabled: flag("Whether the module for such logins is used.", {
        default: true,
        note: "Has an effect only if the server carries Micronaut's security session module.",
      }),
    }),
  },
  {
    docs: docs.micronautSecurity,
    enterprise: true,
    note: "Kestra's own settings, such as default-role, belong below kestra.security.",
  },
);
