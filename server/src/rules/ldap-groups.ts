// Groups from LDAP that stay empty for every user.
import { message } from "../messages/message";
import { docs } from "../knowledge/docs";
import { orderBelow } from "../knowledge/schema/keys";
import { certain, readFlag } from "../interpretation/values/flags";
import { itemScalars, wordsIn } from "../interpretation/values/items";
import { decidingScalar, isSetElsewhere, literalScalar } from "../interpretation/values/value";
import { rewriteItems } from "../document/edits/items";
import { type Config, isIncomplete, spellingIn } from "../micronaut/configuration";
import { insertKey } from "../micronaut/edits/insert";
import { changed, changesTo } from "../micronaut/edits/rewrite";
import { spell } from "../micronaut/names";
import { winner } from "../micronaut/tree/node";
import { isDynamic } from "../micronaut/values/dynamic";
import { type Condition, hasUser, readSearchFilter } from "../micronaut/values/searchFilter";
import { under } from "./shared/examples";
import { type LdapServer, ldapServers } from "./shared/ldapServers";
import { mayBeSetElsewhere } from "./shared/missingClientKey";
import type { Finding, Fix, Rule } from "./rule";

const server = (search: readonly string[], groups: readonly string[]): string =>
  under(
    "micronaut.security.ldap.default",
    "search:",
    "  base: ou=people,dc=example,dc=org",
    "  filter: (uid={0})",
    ...search.map((line) => `  ${line}`),
    "groups:",
    ...groups.map((line) => `  ${line}`),
  );

const base = "base: ou=groups,dc=example,dc=org";

export const ldapGroups: Rule = {
  id: "ldap-groups",
  topic: "login",
  severity: "warning",
  title: "LDAP groups that stay empty",
  why: "Users can log in, but get no groups, and nothing is logged. Micronaut reads groups only with `enabled: true`. In their filter, it replaces `{0}` with the user's DN, or with the attribute in `filter-attribute` if the search for the user returns it.",
  docs: docs.ldap,
  fixesChange: { properties: ["added"], lines: 1, titled: true, chosen: true },
  examples: [
    {
      bad: server([], [base, "filter: (member={0})"]),
      good: server([], ["enabled: true", base, "filter: (member={0})"]),
    },
    {
      bad: server([], ["enabled: true", base, "filter: (memberUid={0})"]),
      good: server([], ["enabled: true", base, "filter: (memberUid={0})", "filter-attribute: uid"]),
    },
    {
      bad: server(
        ["attributes: [cn, mail]"],
        ["enabled: true", base, "filter: (memberUid={0})", "filter-attribute: uid"],
      ),
      good: server(
        ["attributes: [cn, mail, uid]"],
        ["enabled: true", base, "filter: (memberUid={0})", "filter-attribute: uid"],
      ),
    },
    {
      bad: server([], ["enabled: true", base, "filter: (member={0})", "filter-attribute: uid"]),
    },
  ],
  *check(config) {
    if (isIncomplete(config)) return;
    for (const found of ldapServers(config)) {
      const groups = found.node.children.get("groups");
      const at = groups && winner(groups)?.key;
      if (!at || groups.children.size === 0) continue;
      const enabled = readFlag(found.value("groups", "enabled"));
      if (enabled === "absent" && !mayBeSetElsewhere(config)) yield notEnabled(config, found, at);
      const mayRead = enabled === "true" || enabled === "absent";
      const finding = mayRead ? filterFinding(config, found) : undefined;
      if (finding) yield finding;
    }
  },
};

const notEnabled = (config: Config, { node }: LdapServer, at: Finding["at"]): Finding => ({
  at,
  what: message("ldap-groups.enabled.what"),
  why: message("ldap-groups.why"),
  todo: message("ldap-groups.enabled.todo"),
  fixes: () => adding(config, [...node.path, "groups", "enabled"], "true"),
});

/** Attributes whose values are DNs. */
const ofDn = [
  ...["member", "uniquemember", "roleoccupant", "owner", "manager", "memberof"],
  ...["seealso", "secretary", "distinguishedname", "entrydn"],
];

