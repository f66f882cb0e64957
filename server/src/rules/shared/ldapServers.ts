// The LDAP servers that are in use, and the values of their keys.
import { message, type Text } from "../../messages/message";
import { isAtLeast, type KestraVersion } from "../../knowledge/versions";
import { isOff } from "../../interpretation/values/flags";
import { type Value, valueOf } from "../../interpretation/values/value";
import type { Config } from "../../micronaut/configuration";
import { type ConfigNode, get } from "../../micronaut/tree/node";

export interface LdapServer {
  readonly node: ConfigNode;
  /** The effective value of a key of the server. */
  value(...names: readonly string[]): Value;
}

const place = "micronaut.security.ldap";

export function ldapServers(config: Config): LdapServer[] {
  const isDisabled = (...path: readonly string[]): boolean => isOff(valueOf(config, path)) === true;
  const all = get(config.root, place);
  if (!all || isDisabled(...all.path, "enabled") || isDisabled("micronaut", "security", "enabled"))
    return [];
  return [...all.children.values()].flatMap((node) => {
    const value = (...names: readonly string[]): Value => valueOf(config, [...node.path, ...names]);
    return node.children.size === 0 || isOff(value("enabled")) ? [] : [{ node, value }];
  });
}

/** What a setting that cannot be read does, which depends on the version of Micronaut Security. */
export function stopsOrFails(target: KestraVersion | undefined): Text {
  if (target && isAtLeast(target, "1.3")) return message("ldap.stops.why");
  return target && !isAtLeast(target, "1.0")
    ? message("ldap.fails.why")
    : message("ldap.stopsOrFails.why");
}
