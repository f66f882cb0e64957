// Grants and revokes actions in the text. Each change follows the style of the grant, is parsed again, and is refused
// if it would change anything else.
import { message, type Text } from "../../messages/message";
import { isEmptyValue, writeValue } from "../../document/edits/edit";
import type { TextChange } from "../../document/span";
import { defaultRoleOf } from "../../interpretation/role/defaultRole";
import { orderBelow } from "../../knowledge/schema/keys";
import { defaultRolePath, permissionsPath } from "../../knowledge/roles/permissions";
import type { Preset } from "../../knowledge/roles/presets";
import type { Config } from "../../micronaut/configuration";
import { isStillFound } from "../../micronaut/edits/verify";
import { insertKey } from "../../micronaut/edits/insert";
import { normalise } from "../../micronaut/names";
import type { Entry } from "../../micronaut/tree/node";
import { removeKey } from "../../micronaut/edits/remove";
import { changed } from "../../micronaut/edits/rewrite";
import { areEqual, valuesOf } from "../../micronaut/values/flatValues";
import { type Granted, grantedIn, reasonAgainstChanges } from "./granted";
import { onlyActions, replaceActions, rankOf, withAction } from "./grantedActions";
import { insertGrant } from "./newGrant";

export type RoleChange =
  | { readonly kind: "changed"; readonly after: Config }
  | { readonly kind: "refused"; readonly reason: Text };

const refused = (reason: Text): RoleChange => ({ kind: "refused", reason });

const byHand = message("roleTable.byHand");

/** The configuration with an action granted or revoked. The same configuration if nothing changes. */
export function withGrant(
  config: Config,
  permission: string,
  action: string,
  grant: boolean,
): RoleChange {
  const there = grantedIn(config).find(({ name }) => name === permission)?.actions ?? [];
  const others = there.filter((word) => word !== action);
  return withGrants(config, new Map([[permission, grant ? [...others, action] : others]]));
}

/** In characters. The text is parsed again for each removed permission. No realistic role reaches this limit. */
const mostReadAgain = 5_000_000;

/** The configuration with a role that grants exactly what a preset grants. */
export function withPreset(config: Config, { grants }: Preset): RoleChange {
  const others = grantedIn(config).filter(({ name }) => !(name in grants));
  if (others.length * config.text.length > mostReadAgain)
    return refused(message("roleTable.tooMany"));
  return withGrants(
    config,
    // New grants are added first, so that they can follow the style of existing ones.
    new Map([...Object.entries(grants), ...others.map(({ name }) => [name, []] as const)]),
  );
}

/** The configuration with exactly these actions for these permissions. Other permissions stay. */
function withGrants(config: Config, wanted: ReadonlyMap<string, readonly string[]>): RoleChange {
  const against = reasonAgainstChanges(config);
  if (against) return refused(against);
  const anything = [...wanted.values()].some((words) => words.length > 0);
  const begun = anything ? withRole(config) : config;
  if (!begun) return refused(byHand);
  let current = begun;
  for (const [name, words] of wanted) {
    const next = withActions(current, name, words);
    if (next.kind === "refused") return next;
    current = next.after;
  }
  return isIntended(begun, current, wanted) ? { kind: "changed", after: current } : refused(byHand);
}

/** Adds a role if there is none. Kestra requires a name and a description. */
function withRole(config: Config): Config | undefined {
  if (defaultRoleOf(config)) return config;
  let current = config;
  for (const line of ["name: default", 'description: "Default role"']) {
    const path = [...defaultRolePath, line.slice(0, line.indexOf(":"))];
    const changes = insertKey(current, { path, lines: [line] }, orderBelow);
    if (!changes) return undefined;
    current = changed(current, changes);
  }
  return current;
}

