// Masks what is only a secret in the context of the other properties: everything below a secret, and secrets that other
// values repeat.
import { findKey } from "../knowledge/schema/keys";
import type { EffectiveProperty, Shown } from "./property";

/** The properties without secrets; a secret that is written as a mapping or list becomes one property. */
export function masked(properties: readonly EffectiveProperty[]): EffectiveProperty[] {
  const known = new Map<string, number>();
  const collapsed = new Map<string, EffectiveProperty>();
  for (const property of properties) {
    const { name, path, value } = property;
    const levels = levelsOfSecret(path, known);
    const isBelow = levels < path.length || (levels === path.length && value.kind === "list");
    if (!isBelow) collapsed.set(name, property);
    else {
      const own = path.slice(0, levels);
      const secret = { value: { kind: "secret" }, filled: [], assumed: [], others: [] } as const;
      if (!collapsed.has(own.join(".")))
        collapsed.set(own.join("."), { ...property, ...secret, name: own.join("."), path: own });
    }
  }
  return withoutRepeated([...collapsed.values()]);
}

/** The number of levels after which a key is a secret; more than the path has if nothing on it is a secret. Cached by the mapping around it. */
function levelsOfSecret(path: readonly string[], known: Map<string, number>): number {
  const around = path.slice(0, -1);
  const key = around.join("\n");
  let above = known.get(key);
  if (above === undefined) {
    above = around.length === 0 ? Infinity : levelsOfSecret(around, known);
    known.set(key, above);
  }
  if (above <= around.length) return above;
  return findKey(path)?.schema.secret === true ? path.length : Infinity;
}

function withoutRepeated(properties: readonly EffectiveProperty[]): EffectiveProperty[] {
  const secrets = new Set(
    properties.flatMap(({ value, text }) =>
      value.kind === "secret" && text.length >= minRepeated ? [text] : [],
    ),
  );
  if (secrets.size === 0) return [...properties];
  const without = (value: Shown): Shown =>
    "text" in value &&
    value.text.length >= minRepeated &&
    (secrets.has(value.text) || [...secrets].some((secret) => value.text.includes(secret)))
      ? { kind: "secret" }
      : value;
  return properties.map((property) => {
    const { value, others } = property;
    const isRepeated = [value, ...others.map((other) => other.value)].some(
      (each) => without(each) !== each,
    );
    return isRepeated
      ? {
          ...property,
          value: without(value),
          others: others.map((other) => ({ ...other, value: without(other.value) })),
        }
      : property;
  });
}

/** A shorter secret may be any word, and masking that word elsewhere would reveal it. */
const minRepeated = 12;