function filterFinding(config: Config, found: LdapServer): Finding | undefined {
  const { node, value } = found;
  const filter = literalScalar(value("groups", "filter"));
  if (!filter || isDynamic(filter)) return undefined;
  const { problem, conditions } = readSearchFilter(filter.text);
  const ofUser = conditions.filter((condition) => hasUser(condition.value));
  if (problem || ofUser.length === 0) return undefined;
  const attribute = value("groups", "filter-attribute");
  const name = certain(attribute);
  if (name.kind === "unknown") return undefined;
  const isDn = name.text === undefined || name.text === "" || name.text.toLowerCase() === "dn";
  const at = filter.span;
  const why = message("ldap-groups.why");
  if (isDn) {
    if (!ofUser.every(isAccountName)) return undefined;
    const isAbsent = name.kind === "absent" && !mayBeSetElsewhere(config);
    if (name.kind === "absent" && !isAbsent) return undefined;
    return {
      ...{ at, why },
      what: message("ldap-groups.dn.what", { placeholder: "{0}", attribute: "memberUid" }),
      todo: message("ldap-groups.dn.todo"),
      fixes: () =>
        isAbsent ? adding(config, [...node.path, "groups", "filter-attribute"], "uid") : [],
    };
  }
  const wanted = name.text ?? "";
  const isFetched = fetches(found, wanted);
  if (isFetched === undefined) return undefined;
  if (!isFetched) {
    if (ofUser.some(isWholeDn)) return undefined;
    const scalar = decidingScalar(attribute);
    return {
      at: scalar?.span ?? at,
      why,
      what: message("ldap-groups.attribute.what", { attribute: wanted }),
      todo: message("ldap-groups.attribute.todo"),
      fixes: () => fetching(config, found, wanted),
    };
  }
  if (!ofUser.every(isWholeDn) || !isSearchedBy(found, wanted)) return undefined;
  return {
    ...{ at, why },
    what: message("ldap-groups.notDn.what", { placeholder: "{0}", attribute: wanted }),
    todo: message("ldap-groups.notDn.todo"),
  };
}

/** An account name (RFC 2307). */
const isAccountName = ({ attribute }: Condition): boolean =>
  attribute.toLowerCase() === "memberuid";

const isWholeDn = ({ attribute, value }: Condition): boolean =>
  ofDn.includes(attribute.toLowerCase()) && /^\s*\{\+?0+\}\s*$/.test(value);

/** Whether the search for the user returns an attribute; undefined if that is unknown. */
function fetches({ value }: LdapServer, wanted: string): boolean | undefined {
  const attributes = value("search", "attributes");
  if (attributes.kind === "absent") return true;
  if (!attributes.node || isSetElsewhere(attributes)) return undefined;
  const scalars = itemScalars(attributes.node);
  if (scalars.some(isDynamic)) return undefined;
  const names = scalars.flatMap(wordsIn).map((name) => name.toLowerCase());
  return names.includes("*") || names.includes(wanted.toLowerCase());
}

/** Whether the user is found by an attribute, so that the entry certainly has it. */
function isSearchedBy({ value }: LdapServer, wanted: string): boolean {
  const filter = literalScalar(value("search", "filter"));
  if (!filter || isDynamic(filter)) return false;
  const ofUser = readSearchFilter(filter.text).conditions.filter((one) => hasUser(one.value));
  return (
    ofUser.length > 0 &&
    ofUser.every(({ attribute }) => attribute.toLowerCase() === wanted.toLowerCase())
  );
}

function adding(config: Config, path: readonly string[], value: string): Fix[] {
  const key = path.at(-1) ?? "";
  const line = `${spell(key, spellingIn(config))}: ${value}`;
  const changes = insertKey(config, { path, lines: [line] }, orderBelow);
  return changes
    ? [
        {
          title: message("fix.add", { key }),
          changes: changesTo(config, changed(config, changes)),
          preferred: false,
        },
      ]
    : [];
}

/** Adds an attribute to the list of those that are fetched. */
function fetching(config: Config, { value }: LdapServer, attribute: string): Fix[] {
  const { node } = value("search", "attributes");
  const entry = node && winner(node);
  const list = entry?.value;
  if (list?.kind !== "list") return [];
  const last = list.items.at(-1);
  if (last?.kind !== "scalar") return [];
  const words = list.items.map((_, index) =>
    index === list.items.length - 1 ? [last.text, attribute] : undefined,
  );
  const changes = rewriteItems(config.text, list, words);
  return changes
    ? [{ title: message("ldap-groups.attribute.fix", { attribute }), changes, preferred: false }]
    : [];
}
