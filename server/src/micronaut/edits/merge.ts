// Merges a moved key into an existing one: keys of only one side stay, equal values are written once, and of different
// values one becomes a comment.
import { isEmptyValue } from "../../document/edits/edit";
import { isMerge } from "../../document/yaml/mergeKeys";
import { segmentsOf } from "../tree/build";
import { insertKey, type Order } from "./insert";
import { at, type ConfigNode } from "../tree/node";
import type { Step } from "./rewrite";
import { type Destination, fill, keepComments, type Preference, settle } from "./settle";
import { commentsAfter, commentsOf, isPlain, lastName, linesOf, type Taken } from "./taken";
import { areAlike, valuesOf } from "../values/flatValues";

export interface Merge {
  /** The steps of the edit; each is applied to the result of the previous ones. */
  readonly steps: readonly Step[];
  /** Normalised paths, relative to the merged key, of the keys whose values differ. */
  readonly conflicts: readonly (readonly string[])[];
}

const impossible: Merge = { steps: [() => undefined], conflicts: [] };

/** Merges `taken` into the existing key `there`. */
export function merge(
  taken: Taken,
  to: Destination,
  there: ConfigNode,
  order: Order,
  prefer: Preference,
): Merge {
  const { value } = taken.pair;
  const commentsOnly = { steps: [keepComments(commentsOf(taken), to)], conflicts: [] };
  if (isEmptyValue(value))
    return isPlain(taken, value?.kind === "map" ? value : undefined) ? commentsOnly : impossible;
  if (saysNothing(there)) return { steps: [fill(taken, to)], conflicts: [] };
  if (value?.kind === "map" && isMap(there)) return mergeMaps(taken, to, there, order, prefer);
  if (areAlike(valuesOf(taken.node), valuesOf(there))) return commentsOnly;
  return { steps: [settle(taken, to, prefer)], conflicts: [[]] };
}

/** Merges each key of the moved map. */
function mergeMaps(
  taken: Taken,
  to: Destination,
  there: ConfigNode,
  order: Order,
  prefer: Preference,
): Merge {
  const { config, pair: own } = taken;
  const value = own.value;
  if (value?.kind !== "map" || !isPlain(taken, value)) return impossible;
  const additions: Step[] = [];
  const meetings: Merge[] = [];
  for (const pair of value.pairs) {
    const names = segmentsOf(pair).map(({ name }) => name);
    const node = at(taken.node, names);
    if (isMerge(pair) || !node) return impossible;
    const child = { config, pair, map: value, node };
    const existing = at(there, names);
    if (!existing) {
      additions.push(insertion(child, names, to, there, order));
      continue;
    }
    const inner = merge(child, { ...to, path: [...to.path, ...names] }, existing, order, prefer);
    meetings.push({ ...inner, conflicts: inner.conflicts.map((path) => [...names, ...path]) });
  }
  return {
    // Additions first, so that none comes between a key and the commented-out value next to it.
    steps: [
      ...additions,
      ...meetings.flatMap(({ steps }) => steps),
      keepComments(commentsAfter(taken, value), to),
    ],
    conflicts: meetings.flatMap(({ conflicts }) => conflicts),
  };
}

/** Inserts a dotted key as it is, unless there is a map of its first name for the rest. */
function insertion(
  child: Taken,
  names: readonly string[],
  to: Destination,
  there: ConfigNode,
  order: Order,
): Step {
  const [first = ""] = names;
  const isSplit = names.length > 1 && there.children.has(first);
  const lines = linesOf(child, isSplit ? lastName(child) : undefined);
  const path = [...to.path, ...(isSplit ? names : [first])];
  return (config) => lines && insertKey(config, { path, lines, document: to.document }, order);
}

const saysNothing = (node: ConfigNode): boolean =>
  node.children.size === 0 &&
  node.entries.some(({ whole }) => whole) &&
  node.entries.every(({ pair, inherited }) => !inherited && isEmptyValue(pair?.value));

const isMap = (node: ConfigNode): boolean =>
  [...node.children.keys()].every((name) => !name.startsWith("[")) &&
  node.entries.every(({ value, whole }) => !whole || value?.kind === "map" || isEmptyValue(value));

/** The combined values of both sides, by paths relative to the merged key. */
export function mergedValues(
  moved: ConfigNode,
  there: ConfigNode,
  conflicts: Merge["conflicts"],
  prefer: Preference,
): Map<string, string> {
  const lost = conflicts.map((path) => path.join("."));
  const isLost = (path: string): boolean =>
    lost.some((top) => top === "" || path === top || path.startsWith(`${top}.`));
  const [strong, weak] = prefer === "moved" ? [moved, there] : [there, moved];
  return new Map([...[...valuesOf(weak)].filter(([path]) => !isLost(path)), ...valuesOf(strong)]);
}
