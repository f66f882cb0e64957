// A key that the server reads under exactly one other parent.
import { message } from "../messages/message";
import { clientsPath } from "../interpretation/clients/clients";
import { isMisplacedDefaultRole } from "../interpretation/role/defaultRole";
import { decidingScalar, valueOf } from "../interpretation/values/value";
import { docs } from "../knowledge/docs";
import { nearest } from "../knowledge/nearest";
import { findKey, keysOf } from "../knowledge/schema/keys";
import { typesFor } from "../knowledge/schema/requirements";
import { certain } from "../interpretation/values/flags";
import { providerFor } from "../knowledge/providers";
import { generic } from "../knowledge/providers/generic";
import type { Config } from "../micronaut/configuration";
import { finder } from "../micronaut/tree/finder";
import { type ConfigNode, walk } from "../micronaut/tree/node";
import { groupOf } from "./shared/keyGroup";
import { logoutByGet, ssoExample, under } from "./shared/examples";
import { placeByContent } from "../interpretation/nesting/wrongParent";
import { isEvaluatedHere } from "./shared/inserted";
import { fixesByMoving, fixesByMovingAll, furtherParts, type PlannedMove } from "./shared/moving";
import {
  isStrayClientKey,
  keysWithoutClient,
  namesOfClients,
  placeInSameClient,
  type StrayKey,
  strayClientKeys,
} from "./shared/strayClientKeys";
import { shiftedKeys } from "./shared/shiftedKeys";
import { isSettingWithoutName, strayDataSourceFindings } from "./shared/strayDataSourceKeys";
import { isReferenced } from "./shared/referencedKeys";
import type { Finding, Rule } from "./rule";

const clients = clientsPath.join(".");

