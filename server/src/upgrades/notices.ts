// What a release changes for a configuration but no edit can convert: keys without effect, and shorter retention.
import { message, type Text } from "../messages/message";
import type { Span } from "../document/span";
import { formatVersion, isAtLeast } from "../knowledge/versions";
import { certain } from "../interpretation/values/flags";
import { valueOf } from "../interpretation/values/value";
import type { Config } from "../micronaut/configuration";
import { get } from "../micronaut/tree/node";
import { changedKeys, isRemovedBy, isSwitch, movedTo } from "./conversions";
import type { Group } from "./item";
import type { Release } from "./release";

export interface Notice {
  /** Unique in its configuration. */
  readonly id: string;
  readonly group: Group;
  readonly at: Span;
  readonly message: Text;
}

const pluginDefaultKeys = ["kestra.plugins.defaults", "kestra.tasks.defaults"];
const cleaner = "kestra.jdbc.cleaner";
const newCleaner = "kestra.jdbc.queue.cleaner";
const cleanerTypes = `${cleaner}.types`;

/** Messages for keys of which more is known than that they have no effect. */
const particular: Readonly<Record<string, Text>> = {
  ...Object.fromEntries(pluginDefaultKeys.map((key) => [key, message("migrate.pluginDefaults")])),
  [cleanerTypes]: message("migrate.cleanerTypes"),
};

/** What stays in the file but has no effect from this release on, or another one. */
export function* noticesIn(config: Config, release: Release): Iterable<Notice> {
  for (const { path, schema } of changedKeys()) {
    if (!isRemovedBy(schema.removedIn, release) || movedTo(schema, release.version) !== undefined)
      continue;
    const name = path.join(".");
    if (isSwitch(name)) continue;
    for (const { key, written } of get(config.root, name)?.entries ?? []) {
      const version = formatVersion(release.version);
      yield {
        id: `${name} ${version}`,
        group: name in particular ? "must" : "should",
        at: key,
        message: particular[name] ?? message("migrate.withoutEffect", { key: written, version }),
      };
    }
  }
  const shortened = isAtLeast(release.version, "2.0") && !isAtLeast(release.before, "2.0");
  const at = shortened ? shortenedRetention(config) : undefined;
  if (at)
    yield {
      ...{ id: `${newCleaner}.retention`, group: "should", at },
      message: message("migrate.cleanerRetention"),
    };
}

/** Queues and repositories in a database. Only an installation with a database queue has a queue table to clean. */
const databases = new Set(["postgres", "mysql", "h2", "sqlserver"]);

/**
 * Where to report that 2.0 keeps messages for a shorter time. Kestra's own file of 1.x sets 7 days, so this is also
 * the case without any key of the cleaner. A cleaner of 2.0 is meant as it is written.
 */
function shortenedRetention(config: Config): Span | undefined {
  const { root } = config;
  if ([cleaner, newCleaner].some((path) => get(root, `${path}.retention`))) return undefined;
  const block = get(root, cleaner)?.entries[0];
  if (block) return block.key;
  if (get(root, newCleaner)) return undefined;
  // A repository in a database comes with a queue in the same database.
  const type = ["kestra.queue.type", "kestra.repository.type"]
    .map((path) => get(root, path))
    .find((node) => node !== undefined);
  const isDatabase = type && databases.has(certain(valueOf(config, type.path)).text ?? "");
  return isDatabase ? type.entries[0]?.key : undefined;
}
