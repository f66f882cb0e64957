// The properties in which two servers differ.
import type { Effective, EffectiveProperty } from "./property";

export interface Difference {
  readonly name: string;
  /** Undefined if the server does not have the property. */
  readonly before: EffectiveProperty | undefined;
  readonly after: EffectiveProperty | undefined;
}

/** In the order of the properties. Values are compared with their secrets. */
export function differencesBetween(one: Effective, other: Effective): Difference[] {
  const [before, after] = [one, other].map(
    ({ properties }) => new Map(properties.map((property) => [property.name, property])),
  );
  if (!before || !after) return [];
  const names = [...new Set([...before.keys(), ...after.keys()])];
  return names
    .map((name) => ({ name, before: before.get(name), after: after.get(name) }))
    .filter((each) => each.before?.compared !== each.after?.compared)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