function withActions(config: Config, name: string, words: readonly string[]): RoleChange {
  const all = grantedIn(config);
  const own = all.find((granted) => granted.name === name);
  const other = all.find(({ node }) => node.name === normalise(name));
  if (!own && other && words.length > 0)
    return refused(message("roleTable.otherSpelling", { name: other.name }));
  const isSo =
    (own?.actions.length ?? 0) === words.length &&
    words.every((word) => own?.actions.includes(word));
  if (own ? isSo && words.length > 0 : words.length === 0) return done(config, []);
  if (!own) return done(config, insertGrant(config, name, inOrder(words)));
  if (own.fixed)
    return refused(message("roleTable.fixed", { permission: name, reason: own.fixed }));
  const entry = own.node.entries[0];
  if (!entry?.pair) return refused(byHand);
  if (words.length === 0) return done(config, removeKey(config, entry.pair, permissionsPath));
  return rewritten(config, own, entry, words);
}

function rewritten(
  config: Config,
  { name, node, actions: there }: Granted,
  entry: Entry,
  words: readonly string[],
): RoleChange {
  if (there.length === 0) return done(config, firstActions(config, entry, inOrder(words)));
  if (!there.some((word) => words.includes(word)))
    return done(config, replaceActions(config, node, entry, inOrder(words)));
  let step = done(config, onlyActions(config, node, entry, words));
  for (const word of inOrder(words.filter((word) => !there.includes(word)))) {
    if (step.kind === "refused") return step;
    const own = grantedIn(step.after).find((granted) => granted.name === name);
    const [current] = own?.node.entries ?? [];
    step = done(step.after, own && current && withAction(step.after, own.node, current, word));
  }
  return step;
}

/** Actions for a permission that has none: `[]`, null or no value. */
function firstActions(
  { text }: Config,
  { pair, value }: Entry,
  words: readonly string[],
): TextChange[] | undefined {
  const written = words.map((word) => `"${word}"`).join(", ");
  if (!pair || (value && value.kind !== "list" && !isEmptyValue(value) && !isBlank(value)))
    return undefined;
  if (value?.kind !== "list") return [writeValue(text, pair, `[${written}]`)];
  if (value.items.length > 0 || !value.flow) return undefined;
  const at = value.span.start + 1;
  return [{ span: { start: at, end: at }, text: written }];
}

const isBlank = (value: NonNullable<Entry["value"]>): boolean =>
  value.kind === "scalar" && value.text.trim() === "";

const inOrder = (words: readonly string[]): string[] =>
  [...words].sort((a, b) => rankOf(a) - rankOf(b));

const done = (config: Config, changes: readonly TextChange[] | undefined): RoleChange =>
  changes
    ? { kind: "changed", after: changes.length > 0 ? changed(config, changes) : config }
    : refused(byHand);

/** Whether a change had the intended effect and no other. */
function isIntended(
  before: Config,
  after: Config,
  wanted: ReadonlyMap<string, readonly string[]>,
): boolean {
  const expected = new Map(grantedIn(before).map(({ name, actions }) => [name, actions]));
  for (const [name, words] of wanted) {
    if (words.length > 0) expected.set(name, words);
    else expected.delete(name);
  }
  const actual = grantedIn(after);
  return (
    after.problems.length === 0 &&
    after.duplicates.length <= before.duplicates.length &&
    isStillFound(after) &&
    actual.length === expected.size &&
    actual.every(({ name, actions }) => sameActions(actions, expected.get(name))) &&
    areEqual(otherValues(before, wanted), otherValues(after, wanted))
  );
}

const sameActions = (a: readonly string[], b: readonly string[] | undefined): boolean =>
  a.length === b?.length && a.every((word) => b.includes(word));

/** All values that the change must not affect. */
function otherValues(
  { root }: Config,
  wanted: ReadonlyMap<string, readonly string[]>,
): Map<string, string> {
  const values = valuesOf(root);
  const own = [...wanted.keys()].map((name) => [...permissionsPath, normalise(name)].join("."));
  for (const path of values.keys())
    if (own.some((start) => path === start || path.startsWith(`${start}.`))) values.delete(path);
  return values;
}
