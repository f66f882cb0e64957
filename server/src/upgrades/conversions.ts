// The edits of an upgrade: keys that a release moved, renamed or removed, and the default role. Each is verified: nothing
// else may change.
import { message, type Text } from "../messages/message";
import type { Span } from "../document/span";
import type { KeySchema } from "../knowledge/schema/field";
import { everyKey, findKey, isReadIn, orderBelow } from "../knowledge/schema/keys";
import { existsIn, findPermission, permissionsPath } from "../knowledge/roles/permissions";
import { formatVersion, isAtLeast, type KestraVersion } from "../knowledge/versions";
import { grantsOf } from "../interpretation/role/defaultRole";
import { isOff } from "../interpretation/values/flags";
import { valueOf } from "../interpretation/values/value";
import { type Config, spellingLike } from "../micronaut/configuration";
import { planMove } from "../micronaut/edits/move";
import { removeKey } from "../micronaut/edits/remove";
import { changed, type Step } from "../micronaut/edits/rewrite";
import { normalise, spell } from "../micronaut/names";
import { referencesIn } from "../micronaut/references";
import { at, get } from "../micronaut/tree/node";
import { valuesOf } from "../micronaut/values/flatValues";
import { type MigrationNote, removeGrant, toKestra2 } from "../rules/shared/convertRole";
import type { Group } from "./item";
import type { Release } from "./release";

export interface Conversion {
  /** Unique in its configuration. */
  readonly id: string;
  readonly group: Group;
  /** The release that made the change, if it was an earlier one. */
  readonly since?: string;
  /** In the configuration it was found in. */
  readonly at: Span;
  /** What the release changes. */
  readonly what: Text;
  /** What to review after the edit. */
  readonly notes: readonly MigrationNote[];
  /** Why there is no edit, if there is none. */
  readonly failed: Text;
  /** The configuration after the edit; undefined if that is not possible. Works on any version of the configuration. */
  readonly convert: (config: Config) => Config | undefined;
}

/** What a release changes in a configuration, in the order in which it is to be converted. */
export function* conversionsIn(config: Config, release: Release): Iterable<Conversion> {
  if (changesRoles(release)) yield* roleConversion(config);
  else yield* removedGrants(config, release);
  for (const path of switches) yield* switchConversion(config, path, release);
  for (const { path, schema } of changedKeys()) yield* movedKey(config, path, schema, release);
  yield* templatesConversion(config, release);
}

/** Kestra 2.0 has other permissions and actions. */
const changesRoles = ({ before, version }: Release): boolean =>
  isAtLeast(version, "2.0") && !isAtLeast(before, "2.0");

/** Whether this release is the first without a key. */
export const isRemovedBy = (
  removedIn: KeySchema["removedIn"],
  { before, version }: Release,
): boolean =>
  typeof removedIn === "string" && isAtLeast(version, removedIn) && !isAtLeast(before, removedIn);

// The default role

const rolePath = permissionsPath.join(".");

function* roleConversion(config: Config): Iterable<Conversion> {
  const entry = at(config.root, permissionsPath)?.entries[0];
  if (!entry) return;
  const { after, notes } = toKestra2(config);
  if (after.text === config.text && notes.length === 0) return;
  const own = keepsOthers(config, after, rolePath) ? after : undefined;
  const convert = (current: Config): Config | undefined => {
    if (current === config) return own;
    const converted = toKestra2(current).after;
    return keepsOthers(current, converted, rolePath) ? converted : undefined;
  };
  yield {
    ...{ id: "role", group: "must", at: entry.key, convert },
    what: message("upgrade.role"),
    notes: own ? notes : [],
    failed: message("migrate.permissions"),
  };
}

/** Permissions that the release no longer has, and that have no successor. */
function* removedGrants(config: Config, { before, version }: Release): Iterable<Conversion> {
  for (const { path, entries } of grantsOf(config)) {
    const [entry] = entries;
    const permission = entry && findPermission(entry.written);
    if (!permission || !existsIn(permission, before) || existsIn(permission, version)) continue;
    const { name } = permission;
    yield {
      ...{ id: `grant ${name}`, group: "should", at: entry.key, notes: [] },
      what: message("upgrade.grant", { name, version: formatVersion(version) }),
      failed: message("convertRole.failed", { name }),
      convert: verified(path.join("."), (current) => removeGrant(current, name)),
    };
  }
}

// Keys

/** Switches of something that no longer can be turned off, which mean nothing afterwards. */
const switches = ["kestra.ee.tenants.enabled", "kestra.ee.tenants.default-tenant"];

function* switchConversion(config: Config, path: string, release: Release): Iterable<Conversion> {
  const { removedIn } = findKey(path.split("."))?.schema ?? {};
  if (typeof removedIn !== "string" || !isAtLeast(release.version, removedIn)) return;
  const entry = get(config.root, path)?.entries[0];
  if (!entry) return;
  yield {
    ...{ id: `remove ${path}`, group: "should", since: removedIn, at: entry.key, notes: [] },
    what: message("upgrade.removed", { key: path, version: removedIn }),
    failed: message("migrate.key", { place: entry.written }),
    convert: verified(path, removal(path)),
  };
}

const templatesKey = "kestra.templates.enabled";

/** Whether a key is removed although it has no successor. */
export const isSwitch = (path: string): boolean => path === templatesKey || switches.includes(path);

