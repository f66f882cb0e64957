// Converts a file to Kestra 2.0: the default role's permissions and actions, and the keys that 2.0 moved or removed.
// Nothing else in the file changes, and what cannot be converted is reported, not written into the file.
import { message } from "../../messages/message";
import { referencesIn } from "../../micronaut/references";
import type { Span } from "../../document/span";
import { readKestraFile } from "../../interpretation/kestraFile";
import type { Config } from "../../micronaut/configuration";
import { at, get } from "../../micronaut/tree/node";
import { everyKey, findKey, isReadIn, orderBelow } from "../../knowledge/schema/keys";
import { normalise } from "../../micronaut/names";
import { planMove } from "../../micronaut/edits/move";
import { certain, isOff } from "../../interpretation/values/flags";
import { valueOf } from "../../interpretation/values/value";
import { removeKey } from "../../micronaut/edits/remove";
import { changed, type Step } from "../../micronaut/edits/rewrite";
import { valuesOf } from "../../micronaut/values/flatValues";
import { type MigrationNote, toKestra2 } from "../shared/convertRole";

export interface Migration {
  readonly text: string;
  /** What the user has to review, in the order of the file. Positions are those before the migration. */
  readonly notes: readonly MigrationNote[];
}

const ownerPath = ["kestra", "security", "super-admin"];
const newOwnerPath = ["kestra", "security", "instance-owner"];
const tenantKeys = ["kestra.ee.tenants.enabled", "kestra.ee.tenants.default-tenant"];
const templatesKey = "kestra.templates.enabled";
const pluginDefaultKeys = ["kestra.plugins.defaults", "kestra.tasks.defaults"];
const cleaner = "kestra.jdbc.cleaner";
const newCleaner = "kestra.jdbc.queue.cleaner";

const cleanerTypes = `${cleaner}.types`;

const version2 = { major: 2, minor: 0 };

interface ChangedKeys {
  /** Keys that 2.0 reads at another path, old and new. */
  readonly moved: readonly (readonly [string, string])[];
  /** Keys without effect in 2.0 that nothing more is known about. */
  readonly useless: readonly string[];
}

let cachedKeys: ChangedKeys | undefined;

/** Computed on the first use, because it takes longer than everything else when the server starts. */
const changedKeys = (): ChangedKeys => (cachedKeys ??= findChangedKeys());

function findChangedKeys(): ChangedKeys {
  const removed = [...everyKey()].filter(({ schema }) => schema.removedIn === "2.0");
  const moved = removed.flatMap(({ path, schema: { replacedBy: to } }) => {
    const isRead = to !== undefined && isReadIn(findKey(to.split("."))?.schema ?? {}, version2);
    return isRead ? [[path.join("."), to] as const] : [];
  });
  const known = [...moved.map(([from]) => from), templatesKey, cleanerTypes, ...pluginDefaultKeys];
  const useless = removed.map(({ path }) => path.join(".")).filter((key) => !known.includes(key));
  return { moved, useless };
}

/** Queues and repositories in a database. Only an installation with a database queue has a queue table to clean. */
const databases = new Set(["postgres", "mysql", "h2", "sqlserver"]);

/** The text for Kestra 2.0; unchanged if it is already converted. */
export function toVersion2(text: string): Migration {
  let current = text;
  const notes: MigrationNote[] = [];
  const count = readKestraFile(text).configs.length;
  // Starts with the last one, so that the positions of those before it stay valid.
  for (let index = count - 1; index >= 0; index--) {
    const config = readKestraFile(current).configs[index];
    if (!config) continue;
    const migrated = migrateConfig(config);
    current = migrated.after.text;
    for (const one of migrated.notes) notes.push(one);
  }
  return { text: current, notes: notes.sort((a, b) => a.at.start - b.at.start) };
}

function migrateConfig(config: Config): { after: Config; notes: readonly MigrationNote[] } {
  const note = whyNotConverted(config);
  if (note) return { after: config, notes: [note] };
  const role = toKestra2(config);
  const safe = keepsOtherValues(config, role.after, "kestra.security.default-role.permissions");
  const first = permissionsKey(config);
  const notes: MigrationNote[] = safe
    ? [...role.notes]
    : first
      ? [{ at: first, message: message("migrate.permissions") }]
      : [];
  let after = safe ? role.after : config;
  for (const path of tenantKeys) {
    const step = removal(path);
    after = tryStep(config, after, step, path, notes);
  }
  if (isOwnerReferenced(config)) {
    const owner = at(config.root, ownerPath)?.entries[0];
    const found = message("migrate.superAdmin");
    if (owner) notes.push({ at: owner.key, message: found });
  } else after = tryStep(config, after, renameOwner, ownerPath.join("."), notes);
  for (const [from, to] of changedKeys().moved)
    after = tryStep(config, after, move(from, to), from, notes);
  const templates = at(config.root, templatesKey.split("."));
  if (templates) {
    const entry = templates.entries[0];
    if (entry && isOff(valueOf(config, templatesKey.split("."))) !== true)
      notes.push({ at: entry.key, message: message("migrate.templates") });
    after = tryStep(config, after, removal(templatesKey), templatesKey, notes);
  }
  return { after, notes: [...notes, ...leftNotes(config)] };
}

