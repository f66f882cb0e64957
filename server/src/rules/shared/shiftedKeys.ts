// Keys that are indented one level too little or too much: they are unknown where they are, but known inside of the
// mapping above them, or next to the mapping that contains them.
import {
  acceptsAnyValue,
  findKey,
  hasUserDefinedKeys,
  readsUndescribed,
} from "../../knowledge/schema/keys";
import type { Config } from "../../micronaut/configuration";
import { finder } from "../../micronaut/tree/finder";
import { at, type ConfigNode } from "../../micronaut/tree/node";

export interface ShiftedKey {
  readonly node: ConfigNode;
  readonly to: readonly string[];
}

export function* shiftedKeys(config: Config): Generator<ShiftedKey> {
  for (const parent of parentsOfShifted(config.root))
    for (const node of parent.children.values()) {
      const to = isUnknown(parent, node) ? placeOf(parent, node) : undefined;
      if (to && !at(config.root, to)) yield { node, to };
    }
}

const parentsOfShifted = finder((parent) => {
  if (parent.children.size === 0 || !mayHaveShifted(parent.path)) return false;
  return [...parent.children.values()].some(
    (node) =>
      isUnknown(parent, node) &&
      (placeNextTo(parent, node) ??
        [...parent.children.values()].some((other) => placeInside(parent, node, other))),
  );
});

/** Whether the names below are not the user's choice. */
function mayHaveShifted(path: readonly string[]): boolean {
  const key = findKey(path);
  return key !== undefined && !acceptsAnyValue(key) && !hasUserDefinedKeys(key);
}

function isUnknown({ path }: ConfigNode, node: ConfigNode): boolean {
  const key = findKey(path);
  return (
    key !== undefined &&
    node.entries.length === 1 &&
    !findKey(node.path) &&
    !readsUndescribed(key, node.name)
  );
}

function placeOf(parent: ConfigNode, node: ConfigNode): readonly string[] | undefined {
  const above = siblingAbove(parent, node);
  return (above && placeInside(parent, node, above)) ?? placeNextTo(parent, node);
}

/** The key directly above in the same mapping. */
function siblingAbove(parent: ConfigNode, node: ConfigNode): ConfigNode | undefined {
  const [entry] = node.entries;
  let found: ConfigNode | undefined;
  let start = -1;
  for (const other of parent.children.values()) {
    const own = other.entries.at(-1);
    if (!own || !entry || own.document !== entry.document || own.key.start >= entry.key.start)
      continue;
    if (own.key.start > start) [found, start] = [other, own.key.start];
  }
  return found;
}

/** The path inside of the mapping above. */
function placeInside(
  { path }: ConfigNode,
  node: ConfigNode,
  above: ConfigNode,
): readonly string[] | undefined {
  const to = [...path, above.name, node.name];
  const isMapping = above.entries.every(
    ({ whole, value }) => !whole || value === undefined || value.kind === "map",
  );
  if (!isMapping || above.children.has(node.name) || !isKnown(to)) return undefined;
  // Elsewhere, there may be settings of another program, or of Micronaut that are not described.
  return isDescribed(path) || hasKnownKeys(node, to) ? to : undefined;
}

/** The path next to the mapping that contains the key. */
function placeNextTo({ path }: ConfigNode, node: ConfigNode): readonly string[] | undefined {
  if (path.length < 2 || !isDescribed(path)) return undefined;
  const to = [...path.slice(0, -1), node.name];
  if (!isKnown(to)) return undefined;
  return hasKnownKeys(node, to) || (isEmpty(node) && findKey(to)?.schema.type === "object")
    ? to
    : undefined;
}

const isEmpty = ({ entries }: ConfigNode): boolean =>
  entries.every(({ whole, value }) => whole && value === undefined);

/** Whether it is a mapping of Kestra's own or of the login, most of whose keys are described. */
const isDescribed = ([root, second]: readonly string[]): boolean =>
  root === "kestra" || (root === "micronaut" && second === "security");

const isKnown = (path: readonly string[]): boolean => findKey(path)?.chosen === false;

const hasKnownKeys = ({ children }: ConfigNode, to: readonly string[]): boolean =>
  [...children.keys()].some((name) => isKnown([...to, name]));
