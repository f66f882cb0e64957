// Merging a block that was taken from elsewhere into one that is there already: what only one of them says stays,
// what both say alike stays once, and where they differ one side becomes a comment.
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
  /** What to do, each step on the configuration as the ones before left it. */
  readonly steps: readonly Step[];
  /** Normalised paths of the keys on which the two differ, from the merged key down. */
  readonly conflicts: readonly (readonly string[])[];
}

const impossible: Merge = { steps: [() => undefined], conflicts: [] };

/** How to bring `taken` to where `there` stands already. */
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

/** Each key of the taken block to its place. */
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
    // Additions first, so that none comes between a key and what became a comment beside it.
    steps: [
      ...additions,
      ...meetings.flatMap(({ steps }) => steps),
      keepComments(commentsAfter(taken, value), to),
    ],
    conflicts: meetings.flatMap(({ conflicts }) => conflicts),
  };
}

/** A dotted key goes in as it is, unless a block of its first name is there to take the rest. */
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

/** The values of the two blocks together, by paths from the merged key down. */
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
