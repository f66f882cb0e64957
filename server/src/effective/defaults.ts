// The defaults of a release, for keys that neither files nor variables set. Keys below names that the user chooses have
// defaults once there is such a name.
import type { RunningServer } from "../interpretation/deployment/runningServers";
import { editionOf, targetOf } from "../interpretation/deployment/edition";
import { valueOf } from "../interpretation/values/value";
import type { Version } from "../knowledge/schema/field";
import {
  defaultIn,
  defaultSince,
  findKey,
  isReadIn,
  type Key,
  keysOf,
} from "../knowledge/schema/keys";
import { type KestraVersion, newestRelease } from "../knowledge/versions";
import type { EffectiveProperty, Shown } from "./property";

interface Tree {
  readonly children: Map<string, Tree>;
}

/** The release that a server runs: the one that the user has `chosen`, that its files name, or the newest. */
export const releaseOf = (
  { configs: [first] }: RunningServer,
  chosen: KestraVersion | undefined,
): KestraVersion | undefined => (first ? targetOf(first.config, chosen) : chosen) ?? newestRelease;

/** The defaults that apply next to the properties that are `set`. */
export function defaultProperties(
  { configs }: RunningServer,
  set: readonly EffectiveProperty[],
  version: KestraVersion,
): EffectiveProperty[] {
  const [first] = configs;
  const root = findKey([]);
  if (!first || !root) return [];
  const isOpenSource = editionOf(first.config) === "open-source";
  const found: EffectiveProperty[] = [];
  const visit = (key: Key, tree: Tree | undefined): void => {
    const { schema, path, enterprise } = key;
    if (!isReadIn(schema, version) || (enterprise && isOpenSource)) return;
    const hasChildren = (tree?.children.size ?? 0) > 0;
    const value = schema.type === "object" ? undefined : defaultIn(key, version);
    if (value !== undefined && !hasChildren && valueOf(first.config, path).kind === "absent")
      found.push(...asProperties(path, value, defaultSince(key, version)));
    const names = new Set([
      ...keysOf(key).map((child) => child.path.at(-1) ?? ""),
      ...(tree?.children.keys() ?? []),
    ]);
    for (const name of names) {
      const child = name.startsWith("[") ? undefined : findKey([...path, name]);
      if (child) visit(child, tree?.children.get(name));
    }
  };
  visit(root, treeOf(set));
  return found;
}

function treeOf(set: readonly EffectiveProperty[]): Tree {
  const top: Tree = { children: new Map() };
  for (const { path } of set) {
    let tree = top;
    for (const name of path) {
      let below = tree.children.get(name);
      if (!below) tree.children.set(name, (below = { children: new Map() }));
      tree = below;
    }
  }
  return top;
}

/** The default of a key; the items of a list are separate properties. */
function asProperties(
  path: readonly string[],
  value: unknown,
  since: Version | undefined,
): EffectiveProperty[] {
  const own = property(path, shownDefault(value), since);
  const items = Array.isArray(value)
    ? value.flatMap((item, index) => asProperties([...path, `[${index}]`], item, since))
    : [];
  return [own, ...items];
}

function property(
  path: readonly string[],
  value: Shown,
  since: Version | undefined,
): EffectiveProperty {
  return {
    name: path.join(".").replaceAll(".[", "["),
    ...{ path, value, origin: { kind: "default", since } },
    ...{ unknown: undefined, filled: [], assumed: [], others: [] },
    ...{ compared: JSON.stringify(value), text: "" },
  };
}

function shownDefault(value: unknown): Shown {
  if (value === null) return { kind: "null" };
  if (Array.isArray(value)) return { kind: "list", length: value.length };
  if (typeof value === "string") return { kind: "text", text: value };
  const isScalar = typeof value === "number" || typeof value === "boolean";
  return isScalar ? { kind: "plain", text: String(value) } : { kind: "empty-mapping" };
}