function* templatesConversion(config: Config, release: Release): Iterable<Conversion> {
  const path = templatesKey.split(".");
  const { removedIn } = findKey(path)?.schema ?? {};
  const entry = isRemovedBy(removedIn, release) ? at(config.root, path)?.entries[0] : undefined;
  if (!entry) return;
  const isUsed = isOff(valueOf(config, path)) !== true;
  yield {
    ...{ id: `remove ${templatesKey}`, group: isUsed ? "must" : "should", at: entry.key },
    what: message("upgrade.removed", { key: templatesKey, version: String(removedIn) }),
    notes: isUsed ? [{ at: entry.key, message: message("migrate.templates") }] : [],
    failed: message("migrate.key", { place: entry.written }),
    convert: verified(templatesKey, removal(templatesKey)),
  };
}

interface ChangedKey {
  readonly path: readonly string[];
  readonly schema: KeySchema;
}

let cachedKeys: readonly ChangedKey[] | undefined;

/** The keys that some release moved, renamed or removed. Computed on first use, because the server has to start quickly. */
export const changedKeys = (): readonly ChangedKey[] =>
  (cachedKeys ??= [...everyKey()]
    .filter(({ schema: { removedIn, deprecatedSince, replacedBy } }) =>
      Boolean(removedIn ?? (deprecatedSince && replacedBy)),
    )
    .map(({ path, schema }) => ({ path, schema })));

/** The key that has the value of another one from a release on; undefined if there is none. */
export function movedTo({ replacedBy }: KeySchema, version: KestraVersion): string | undefined {
  const isRead =
    replacedBy !== undefined && isReadIn(findKey(replacedBy.split("."))?.schema ?? {}, version);
  return isRead ? replacedBy : undefined;
}

function* movedKey(
  config: Config,
  path: readonly string[],
  schema: KeySchema,
  release: Release,
): Iterable<Conversion> {
  const { removedIn, deprecatedSince } = schema;
  const isRemoved = isRemovedBy(removedIn, release);
  if (!isRemoved && !isRemovedBy(deprecatedSince, release)) return;
  const to = movedTo(schema, release.version);
  const entry = to === undefined ? undefined : at(config.root, path)?.entries[0];
  if (to === undefined || !entry) return;
  const from = path.join(".");
  const isRename = to.split(".").slice(0, -1).join(".") === path.slice(0, -1).join(".");
  const version = formatVersion(release.version);
  const names = { key: entry.written, name: to.split(".").at(-1) ?? "", version };
  yield {
    ...{ id: `move ${from}`, group: isRemoved ? "must" : "should", at: entry.key, notes: [] },
    what: isRename
      ? message("upgrade.renamed", { ...names, key: from })
      : message("upgrade.moved", { key: from, to, version }),
    failed:
      isRename && isReferenced(config, from)
        ? message("migrate.renamed", names)
        : message("migrate.key", { place: entry.written }),
    convert: verified(from, isRename ? rename(path, to) : move(path, to), to),
  };
}

/** Whether a placeholder refers to a key or to something below it. */
const isReferenced = (config: Config, path: string): boolean =>
  referencesIn(config).some(({ name }) => isBelow(normalise(name), path));

const removal =
  (path: string): Step =>
  (config) => {
    const [entry, another] = get(config.root, path)?.entries ?? [];
    if (!entry?.pair || entry.inherited || another) return undefined;
    return removeKey(config, entry.pair, ["kestra"]);
  };

/** Not if the new path has another value, or a placeholder refers to the old one. */
const move =
  (path: readonly string[], to: string): Step =>
  (config) => {
    const node = at(config.root, path);
    if (!node || isReferenced(config, path.join("."))) return undefined;
    const plan = planMove(config, node, to.split("."), orderBelow);
    return plan?.conflicts.length === 0 ? plan.changes("moved") : undefined;
  };

/** Keeps the style of the old name. */
const rename =
  (path: readonly string[], to: string): Step =>
  (config) => {
    const target = to.split(".");
    const { entries } = at(config.root, path) ?? { entries: [] };
    if (isReferenced(config, path.join(".")) || at(config.root, target)) return undefined;
    if (entries.some(({ inherited }) => inherited)) return undefined;
    return entries.map(({ key, written }) => {
      const name = spell(target.at(-1) ?? "", spellingLike(config, written));
      // The key may contain several names, separated by dots.
      return {
        span: key,
        text: config.text.slice(key.start, key.end).replace(written, () => name),
      };
    });
  };

// Verification

/** The configuration after a step that changes only what is below `path`, or moves it to `to`. */
const verified =
  (path: string, step: Step, to?: string) =>
  (config: Config): Config | undefined => {
    if (!get(config.root, path)) return undefined;
    const changes = step(config);
    const after = changes && changed(config, changes);
    return after && keepsOthers(config, after, path, to) ? after : undefined;
  };

/** Whether all values outside `path` are unchanged; if it is moved, the values below it are, too. */
function keepsOthers(before: Config, after: Config, path: string, to?: string): boolean {
  const old = valuesOf(before.root);
  const now = new Map<string, string>();
  for (const [name, value] of valuesOf(after.root))
    now.set(to !== undefined && isBelow(name, to) ? path + name.slice(to.length) : name, value);
  const rest = (values: ReadonlyMap<string, string>): [string, string][] =>
    [...values].filter(([name]) => to !== undefined || !isBelow(name, path));
  return (
    after.problems.length === 0 &&
    rest(old).length === rest(now).length &&
    rest(old).every(([name, value]) => now.get(name) === value)
  );
}

const isBelow = (name: string, path: string): boolean =>
  name === path || name.startsWith(`${path}.`);
