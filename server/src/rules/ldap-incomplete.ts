// A setting of an LDAP server without a value, and a search without a base.
import { message, type Text } from "../messages/message";
import { docs } from "../knowledge/docs";
import { isAtLeast, type KestraVersion } from "../knowledge/versions";
import { certain, readFlag } from "../interpretation/values/flags";
import type { Value } from "../interpretation/values/value";
import { type Config, isIncomplete } from "../micronaut/configuration";
import { winner } from "../micronaut/tree/node";
import { under } from "./shared/examples";
import { type LdapServer, ldapServers, stopsOrFails } from "./shared/ldapServers";
import { mayBeSetElsewhere } from "./shared/missingClientKey";
import type { Finding, Rule } from "./rule";

const search = (...lines: readonly string[]): string =>
  under("micronaut.security.ldap.default.search", ...lines);

export const ldapIncomplete: Rule = {
  id: "ldap-incomplete",
  topic: "login",
  severity: "warning",
  byVersion: true,
  title: "LDAP server with a missing value",
  why: "Kestra 1.3 and later do not start if `server`, `base` or `filter` is written without a value. Without a base, the search starts at the root of the directory, which most directories reject, so every login fails with an error.",
  docs: docs.ldap,
  examples: [
    { bad: under("micronaut.security.ldap.default.context", "server:") },
    { bad: search("base: ou=people,dc=example,dc=org", "filter:"), version: "1.3" },
    { bad: search("base: ou=people,dc=example,dc=org", 'filter: ""') },
    { bad: search("base:") },
    { bad: search("filter: (mail={0})") },
  ],
  *check(config, { target }) {
    if (isIncomplete(config)) return;
    for (const server of ldapServers(config)) {
      for (const path of needed) yield* valueFinding(server, path, target);
      yield* missingBase(config, server, "search");
      yield* missingBase(config, server, "groups");
    }
  },
};

/** Keys of a server that must have a value if they are written. */
const needed = [
  ["context", "server"],
  ["search", "base"],
  ["search", "filter"],
  ["groups", "enabled"],
  ["groups", "base"],
  ["groups", "filter"],
] as const;

/** A key without a value, or with an empty one; an empty base is another mistake. */
function* valueFinding(
  { value }: LdapServer,
  path: readonly [string, string],
  target: KestraVersion | undefined,
): Iterable<Finding> {
  const found = value(...path);
  const key = path[1];
  const at = found.node && winner(found.node)?.key;
  if (!at || found.from?.kind !== "here") return;
  const { kind, text } = certain(found);
  const todo = message("ldap-incomplete.todo");
  if (kind === "nothing") {
    const severity = target && !isAtLeast(target, "1.0") ? "warning" : "error";
    const what = message("ldap-incomplete.what", { key });
    yield { at, severity, what, why: stopsOrFails(target), todo };
  } else if (
    (key === "server" || key === "filter") &&
    text?.trim() === "" &&
    isRead(value, path[0])
  ) {
    const what = message("ldap-incomplete.empty.what", { key });
    yield { at, what, why: refusedWhy(key), todo };
  }
}

const refusedWhy = (key: string): Text =>
  key === "filter" ? message("ldap-filter.refused.why") : message("ldap-server.why");

/** Groups are searched only if they are enabled. */
const isRead = (value: LdapServer["value"], block: string): boolean =>
  block !== "groups" || readFlag(value("groups", "enabled")) === "true";

function* missingBase(
  config: Config,
  { node, value }: LdapServer,
  block: "search" | "groups",
): Iterable<Finding> {
  const mapping = node.children.get(block);
  const at = mapping && winner(mapping)?.key;
  if (!at || mapping.children.size === 0 || !isRead(value, block)) return;
  const base = value(block, "base");
  if (!isEmpty(base) || mayBeSetElsewhere(config)) return;
  if (hasOwnBase(value("context", "server"))) return;
  yield {
    at: base.node ? (winner(base.node)?.key ?? at) : at,
    what: message("ldap-incomplete.base.what", { block }),
    why: message("ldap-incomplete.base.why"),
    todo: message("ldap-incomplete.base.todo"),
  };
}

const isEmpty = (value: Value): boolean => {
  const { kind, text } = certain(value);
  return kind === "absent" || text?.trim() === "";
};

/** Whether the address may contain a base, or is that of a global catalog, which is searched without one. */
function hasOwnBase(server: Value): boolean {
  const { kind, text } = certain(server);
  if (kind === "unknown") return true;
  return text !== undefined && /:\/\/[^/\s]*\/\S|:326[89]\b/.test(text);
}
