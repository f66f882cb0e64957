// Looks up the known keys of Kestra's configuration by path.
import { isAtLeast, isInEffect, type KestraVersion } from "../versions";
import { configuration } from "./configuration";
import type { KeySchema, Version } from "./field";

/** What the schema says about a key, the same for all names that users chose above it. */
interface Description {
  readonly schema: KeySchema;
  /** The last segment is a name the user chose (a client, a permission, a list item). */
  readonly chosen: boolean;
  /** The documentation page of the key or of its nearest ancestor. */
  readonly docs: string | undefined;
  /** Only the Enterprise edition reads the key or one of its ancestors. */
  readonly enterprise: boolean;
  /** The first version of Kestra that reads the key, if it is known. */
  readonly since: Version | undefined;
  /** The oldest version known to read the key, if earlier ones may read it too. */
  readonly readFrom: Version | undefined;
}

export interface Key extends Description {
  /** Normalised path. */
  readonly path: readonly string[];
}

/** A level of the schema. The levels below it are created when they are first looked up. */
interface Level {
  readonly description: Description;
  readonly fixed: Map<string, Level>;
  /** The level below any name of the user's choice, and below any item of a list. */
  chosen?: Level;
}

const top: Level = {
  description: {
    schema: configuration,
    chosen: false,
    docs: undefined,
    enterprise: false,
    since: undefined,
    readFrom: undefined,
  },
  fixed: new Map(),
};

/** The key at a normalised path; undefined if the key is unknown or below a key that accepts any value. */
export function findKey(path: readonly string[]): Key | undefined {
  if (path !== latest.path) latest = { path, key: keyAt(path) };
  return latest.key;
}

/** Most rules look at one node after another, and look up its key several times. */
let latest: { readonly path: readonly string[]; readonly key: Key | undefined } = {
  path: [],
  key: { path: [], ...top.description },
};

/**
 * The outcome for a name that Micronaut rewrites, from the nearest mapping that has one. The name may be below that
 * mapping in several segments (`io.kestra.core`).
 */
export function rewrittenNamesAt(path: readonly string[]): KeySchema["rewrittenNames"] {
  let outcome: KeySchema["rewrittenNames"];
  let level: Level | undefined = top;
  for (const name of path) {
    if (!level) break;
    outcome = level.description.schema.rewrittenNames ?? outcome;
    level = levelBelow(level, name);
  }
  return outcome;
}

function keyAt(path: readonly string[]): Key | undefined {
  let level: Level | undefined = top;
  for (const name of path) {
    level = levelBelow(level, name);
    if (!level) return undefined;
  }
  const { schema, chosen, docs, enterprise, since, readFrom } = level.description;
  // Listed instead of spread: a key is looked up for every line, and spreading is ten times slower.
  return { path, schema, chosen, docs, enterprise, since, readFrom };
}

/** The level of a fixed key, or of a name chosen by the user if the level above allows them. */
function levelBelow(above: Level, name: string): Level | undefined {
  const known = above.fixed.get(name);
  if (known) return known;
  const { schema } = above.description;
  const { properties, items } = schema;
  // Own properties only: a key named `constructor` must not find JavaScript's.
  const own = properties && Object.hasOwn(properties, name) ? properties[name] : undefined;
  if (own) {
    const level = newLevel(above, own, false);
    above.fixed.set(name, level);
    return level;
  }
  const chosen = name.startsWith("[") ? items : schemaOfUserDefinedKeys(schema);
  return chosen && (above.chosen ??= newLevel(above, chosen, true));
}

function newLevel({ description: above }: Level, schema: KeySchema, chosen: boolean): Level {
  const { since, readFrom } = schema.since || schema.readFrom ? schema : above;
  const docs = schema.docs ?? above.docs;
  const enterprise = above.enterprise || schema.enterprise === true;
  return {
    description: { schema, chosen, docs, enterprise, since, readFrom },
    fixed: new Map(),
  };
}

/** The schema of values under names chosen by the user; undefined if the mapping does not allow such names. */
function schemaOfUserDefinedKeys({
  additionalProperties,
  names,
}: KeySchema): KeySchema | undefined {
  return names && typeof additionalProperties === "object" ? additionalProperties : undefined;
}

/** The fixed keys of a mapping, in the order in which users would write them. */
export const keysOf = ({ path, schema }: Key): Key[] =>
  Object.keys(schema.properties ?? {}).flatMap((name) => keyAt([...path, name]) ?? []);

/** Whether a version reads a key, judging by the key alone. */
export const isReadIn = ({ since, removedIn }: KeySchema, version: KestraVersion): boolean =>
  (since === undefined || isAtLeast(version, since)) &&
  (removedIn === undefined || !isInEffect(removedIn, version));

/** Whether a version reads a key, judging by the key and the mappings around it. */
export const isPathReadIn = (path: readonly string[], version: KestraVersion): boolean =>
  path.every((_, index) => isReadIn(findKey(path.slice(0, index + 1))?.schema ?? {}, version));

/** The value that a version uses if the key is absent; without a version, the one that the newest version uses. */
export function defaultIn({ schema }: Key, version: KestraVersion | undefined): unknown {
  const since = version && defaultsOf(schema).findLast(([first]) => isAtLeast(version, first));
  return schema.defaults === undefined || version === undefined ? schema.default : since?.[1];
}

/**
 * The first version that has the same default as `version` and all versions between them; undefined if that is before
 * the oldest version whose keys are known.
 */
export function defaultSince(
  { schema, since }: Key,
  version: KestraVersion | undefined,
): Version | undefined {
  const ranges = defaultsOf(schema);
  if (ranges.length === 0) return since;
  const current = version
    ? ranges.findLastIndex(([first]) => isAtLeast(version, first))
    : ranges.length - 1;
  // The first range also applies to versions before it.
  return current > 0 ? ranges[current]?.[0] : since;
}

const defaultsOf = ({ defaults = {} }: KeySchema): [Version, unknown][] =>
  Object.entries(defaults) as [Version, unknown][];

/** The fixed keys below a path in the order of the schema, which is the order in which users would write them. */
export const orderBelow = (path: readonly string[]): readonly string[] =>
  Object.keys(findKey(path)?.schema.properties ?? {});

/** The mapping has only known keys, so any other key in it has no effect. */
export const isClosed = ({ schema }: Key): boolean => schema.additionalProperties === false;

/** Whether the server reads the key in this mapping, although the schema does not describe it. */
export const readsUndescribed = ({ schema }: Key, name: string): boolean =>
  schema.furtherKeys?.includes(name) === true;

/** The keys of the mapping are names chosen by the user. */
export const hasUserDefinedKeys = ({ schema }: Key): boolean =>
  schemaOfUserDefinedKeys(schema) !== undefined;

/** The schema does not define the value, so any value is valid. */
export const acceptsAnyValue = ({ schema }: Key): boolean => schema.type === undefined;

/** Every key; keys below names chosen by the user appear once, under an example name. */
export function* everyKey(key: Key | undefined = findKey([])): Generator<Key> {
  if (!key) return;
  yield key;
  for (const child of keysOf(key)) yield* everyKey(child);
  const named = hasUserDefinedKeys(key) ? keyAt([...key.path, "name"]) : undefined;
  if (named) yield* everyKey(named);
}
