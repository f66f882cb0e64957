// The scopes a client asks its provider for: a list, or one text; without either, Micronaut's own.
import { type ConfigNode, isLeaf, isListItem, ownScalarOf } from "../../micronaut/tree/node";
import { isDynamic } from "../../micronaut/values/dynamic";

/** What an OpenID client asks for where nothing is written. From Micronaut's OauthClientConfigurationProperties. */
export const defaultScopes: readonly string[] = ["openid", "email", "profile"];

/** The scopes written for a key: a list, or one text with commas or blanks. Nothing where they are not all written out here. */
export function scopesIn(node: ConfigNode | undefined): string[] | undefined {
  const items = [...(node?.children.values() ?? [])].filter(({ name }) => isListItem(name));
  const isList = node?.entries.findLast(isLeaf)?.value?.kind === "list";
  const scalars = isList ? items.map(ownScalarOf) : [ownScalarOf(node)];
  if (!scalars.every((scalar) => scalar !== undefined && !isDynamic(scalar))) return undefined;
  return scalars.flatMap((scalar) => scalar?.text.split(/[\s,]+/) ?? []).filter(Boolean);
}
