// Every key Kestra's configuration knows, asked by path.
import { configuration } from "./configuration";
import type { KeySchema } from "./field";

export interface Key {
  /** Normalised path. */
  readonly path: readonly string[];
  readonly schema: KeySchema;
  /** The last segment is a name the user chose (a client, a permission, a list item). */
  readonly chosen: boolean;
  /** The documentation page, its own or the nearest above. */
  readonly docs: string | undefined;
  /** Only the Enterprise edition reads it, by itself or by a block above. */
  readonly enterprise: boolean;
}

const root: Key = {
  path: [],
  schema: configuration,
  chosen: false,
  docs: undefined,
  enterprise: false,
};

/** What is known of the key at a normalised path; nothing for a key we do not know or whose content is free. */
export function findKey(path: readonly string[]): Key | undefined {
  const known = foundAt.get(path);
  if (known) return known.key;
  const key = path.reduce<Key | undefined>((above, name) => above && childKey(above, name), root);
  foundAt.set(path, { key });
  return key;
}

/** A node has one path as long as it stands, and every rule asks for its key. */
const foundAt = new WeakMap<readonly string[], { readonly key: Key | undefined }>();

/** A fixed key below `key`, or what stands for any name of the user's own choice there. */
function childKey(key: Key, name: string): Key | undefined {
  const { properties, items } = key.schema;
  // Own properties only: a key named `constructor` must not find JavaScript's.
  const fixed = properties && Object.hasOwn(properties, name) ? properties[name] : undefined;
  if (fixed) return below(key, name, fixed, false);
  if (name.startsWith("[")) return items && below(key, name, items, true);
  const chosen = valueOfNames(key.schema);
  return chosen && below(key, name, chosen, true);
}

function below(parent: Key, name: string, schema: KeySchema, chosen: boolean): Key {
  return {
    path: [...parent.path, name],
    schema,
    chosen,
    docs: schema.docs ?? parent.docs,
    enterprise: parent.enterprise || schema.enterprise === true,
  };
}

/** The shape behind names of the user's own choice, where a block takes such names. */
function valueOfNames({ additionalProperties, names }: KeySchema): KeySchema | undefined {
  return names && typeof additionalProperties === "object" ? additionalProperties : undefined;
}

/** The fixed keys of a block, in the order in which one would write them. */
export function keysOf(key: Key): Key[] {
  return Object.entries(key.schema.properties ?? {}).map(([name, schema]) =>
    below(key, name, schema, false),
  );
}

/** The names in the order of the schema, which is the order in which one would write them. */
export const orderBelow = (path: readonly string[]): readonly string[] =>
  Object.keys(findKey(path)?.schema.properties ?? {});

/** A block of which every key is known, so that another key in it has no effect. */
export const isClosed = ({ schema }: Key): boolean => schema.additionalProperties === false;

/** The block takes names of the user's own choice. */
export const takesNames = ({ schema }: Key): boolean => valueOfNames(schema) !== undefined;

/** Nothing is known of what may stand here, so nothing can be wrong with it. */
export const isFree = ({ schema }: Key): boolean => schema.type === undefined;

/** Every key, with those below names of the user's own choice under one such name. */
export function* everyKey(key: Key = root): Generator<Key> {
  yield key;
  for (const child of keysOf(key)) yield* everyKey(child);
  const named = takesNames(key) ? childKey(key, "name") : undefined;
  if (named) yield* everyKey(named);
}
