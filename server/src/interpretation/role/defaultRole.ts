// The default role of a configuration, for rules and features.
import { itemScalars, wordsIn } from "../values/items";
import { isUnreadBelowRoot } from "../nesting/wrongParent";
import type { Span } from "../../document/span";
import type { ScalarNode } from "../../document/syntax";
import type { Config } from "../../micronaut/configuration";
import { finder } from "../../micronaut/tree/finder";
import { at, type ConfigNode, winner } from "../../micronaut/tree/node";
import { type Vocabulary, vocabularyIn, vocabularyOf } from "../../knowledge/roles/actions";
import {
  defaultRolePath,
  existsIn,
  isWithoutEffectIn,
  type Permission,
} from "../../knowledge/roles/permissions";
import { isDynamic } from "../../micronaut/values/dynamic";
import type { KestraVersion } from "../../knowledge/versions";

export const defaultRoleOf = (config: Config): ConfigNode | undefined =>
  at(config.root, defaultRolePath);

/** The default roles that the server does not read because of their place. */
export const misplacedDefaultRoles = finder((node) => isMisplacedDefaultRole(node));

/** A default role under a parent where the name cannot mean anything else. */
export function isMisplacedDefaultRole({ name, path, children }: ConfigNode): boolean {
  if (name !== "default-role" || path.join(".") === defaultRolePath.join(".")) return false;
  const [first, second] = path;
  if (path.length === 1) return true;
  if (first === "security") return path.length === 2;
  const isUsual =
    first === "micronaut"
      ? path.length === 2 || second === "security"
      : first === "kestra" && (path.length === 2 || second === "security" || second === "ee");
  return isUsual || (children.has("permissions") && isUnreadBelowRoot(path));
}

/** The default role and those in other places, whose content is to be right when they are moved. */
export function defaultRolesIn(config: Config): ConfigNode[] {
  const role = defaultRoleOf(config);
  return [...(role ? [role] : []), ...misplacedDefaultRoles(config.root)];
}

/** The permissions that a role grants. Each node's name as written is the permission. */
export function grantsOf(config: Config, role: readonly string[] = defaultRolePath): ConfigNode[] {
  const permissions = at(config.root, [...role, "permissions"]);
  return [...(permissions?.children.values() ?? [])].filter(({ name }) => !name.startsWith("["));
}

/** The permissions of all roles, also of those in the wrong place. */
export const grantsOfAllRoles = (config: Config): ConfigNode[] =>
  defaultRolesIn(config).flatMap(({ path }) => grantsOf(config, path));

/** An action as written, with the span of the word without quotes. */
export interface GrantedAction {
  readonly word: string;
  readonly at: Span;
}

/** The actions a permission is granted with. */
export function actionsIn(config: Config, grant: ConfigNode): GrantedAction[] {
  return itemScalars(grant)
    .filter((scalar) => !isDynamic(scalar) && scalar.text !== "")
    .flatMap((scalar) => wordsOf(config.text, scalar));
}

/** The same, if the permission is written in the role itself, so that they can be edited there. */
export const ownActionsIn = (config: Config, grant: ConfigNode): GrantedAction[] =>
  winner(grant)?.inherited ? [] : actionsIn(config, grant);

/** Micronaut splits one string at its commas into a list. */
function wordsOf(text: string, { span, style, text: value }: ScalarNode): GrantedAction[] {
  if (style === "literal" || style === "folded") return [];
  const start = style === "plain" ? span.start : span.start + 1;
  if (text.slice(start, start + value.length) !== value) return [];
  let offset = start;
  return value
    .split(",")
    .map((part) => {
      const from = offset + (part.length - part.trimStart().length);
      offset += part.length + 1;
      const word = part.trim();
      return { word, at: { start: from, end: from + word.length } };
    })
    .filter(({ word }) => word !== "");
}

/** The vocabulary of the target version; if there is none, that of the words already in the role; otherwise both. */
export function vocabulariesOf(
  config: Config,
  target: KestraVersion | undefined,
  role: readonly string[] = defaultRolePath,
): readonly Vocabulary[] {
  if (target) return [vocabularyIn(target)];
  const words = grantsOf(config, role).flatMap(itemScalars).flatMap(wordsIn);
  const used = new Set(words.flatMap((word) => vocabularyOf(word) ?? []));
  return used.size === 1 ? [...used] : ["2.0", "1.x"];
}

/** Whether an action has no effect: in the target version, or in every version that has both it and the permission. */
export function isWithoutEffect(
  permission: Permission,
  word: string,
  target: KestraVersion | undefined,
): boolean {
  const [own, wanted] = [vocabularyOf(word), target && vocabularyIn(target)];
  // A word of another version is reported by action-version.
  if (own && wanted && own !== wanted) return false;
  if (target && !existsIn(permission, target)) return false;
  const isWithoutEffectAsOf = (vocabulary: Vocabulary): boolean =>
    isWithoutEffectIn(vocabulary, permission, word);
  const asOf = own ?? wanted;
  if (asOf) return isWithoutEffectAsOf(asOf);
  return isWithoutEffectAsOf("1.x") && (isWithoutEffectAsOf("2.0") || permission.to !== undefined);
}