/** Where a key is written and where it belongs; `*` is a name of the user's choice. */
export const places = [
  ["kestra.security.oauth2", "micronaut.security.oauth2"],
  ["security.oauth2", "micronaut.security.oauth2"],
  ["security.ldap", "micronaut.security.ldap"],
  ["micronaut.security.clients", clients],
  ...["callback-uri", "login-uri", "default-provider"].map((key) => [
    `micronaut.security.${key}`,
    `micronaut.security.oauth2.${key}`,
  ]),
  ["micronaut.security.oauth2.endpoints", "micronaut.security.endpoints"],
  ["micronaut.security.oauth2.openid.clients", clients],
  ["micronaut.security.ldap.*.search.groups", "micronaut.security.ldap.*.groups"],
  ["kestra.tenants", "kestra.ee.tenants"],
  ["tasks.sdk", "kestra.tasks.sdk"],
  ["kestra.basic-auth", "kestra.server.basic-auth"],
  ["kestra.webserver.basic-auth", "kestra.server.basic-auth"],
  ["micronaut.server.basic-auth", "kestra.server.basic-auth"],
  ...["enabled", "username", "password", "realm", "open-urls"].map((key) => [
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
  ...["queues", "cleaner"].map((key) => [`kestra.retries.${key}`, `kestra.jdbc.${key}`]),
  ["kestra.server.url", "kestra.url"],
  ["kestra.tmp-dir", "kestra.tasks.tmp-dir"],
  ["kestra.globals", "kestra.variables.globals"],
  ["logging.level", "logger.levels"],
  ...["micronaut", "datasources", "endpoints", "logger", "otel", "jackson", "flyway"].map(
    (root) => [`kestra.${root}`, root],
  ),
  ...["kestra", "datasources", "endpoints", "logger", "flyway"].map((root) => [
    `micronaut.${root}`,
    root,
  ]),
].map(([written = "", right = ""]) => ({ written: written.split("."), right: right.split(".") }));

/** The places by the last name of what is written there. */
const placesByName = new Map(
  places.map(({ written }) => [
    written.at(-1),
    places.filter((other) => other.written.at(-1) === written.at(-1)),
  ]),
);

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
  fixesChange: { properties: ["moved"], lines: 2 },
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
        "  base: ou=groups",
        "  enabled: true",
      ),
      good: under(
        "micronaut.security.ldap.default",
        "search:",
        "  base: ou=users",
        "groups:",
        "  base: ou=groups",
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
      bad: ssoExample({ security: ["callback-uri: /sso/back"] }),
      good: `${ssoExample()}      callback-uri: /sso/back\n`,
    },
    {
      bad: under("kestra", queue, "tenants:", "  fallback-tenant: main"),
      good: under("kestra", queue, "ee:", "  tenants:", "    fallback-tenant: main"),
    },
    {
      bad: under(
        "micronaut.security.oauth2",
        "client-id: kestra # theirs",
        "client-secret: ${SECRET}",
        "issuer: https://accounts.google.com",
      ),
      good: under(
        "micronaut.security.oauth2.clients.google",
        "client-id: kestra # theirs",
        "client-secret: ${SECRET}",
        "openid:",
        "  issuer: https://accounts.google.com",
      ),
    },
    {
      bad: ssoExample({ oauth2: ["openid:", "  scopes: [openid, email]"] }),
      good: `${ssoExample()}          scopes: [openid, email]\n`,
    },
    {
      bad: under(
        "micronaut.security.oauth2.clients.sso",
        "client-id: kestra",
        "client-secret: ${SECRET}",
        "openid:",
        "  issuer: https://sso.example.com",
        "  scope: [openid, email]",
      ),
      good: under(
        "micronaut.security.oauth2.clients.sso",
        "client-id: kestra",
        "client-secret: ${SECRET}",
        "openid:",
        "  issuer: https://sso.example.com",
        "scopes: [openid, email]",
      ),
    },
    {
      bad: under("kestra", queue, "retries:", "  queues:", "    poll-size: 10"),
      good: under("kestra", queue, "jdbc:", "  queues:", "    poll-size: 10"),
    },
    {
      bad: under("kestra", queue, "server:", "  url: https://kestra.example.com"),
      good: under("kestra", "url: https://kestra.example.com", queue),
    },
    { bad: under("kestra", queue, "server:", "  type: STANDALONE") },
    {
      bad: under("kestra", queue, "variables:", "  recursive-rendering: true", "  data_host: db"),
      good: under(
        "kestra",
        queue,
        "variables:",
        "  globals:",
        "    data_host: db",
        "  recursive-rendering: true",
      ),
    },
    {
      bad: under("kestra", queue, "datasources:", "  postgres:", "    username: kestra"),
      good: kestra + under("datasources.postgres", "username: kestra"),
    },
    {
      bad:
        kestra +
        under("datasources", "url: jdbc:postgresql://postgres:5432/kestra", "username: kestra"),
      good:
        kestra +
        under(
          "datasources.postgres",
          "url: jdbc:postgresql://postgres:5432/kestra",
          "username: kestra",
        ),
    },
    {
      bad:
        kestra +
        under("datasources", "postgres:", "  username: kestra", "healthcheck:", "  retries: 30"),
    },
  ],
  *check(config) {
    const stray = strayClientKeys(config);
    yield* strayClientKeyFinding(config, stray);
    yield* strayDataSourceFindings(config);
    yield* serverType(config);
    // A key that several mappings merge is reported once, although its parents differ.
    const inserted = new Set<number>();
    for (const node of misplacedKeys(config.root)) {
      const to = expectedPath(node);
      if (!to || stray.some((key) => isAtOrBelow(node.path, key.node.path))) continue;
      if (isAtOrBelow(node.path, variables) && isReferenced(config, node)) continue;
      const [first, ...more] = node.entries.filter((entry) => {
        const { key, inherited } = entry;
        if (inherited && inserted.has(key.start)) return false;
        if (!isEvaluatedHere(config, node, entry)) return false;
        if (inherited) inserted.add(key.start);
        return true;
      });
      if (!first) continue;
      const related = furtherParts(more);
      yield {
        at: first.key,
        what: message("misplaced.what", {
          written: first.written,
          node: node.path.slice(0, -1).join("."),
        }),
        why: message("misplaced-key.why"),
        ...(related.length > 0 ? { related } : {}),
        ...movingTo(config, node, to),
      };
    }
    for (const { node, to } of shiftedKeys(config)) {
      const [entry] = node.entries;
      // What is below may belong to another place.
      if (
        !entry ||
        [...walk(node)].some((each) => isMisplacedKey(each) || isMisplacedDefaultRole(each))
      )
        continue;
      if (entry.inherited || isReferenced(config, node)) continue;
      yield {
        at: entry.key,
        // Another rule would report it as unknown.
        covers: entry.key,
        what:
          node.path.length > 1
            ? message("misplaced.what", {
                written: entry.written,
                node: node.path.slice(0, -1).join("."),
              })
            : message("misplaced.topLevel.what", { written: entry.written }),
        why: message("misplaced-key.why"),
        ...movingTo(config, node, to),
      };
    }
  },
};

/** At the top level, the user has to choose: what becomes effective there may decide who can log in. */
function movingTo(
  config: Config,
  node: ConfigNode,
  to: readonly string[],
): Pick<Finding, "todo" | "fixes"> {
  const place = (to.at(-1) === node.name ? to.slice(0, -1) : to).join(".");
  if (to.length > 1)
    return {
      todo: message("misplaced.todo", { place }),
      fixes: (wanted) =>
        fixesByMoving(
          config,
          node,
          to,
          { title: message("fix.moveTo", { to: place }), preferred: !isLogin(to) },
          wanted,
        ),
    };
  const title = message("fix.moveToTopLevel");
  return {
    todo: message("misplaced.topLevel.todo"),
    fixes: (wanted) => fixesByMoving(config, node, to, { title, preferred: false }, wanted),
  };
}

/** Moving the name and the password of the login to where the server reads them changes who can log in. */
const isLogin = (path: readonly string[]): boolean =>
  path.join(".").startsWith("kestra.server.basic-auth");