function whyNotConverted({
  problems: [problem],
  actions: [action],
}: Config): MigrationNote | undefined {
  if (problem) return { at: problem.span, message: message("migrate.broken") };
  return action && { at: action, message: message("migrate.template") };
}

/** What stays in the file but has no effect in 2.0 or another one. */
function* leftNotes(config: Config): Iterable<MigrationNote> {
  const { root } = config;
  for (const path of pluginDefaultKeys) {
    const defaults = get(root, path)?.entries[0];
    if (defaults) yield { at: defaults.key, message: message("migrate.pluginDefaults") };
  }
  const types = get(root, cleanerTypes)?.entries[0];
  if (types) yield { at: types.key, message: message("migrate.cleanerTypes") };
  for (const path of changedKeys().useless)
    for (const { key, written } of get(root, path)?.entries ?? [])
      yield { at: key, message: message("migrate.withoutEffect", { key: written }) };
  const shortened = shortenedRetention(config);
  if (shortened) yield { at: shortened, message: message("migrate.cleanerRetention") };
}

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

const permissionsKey = (config: Config): Span | undefined =>
  get(config.root, "kestra.security.default-role.permissions")?.entries[0]?.key;

/** Applies a step if it changes only values below `path`; otherwise adds a note to `notes`. */
function tryStep(
  before: Config,
  config: Config,
  step: Step,
  path: string,
  notes: MigrationNote[],
): Config {
  const place = get(before.root, path)?.entries[0];
  if (!place) return config;
  const changes = step(config);
  const after = changes && changed(config, changes);
  if (after && keepsOtherValues(config, after, path)) return after;
  const found = message("migrate.key", { place: place.written });
  notes.push({ at: place.key, message: found });
  return config;
}

const removal =
  (path: string): Step =>
  (config) => {
    const [entry, another] = get(config.root, path)?.entries ?? [];
    if (!entry?.pair || entry.inherited || another) return undefined;
    return removeKey(config, entry.pair, ["kestra"]);
  };

/** Not if the new path has another value, or a placeholder refers to the old one. */
const move =
  (from: string, to: string): Step =>
  (config) => {
    const node = get(config.root, from);
    if (!node || referencesIn(config).some(({ name }) => normalise(name) === from))
      return undefined;
    const plan = planMove(config, node, to.split("."), orderBelow);
    return plan?.conflicts.length === 0 ? plan.changes("moved") : undefined;
  };

/** Keeps the case style of the old name. */
const renameOwner: Step = (config) => {
  const entries = at(config.root, ownerPath)?.entries ?? [];
  if (at(config.root, newOwnerPath) || entries.some(({ inherited }) => inherited)) return undefined;
  return entries.map(({ key }) => {
    const written = config.text.slice(key.start, key.end);
    const name = /super([_-]?)([aA])dmin/.exec(written);
    const owner = `instance${name?.[1] ?? "-"}${name?.[2] === "A" ? "O" : "o"}wner`;
    return { span: key, text: name ? written.replace(name[0], owner) : owner };
  });
};

/** Whether a placeholder refers to the account by its old name. */
const isOwnerReferenced = (config: Config): boolean =>
  referencesIn(config).some(({ name }) => /super[-_]?admin/i.test(name.replace(/[A-Z_]{4,}/g, "")));

/** Every key that the conversion renames, old and new. */
const renamedKeys = (): readonly (readonly [string, string])[] => [
  [ownerPath.join("."), newOwnerPath.join(".")],
  ...changedKeys().moved,
];

/** The name of a value before the conversion. */
function oldName(name: string): string {
  for (const [old, now] of renamedKeys())
    if (isBelow(name, now)) return old + name.slice(now.length);
  return name;
}

/** Whether all values outside `path` are unchanged; a new name counts as the old one. */
function keepsOtherValues(before: Config, after: Config, path: string): boolean {
  const isRenamed = renamedKeys().some(([old]) => old === path);
  const rest = (config: Config): Map<string, string> =>
    new Map(
      [...valuesOf(config.root)]
        .map(([name, value]): [string, string] => [oldName(name), value])
        .filter(([name]) => isRenamed || !isBelow(name, path)),
    );
  const [old, now] = [rest(before), rest(after)];
  return (
    after.problems.length === 0 &&
    old.size === now.size &&
    [...old].every(([name, value]) => now.get(name) === value)
  );
}

const isBelow = (name: string, path: string): boolean =>
  name === path || name.startsWith(`${path}.`);
