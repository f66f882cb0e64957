// Defaults that change and that a configuration relies on, because nothing sets the key.
import { and, message, type Text } from "../messages/message";
import type { Span } from "../document/span";
import {
  defaultIn,
  defaultSince,
  everyKey,
  isPathReadIn,
  type Key,
} from "../knowledge/schema/keys";
import type { KestraVersion } from "../knowledge/versions";
import { valueOf } from "../interpretation/values/value";
import type { Config } from "../micronaut/configuration";
import { get } from "../micronaut/tree/node";
import { firstKey } from "./places";

export interface ChangedDefaults {
  /** Unique in its configuration. */
  readonly id: string;
  /** The release that changes them, such as `0.23`. */
  readonly release: string;
  readonly at: Span;
  readonly message: Text;
  readonly docs: string | undefined;
}

let cachedKeys: readonly Key[] | undefined;

/** Computed on first use, because the server has to start quickly. */
const keysWithDefaults = (): readonly Key[] =>
  (cachedKeys ??= [...everyKey()].filter(
    ({ schema }) => schema.defaults !== undefined && !schema.setByKestra,
  ));

/** The changed defaults, those of one mapping and release together. */
export function changedDefaults(
  config: Config,
  from: KestraVersion,
  to: KestraVersion,
): ChangedDefaults[] {
  const groups = new Map<string, { readonly release: string; readonly keys: Key[] }>();
  for (const key of keysWithDefaults()) {
    const release = defaultSince(key, to);
    if (release === undefined || !isReliedOn(config, key, from, to)) continue;
    const mapping = key.path[0] === "kestra" ? key.path.slice(0, 2).join(".") : key.path[0];
    const id = `defaults ${mapping ?? ""} ${release}`;
    const group = groups.get(id) ?? { release, keys: [] };
    groups.set(id, group);
    group.keys.push(key);
  }
  return [...groups].flatMap(([id, { release, keys }]) => {
    const [first] = keys;
    const root = get(config.root, first?.path[0] ?? "")?.entries[0]?.key ?? firstKey(config);
    if (!first || !root) return [];
    const changes = keys.map((key) =>
      message("upgrade.default", {
        ...{ key: key.path.join("."), before: shown(defaultIn(key, from)) },
        now: shown(defaultIn(key, to)),
      }),
    );
    const text = message("upgrade.defaults", { version: release, changes: and(changes) });
    return [{ id, release, at: root, message: text, docs: first.docs }];
  });
}

function isReliedOn(config: Config, key: Key, from: KestraVersion, to: KestraVersion): boolean {
  const { path } = key;
  return (
    shown(defaultIn(key, from)) !== shown(defaultIn(key, to)) &&
    isPathReadIn(path, from) &&
    isPathReadIn(path, to) &&
    valueOf(config, path).kind === "absent"
  );
}

const shown = (value: unknown): string =>
  Array.isArray(value) ? value.map(String).join(", ") : String(value);
