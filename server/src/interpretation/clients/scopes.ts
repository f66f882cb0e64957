// The scopes a client requests: a list or one string; Micronaut's defaults if there is neither.
import { type ConfigNode, isLeaf, isListItem, writtenScalarOf } from "../../micronaut/tree/node";
import { isDynamic } from "../../micronaut/values/dynamic";

/** What an OpenID client requests by default. From Micronaut's OauthClientConfigurationProperties. */
export const defaultScopes: readonly string[] = ["openid", "email", "profile"];

/**
 * The scopes of a key: a list, or one string separated by commas or spaces. Undefined if any of them is not a literal.
 */
export function scopesIn(node: ConfigNode | undefined): string[] | undefined {
  const items = [...(node?.children.values() ?? [])].filter(({ name }) => isListItem(name));
  const leaf = node?.entries.findLast(isLeaf);
  const isList = leaf?.value?.kind === "list";
  if (leaf?.pair?.value?.kind === "alias") return undefined;
  const scalars = isList ? items.map(writtenScalarOf) : [writtenScalarOf(node)];
  if (!scalars.every((scalar) => scalar !== undefined && !isDynamic(scalar))) return undefined;
  return scalars.flatMap((scalar) => scalar?.text.split(/[\s,]+/) ?? []).filter(Boolean);
}
