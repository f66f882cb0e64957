// `micronaut.security`: authentication and access rules.
// Names and defaults come from Micronaut Security's configuration classes.
import { message, sentences, type Text } from "../../messages/message";
import { docs } from "../docs";
import { csrf } from "./csrf";
import {
  anything,
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

/** Whether an event causes a redirect, and where to. */
const redirected = (event: Text): KeySchema =>
  block(message("micronautSecurity.redirected", { event }), {
    url: text(message("micronautSecurity.redirected.url", { event }), {
      default: "/",
      note: "phrases.emptyIgnored",
    }),
    enabled: flag(message("micronautSecurity.redirected.enabled", { event }), {
      default: true,
    }),
  });

const contextPath: KeyFacts = {
  default: "/",
  note: "micronautSecurity.contextPath.note",
};

const redirect = block("micronautSecurity.redirect", {
  "login-success": text("micronautSecurity.redirect.login-success", contextPath),
  "login-failure": text("micronautSecurity.redirect.login-failure", contextPath),
  logout: text("micronautSecurity.redirect.logout", {
    default: "/",
    note: sentences(message("micronautSecurity.contextPath.note"), message("phrases.emptyIgnored")),
  }),
  "prior-to-login": flag("micronautSecurity.redirect.prior-to-login", { default: false }),
  enabled: flag("micronautSecurity.redirect.enabled", {
    default: true,
  }),
  unauthorized: redirected(message("micronautSecurity.redirected.unauthorized")),
  forbidden: redirected(message("micronautSecurity.redirected.forbidden")),
  refresh: redirected(message("micronautSecurity.redirected.refresh")),
});

const interceptRule = closedBlock("micronautSecurity.intercept-url-map.item", {
  pattern: text("micronautSecurity.intercept-url-map.item.pattern", {
    examples: ["/api/**", "/ping"],
    note: "micronautSecurity.intercept-url-map.item.pattern.note",
  }),
  access: listOf(
    "micronautSecurity.intercept-url-map.item.access",
    suggested("micronautSecurity.intercept-url-map.item.access.item", [
      "isAuthenticated()",
      "isAnonymous()",
      "denyAll()",
    ]),
    {
      examples: [["isAuthenticated()"]],
      note: "micronautSecurity.intercept-url-map.item.access.note",
    },
  ),
  "http-method": oneOf(
    "micronautSecurity.intercept-url-map.item.http-method",
    ["OPTIONS", "GET", "HEAD", "POST", "PUT", "DELETE", "TRACE", "CONNECT", "PATCH", "CUSTOM"],
    { note: "micronautSecurity.intercept-url-map.item.http-method.note" },
  ),
});

export const micronautSecurity = block(
  "micronautSecurity",
  {
    enabled: flag("micronautSecurity.enabled", {
      default: true,
      note: "micronautSecurity.enabled.note",
    }),
    oauth2,
    ldap,
    token,
    endpoints,
    authentication: oneOf(
      "micronautSecurity.authentication",
      {
        cookie: "micronautSecurity.authentication.cookie",
        idtoken: "micronautSecurity.authentication.idtoken",
        session: "micronautSecurity.authentication.session",
        bearer: "micronautSecurity.authentication.bearer",
      },
      { note: "micronautSecurity.authentication.note" },
    ),
    "basic-auth": block("micronautSecurity.basic-auth", {
      enabled: flag("micronautSecurity.basic-auth.enabled", { default: true }),
      "www-authenticate": flag("micronautSecurity.basic-auth.www-authenticate", {
        default: true,
        readFrom: "1.3",
      }),
    }),
    redirect,
    // Kestra's own key. Its documentation has had it under `kestra.security` since 0.22, but Kestra's check for keys of
    // 1.x, which 2.0.0 does not contain yet, calls it renamed. So some 1.x may read it here.
    login: block("micronautSecurity.login", {
      "failed-attempts": anything("kestraSecurity.login.failed-attempts", {
        removedIn: "2.0",
        replacedBy: "kestra.security.login.failed-attempts",
      }),
    }),
    "intercept-url-map": listOf("micronautSecurity.intercept-url-map", interceptRule, {
      default: [],
      note: "micronautSecurity.intercept-url-map.note",
    }),
    "intercept-url-map-prepend-pattern-with-context-path": flag(
      "micronautSecurity.intercept-url-map-prepend-pattern-with-context-path",
      { default: true },
    ),
    filter: block("micronautSecurity.filter", {
      enabled: flag("phrases.requestsChecked", {
        default: true,
        note: "micronautSecurity.filter.enabled.note",
      }),
      pattern: text("micronautSecurity.filter.pattern", {
        default: "/**",
      }),
      path: text("micronautSecurity.filter.path", {
        default: "/**",
        removedIn: true,
        note: "micronautSecurity.filter.path.note",
      }),
    }),
    "ip-patterns": listOf(
      "micronautSecurity.ip-patterns",
      text("micronautSecurity.ip-patterns.item"),
      {
        default: ["0.0.0.0"],
        examples: [["127\\.0\\.0\\.1", "10\\..*"]],
        note: "micronautSecurity.ip-patterns.note",
      },
    ),
    "reject-not-found": flag("micronautSecurity.reject-not-found", { default: true }),
    "authentication-provider-strategy": oneOf(
      "micronautSecurity.authentication-provider-strategy",
      {
        ANY: "micronautSecurity.authentication-provider-strategy.ANY",
        ALL: "micronautSecurity.authentication-provider-strategy.ALL",
      },
      { default: "ANY" },
    ),
    csrf,
    x509: block("micronautSecurity.x509", {
      enabled: flag("micronautSecurity.x509.enabled", { default: false }),
      "subject-dn-regex": text("micronautSecurity.x509.subject-dn-regex", {
        default: "CN=(.*?)(?:,|$)",
      }),
    }),
    session: block("micronautSecurity.session", {
      enabled: flag("micronautSecurity.session.enabled", {
        default: true,
        note: "micronautSecurity.session.enabled.note",
      }),
    }),
    "sessionid-resolver": block("micronautSecurity.sessionid-resolver", {
      "jwt-id": block("micronautSecurity.sessionid-resolver.jwt-id", {
        enabled: flag("micronautSecurity.sessionid-resolver.jwt-id.enabled", { default: true }),
      }),
    }),
  },
  {
    docs: docs.micronautSecurity,
    enterprise: true,
    note: "micronautSecurity.note",
  },
);