const isAtOrBelow = (path: readonly string[], top: readonly string[]): boolean =>
  top.every((name, index) => name === path[index]);

const misplacedKeys = finder((node) => expectedPath(node) !== undefined);

/** Whether this rule reports a key. */
export const isMisplacedKey = (node: ConfigNode): boolean =>
  isStrayClientKey(node) || expectedPath(node) !== undefined;

/** Whether a key is where the name of a client or of a data source belongs. */
export const isKeyWithoutName = ({ root }: Config, node: ConfigNode): boolean =>
  isSettingWithoutName(node) ||
  keysWithoutClient(root).some((key) => key.node.path.join(".") === node.path.join("."));

/** The path at which the server would read this key; undefined if it is not misplaced. */
function expectedPath(node: ConfigNode): readonly string[] | undefined {
  const { path } = node;
  for (const { written, right } of placesByName.get(node.name) ?? []) {
    if (written.length !== path.length) continue;
    if (!written.every((name, index) => name === path[index] || name === "*")) continue;
    const chosen = path[written.indexOf("*")] ?? "";
    return right.map((name) => (name === "*" ? chosen : name));
  }
  return placeInGlobals(node) ?? placeInSameClient(node) ?? otherParent(node);
}

/** For settings that their content identifies, unless a mapping around them is moved as a whole. */
function otherParent(node: ConfigNode): readonly string[] | undefined {
  const to = placeByContent(node);
  if (!to) return undefined;
  const isInMoved = node.path.some((name, index) =>
    placesByName
      .get(name)
      ?.some(({ written }) => written.join(".") === node.path.slice(0, index + 1).join(".")),
  );
  return isInMoved ? undefined : to;
}

/** Users expect their own variables next to the settings for variables. */
function placeInGlobals({ path, name }: ConfigNode): readonly string[] | undefined {
  if (path.length !== 3 || !isAtOrBelow(path, variables) || findKey(path)) return undefined;
  const parent = findKey(variables);
  if (!parent) return undefined;
  const isMeant = keysOf(parent).some(
    ({ path: known, schema }) =>
      schema.otherNames?.includes(name) === true || nearest(name, known.slice(-1)) !== undefined,
  );
  return isMeant ? undefined : [...variables, "globals", name];
}

const variables = ["kestra", "variables"];

/** The type of the server, which only the command sets, whatever the file contains. */
function* serverType(config: Config): Generator<Finding> {
  const value = valueOf(config, ["kestra", "server", "type"]);
  const [entry] = value.node?.entries ?? [];
  const command = `server ${certain(value).text?.toLowerCase()}`;
  if (!entry || !typesFor(command, undefined)) return;
  yield {
    at: entry.key,
    what: message("misplaced.what", { written: entry.written, node: "kestra.server" }),
    why: message("misplaced-key.serverType.why"),
    todo: message("misplaced-key.serverType.todo", { command }),
  };
}

/** One finding for all keys outside of a client, because they belong together. */
function* strayClientKeyFinding(config: Config, stray: readonly StrayKey[]): Iterable<Finding> {
  const group = groupOf(stray.map(({ node }) => node));
  if (!group) return;
  const { first, list, related } = group;
  const names = namesOfClients(config);
  const created = nameOfNewClient(config, stray);
  const [only] = names.length === 1 ? names : [];
  const moves = (client: string): PlannedMove[] =>
    stray.map(({ node, to }) => ({ from: node.path, to: [...clientsPath, client, ...to] }));
  const place = only === undefined ? clients : `${clients}.${only}`;
  yield {
    at: first.key,
    what: message("misplaced-key.client.what", { written: first.written }),
    ...related,
    why: message("misplaced-key.client.why"),
    todo:
      only !== undefined
        ? message("misplaced-key.group.todo", { list, place })
        : names.length > 0
          ? message("misplaced-key.clients.todo", { list, place })
          : message("misplaced-key.noClient.todo", { list, place, client: created }),
    fixes: () =>
      names.length > 0
        ? names.flatMap((client) =>
            fixesByMovingAll(
              config,
              moves(client),
              message("fix.moveTo", { to: `${clients}.${client}` }),
            ),
          )
        : fixesByMovingAll(
            config,
            moves(created),
            message("fix.moveToNewClient", { client: created }),
          ),
  };
}

/** The name in the documentation for the provider that the issuer belongs to. */
function nameOfNewClient(config: Config, stray: readonly StrayKey[]): string {
  const issuers = stray.flatMap(({ node, to }) => {
    const path = to.join(".") === "openid" ? [...node.path, "issuer"] : node.path;
    const isIssuer = path !== node.path || to.at(-1) === "issuer";
    return isIssuer ? (decidingScalar(valueOf(config, path))?.text ?? []) : [];
  });
  return issuers.map((issuer) => providerFor("", issuer)).find(Boolean)?.client ?? generic.client;
}
