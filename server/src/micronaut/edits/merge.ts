// Merges a moved key into an existing one: keys of only one side stay, equal values are written once, and of different
// values one becomes a comment.
import { isEmptyValue } from "../../document/edits/edit";
import { isMerge } from "../../document/yaml/mergeKeys";
import { segmentsOf } from "../tree/build";
import { insertKey, type Order } from "./insert";
import { at, type ConfigNode } from "../tree/node";
import type { Step } from "./rewrite";
import {
  type Destination,
  fillEmptyKey,
  keepComments,
  type Preference,
  writeConflict,
} from "./mergeSteps";
import { commentsAfter, commentsOf, isPlain, lastName, linesOf, type MovedPair } from "./movedPair";
import { areEqualExceptQuotes, valuesOf } from "../values/flatValues";

export interface Merge {
  /** The steps of the edit; each is applied to the result of the previous ones. */
  readonly steps: readonly Step[];
  /** Normalised paths, relative to the merged key, of the keys whose values differ. */
  readonly conflicts: readonly (readonly string[])[];
}

const impossible: Merge = { steps: [() => undefined], conflicts: [] };

/** Merges `moved` into the existing key `there`. */
export function merge(
  moved: MovedPair,
  to: Destination,
  there: ConfigNode,
  order: Order,
  prefer: Preference,
): Merge {
  const { value } = moved.pair;
  const commentsOnly = { steps: [keepComments(commentsOf(moved), to)], conflicts: [] };
  if (isEmptyValue(value))
    return isPlain(moved, value?.kind === "map" ? value : undefined) ? commentsOnly : impossible;
  if (isEmptyNode(there)) return { steps: [fillEmptyKey(moved, to)], conflicts: [] };
  if (value?.kind === "map" && isMap(there)) return mergeMaps(moved, to, there, order, prefer);
  if (areEqualExceptQuotes(valuesOf(moved.node), valuesOf(there))) return commentsOnly;
  return { steps: [writeConflict(moved, to, prefer)], conflicts: [[]] };
}

/** Merges each key of the moved map. */
function mergeMaps(
  moved: MovedPair,
  to: Destination,
  there: ConfigNode,
  order: Order,
  prefer: Preference,
): Merge {
  const { config, pair: own } = moved;
  const value = own.value;
  if (value?.kind !== "map" || !isPlain(moved, value)) return impossible;
  const additions: Step[] = [];
  const merges: Merge[] = [];
  for (const pair of value.pairs) {
    const names = segmentsOf(pair).map(({ name }) => name);
    const node = at(moved.node, names);
    if (isMerge(pair) || !node) return impossible;
    const child = { config, pair, map: value, node };
    const existing = at(there, names);
    if (!existing) {
      additions.push(insertion(child, names, to, there, order));
      continue;
    }
    const inner = merge(child, { ...to, path: [...to.path, ...names] }, existing, order, prefer);
    merges.push({ ...inner, conflicts: inner.conflicts.map((path) => [...names, ...path]) });
  }
  return {
    // Additions first, so that none comes between a key and the commented-out value next to it.
    steps: [
      ...additions,
      ...merges.flatMap(({ steps }) => steps),
      keepComments(commentsAfter(moved, value), to),
    ],
    conflicts: merges.flatMap(({ conflicts }) => conflicts),
  };
}

/** Inserts a dotted key as it is, unless there is a map of its first name for the rest. */
function insertion(
  child: MovedPair,
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

const isEmptyNode = (node: ConfigNode): boolean =>
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
