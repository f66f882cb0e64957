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
    for (const { node, to } of shiftedIn(parent)) if (!at(config.root, to)) yield { node, to };
}

const parentsOfShifted = finder(
  (parent) =>
    parent.children.size > 0 && mayHaveShifted(parent.path) && !shiftedIn(parent).next().done,
);

function* shiftedIn(parent: ConfigNode): Generator<ShiftedKey> {
  const children = [...parent.children.values()];
  if (!children.some((node) => isUnknown(parent, node))) return;
  // In the order of the text.
  const written = children.flatMap((node) => {
    const entry = node.entries.at(-1);
    return entry ? [{ node, document: entry.document, start: entry.key.start }] : [];
  });
  written.sort((one, other) => one.document - other.document || one.start - other.start);
  for (const [index, { node, document }] of written.entries()) {
    if (!isUnknown(parent, node)) continue;
    const above = written[index - 1];
    const to =
      (above?.document === document && placeInside(parent, node, above.node)) ||
      placeNextTo(parent, node);
    if (to) yield { node, to };
  }
}

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
