// Where a key or list item may belong according to the schema: below a place where it is known and its value fits.
// Free-form places accept anything.
import { isEmptyValue } from "../../document/edits/edit";
import type { SyntaxNode, YamlDocument } from "../../document/syntax";
import { findKey, acceptsAnyValue, type Key } from "../../knowledge/schema/keys";
import { keyContent, type Row } from "./rows";
import { isDynamic } from "../../micronaut/values/dynamic";

export interface KnownPlace {
  readonly path: readonly string[];
  /** Undefined below a place with free-form content. */
  readonly key: Key | undefined;
}

/** The place at a normalised path; undefined if no key is known there. */
export function placeFor(path: readonly string[]): KnownPlace | undefined {
  const key = findKey(path);
  if (key) return { path, key };
  const isBelowFree = path.some((_, length) => {
    const above = findKey(path.slice(0, length));
    return above !== undefined && acceptsAnyValue(above);
  });
  return isBelowFree ? { path, key: undefined } : undefined;
}

export const placeBelow = (place: KnownPlace, names: readonly string[]): KnownPlace | undefined =>
  placeFor([...place.path, ...names]);

export const isFreePlace = ({ key }: KnownPlace): boolean => !key || acceptsAnyValue(key);

/** What may follow below a key without a value: keys, list items, either, or nothing. */
export type ChildKind = "keys" | "items" | "anything" | "nothing";

export function childKindAt(place: KnownPlace): ChildKind {
  if (isFreePlace(place)) return "anything";
  const type = place.key?.schema.type;
  return type === "object" ? "keys" : type === "array" ? "items" : "nothing";
}

/** The place of a row's key in a mapping, if the key is known there and its value fits. */
export function placeInBlock(block: KnownPlace, { content }: Row): KnownPlace | undefined {
  if (content?.kind !== "key") return undefined;
  const place = placeBelow(block, content.names);
  return place && takes(place, content.value) ? place : undefined;
}

/** Whether a value fits a place. Stricter than the server: every key in it must be known. */
export function takes(place: KnownPlace, value: SyntaxNode | undefined): boolean {
  if (!value || isFreePlace(place) || value.kind === "alias" || value.tag) return true;
  const type = place.key?.schema.type;
  switch (value.kind) {
    case "scalar":
      if (isEmptyValue(value)) return true;
      if (type === "array") return isDynamic(value) || value.text.includes(",");
      // Not even a placeholder can replace a mapping.
      return type !== "object";
    case "list":
      return (
        type === "array" &&
        value.items.every((item, index) => {
          const inner = placeBelow(place, [`[${index}]`]);
          return inner !== undefined && takes(inner, item);
        })
      );
    case "map":
      return (
        type === "object" &&
        value.pairs.every((pair) => {
          const content = keyContent(pair);
          const inner = content && placeBelow(place, content.names);
          return inner !== undefined && takes(inner, content?.value);
        })
      );
  }
}

/** The number of keys that are not known where they are, or whose value does not fit. */
export function misfitsIn(documents: readonly YamlDocument[]): number {
  const count = (place: KnownPlace, value: SyntaxNode | undefined): number => {
    if (value?.kind !== "map" || isFreePlace(place)) return takes(place, value) ? 0 : 1;
    const inner = value.pairs.map((pair) => {
      const content = keyContent(pair);
      const below = content && placeBelow(place, content.names);
      return below ? count(below, content.value) : 1;
    });
    return inner.reduce((sum, each) => sum + each, 0);
  };
  return documents.reduce((sum, root) => sum + count({ path: [], key: findKey([]) }, root), 0);
}
