// A key that the server reads under exactly one other parent.
import { message } from "../messages/message";
import { clientsPath } from "../interpretation/clients/clients";
import { docs } from "../knowledge/docs";
import { finder } from "../micronaut/tree/finder";
import type { ConfigNode } from "../micronaut/tree/node";
import { logoutByGet, ssoExample, under } from "./shared/examples";
import { fixesByMoving } from "./shared/moving";
import type { Rule } from "./rule";

const clients = clientsPath.join(".");

/** Where a key is written and where it belongs; `*` is a name of the user's choice. */
export const places = [
  ["kestra.security.oauth2", "micronaut.security.oauth2"],
  ["security.oauth2", "micronaut.security.oauth2"],
  ["security.ldap", "micronaut.security.ldap"],
  ["micronaut.security.clients", clients],
  ["micronaut.security.oauth2.endpoints", "micronaut.security.endpoints"],
  [`${clients}.*.issuer`, `${clients}.*.openid.issuer`],
  ["micronaut.security.ldap.*.search.groups", "micronaut.security.ldap.*.groups"],
  ["kestra.tenants", "kestra.ee.tenants"],
  ["tasks.sdk", "kestra.tasks.sdk"],
  ["kestra.basic-auth", "kestra.server.basic-auth"],
  ["kestra.webserver.basic-auth", "kestra.server.basic-auth"],
  ["micronaut.server.basic-auth", "kestra.server.basic-auth"],
  ...["username", "password", "realm", "open-urls"].map((key) => [
    `kestra.security.basic-auth.${key}`,
    `kestra.server.basic-auth.${key}`,
  ]),
  ...["port", "host", "context-path", "ssl", "cors", "netty"].map((key) => [
    `kestra.server.${key}`,
    `micronaut.server.${key}`,
  ]),
  ...["liveness", "preview", "standalone", "termination-grace-period"].map((key) => [
    `kestra.${key}`,
    `kestra.server.${key}`,
  ]),
  ["kestra.tmp-dir", "kestra.tasks.tmp-dir"],
  ["kestra.globals", "kestra.variables.globals"],
  ...["micronaut", "endpoints", "logger"].map((root) => [`kestra.${root}`, root]),
  ...["endpoints", "logger"].map((root) => [`micronaut.${root}`, root]),
  ["logging.level", "logger.levels"],
].map(([written = "", right = ""]) => ({ written: written.split("."), right: right.split(".") }));

const queue = "queue: { type: postgres }";
const kestra = under("kestra", queue);
const user = "username: admin@example.com";

export const misplacedKey: Rule = {
  id: "misplaced-key",
  topic: "place",
  severity: "warning",
  title: "Key under the wrong parent",
  why: "The server reads each key in one place only. Anywhere else it silently ignores the key and everything below it.",
  docs: docs.sso,
  fixesChange: { properties: ["moved"], lines: 1 },
  examples: [
    {
      bad: ssoExample({ oauth2: logoutByGet }),
      good: ssoExample() + logoutByGet.map((line) => `    ${line}\n`).join(""),
    },
    {
      bad: under(
        "micronaut.security.oauth2.clients.authentik",
        "clientId: kestra",
        "clientSecret: ${SECRET}",
        "issuer: https://auth.example.com/application/o/kestra/",
      ),
      good: under(
        "micronaut.security.oauth2.clients.authentik",
        "clientId: kestra",
        "clientSecret: ${SECRET}",
        "openid:",
        "  issuer: https://auth.example.com/application/o/kestra/",
      ),
    },
    {
      bad: under("kestra", queue, "security:", "  oauth2:", "    enabled: true"),
      good: under("micronaut.security.oauth2", "enabled: true") + kestra,
    },
    {
      bad: kestra + under("security.ldap.default.context", "server: ldaps://ldap.example.com"),
      good:
        under("micronaut.security.ldap.default.context", "server: ldaps://ldap.example.com") +
        kestra,
    },
    {
      bad: under(
        "micronaut.security.ldap.default.search",
        "base: ou=users",
        "groups:",
        "  enabled: true",
      ),
      good: under(
        "micronaut.security.ldap.default",
        "search:",
        "  base: ou=users",
        "groups:",
        "  enabled: true",
      ),
    },
    {
      bad: under("kestra", queue, "security:", "  basic-auth:", `    ${user}`),
      good: under("kestra", queue, "server:", "  basic-auth:", `    ${user}`),
    },
    {
      bad: under("kestra", queue, "server:", "  port: 9090"),
      good: under("micronaut.server", "port: 9090") + kestra,
    },
    {
      bad: under("kestra", queue, "tenants:", "  fallback-tenant: main"),
      good: under("kestra", queue, "ee:", "  tenants:", "    fallback-tenant: main"),
    },
  ],
  *check(config) {
    for (const node of misplacedKeys(config.root)) {
      const to = expectedPath(node);
      if (!to) continue;
      const place = to.slice(0, -1).join(".");
      for (const { key, written, inherited } of node.entries) {
        if (inherited) continue;
        yield {
          at: key,
          what: message("misplaced.what", {
            written,
            node: node.path.slice(0, -1).join("."),
          }),
          why: message("misplaced-key.why"),
          todo: message("misplaced.todo", { place }),
          fixes: () =>
            fixesByMoving(config, node, to, {
              title: message("fix.moveTo", { to: place }),
              preferred: !isLogin(to),
            }),
        };
      }
    }
  },
};

/** Moving the name and the password of the login to where the server reads them changes who can log in. */
const isLogin = (path: readonly string[]): boolean =>
  path.join(".").startsWith("kestra.server.basic-auth");

const misplacedKeys = finder((node) => expectedPath(node) !== undefined);

/** Whether this rule reports a key. */
export const isMisplacedKey = (node: ConfigNode): boolean => expectedPath(node) !== undefined;

/** The path at which the server would read this key; undefined if it is not misplaced. */
function expectedPath({ path }: ConfigNode): readonly string[] | undefined {
  for (const { written, right } of places) {
    if (written.length !== path.length) continue;
    if (!written.every((name, index) => name === path[index] || name === "*")) continue;
    const chosen = path[written.indexOf("*")] ?? "";
    return right.map((name) => (name === "*" ? chosen : name));
  }
  return undefined;
}
