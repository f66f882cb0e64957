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

/** The paths of keys that are not known where they are, whose value does not fit, or that are there twice. */
export function misfitsIn(documents: readonly YamlDocument[]): string[] {
  const misfits: string[] = [];
  const look = (place: KnownPlace, value: SyntaxNode | undefined): void => {
    const path = place.path.join(".");
    if (value?.kind !== "map") {
      if (!takes(place, value)) misfits.push(path);
      if (value?.kind === "list")
        value.items.forEach((item, index) =>
          look({ path: [...place.path, `[${index}]`], key: undefined }, item),
        );
      return;
    }
    const names = new Set<string>();
    for (const pair of value.pairs) {
      const content = keyContent(pair);
      const below = [...place.path, ...(content?.names ?? [pair.key.text])];
      const name = below.join(".");
      if (names.has(name)) misfits.push(`${name} twice`);
      names.add(name);
      const known =
        content && (isFreePlace(place) ? { path: below, key: findKey(below) } : placeFor(below));
      if (known) look(known, content.value);
      else misfits.push(name);
    }
  };
  for (const root of documents) look({ path: [], key: findKey([]) }, root);
  return misfits;
}
