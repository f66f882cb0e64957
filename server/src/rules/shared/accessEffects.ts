// What a fix changes in who gets access and with which rights. A fix that changes this is never applied without asking, and its
// title names the effect. Only what completes a first login or gives a role its first rights is an exception.
import { and, message, type Text } from "../../messages/message";
import { overlaps, type TextChange } from "../../document/span";
import { refuses } from "../../document/yaml/diagnose";
import { clientCompletedBy, clientDecidedBy } from "../../knowledge/accessSettings";
import type { Config } from "../../micronaut/configuration";
import { changed } from "../../micronaut/edits/rewrite";
import { at, winner } from "../../micronaut/tree/node";
import type { Fix, Rule } from "../rule";
import {
  type Access,
  accessOf,
  accessTo,
  once,
  type Setting,
  type Switch,
  switches,
  switchesOff,
} from "./access";

/**
 * A fix of `rule` for `config` as it may be offered: one that changes who gets access is not preferred, and its title
 * names the effect.
 */
export function withAccessEffects(config: Config, rule: Rule, fix: Fix): Fix {
  const { changesAccess, phrases } = effectsOf(config, fix.changes, rule);
  if (!changesAccess) return fix;
  const title = phrases.reduce<Text>(
    (before, effect) => message("access.withEffect", { title: before, effect }),
    fix.title,
  );
  return { ...fix, title, preferred: false };
}

/** Whether changes leave it as it is who gets access and with which rights. Stops at the first effect. */
export function keepsAccess(config: Config, changes: readonly TextChange[]): boolean {
  const after = accessible(config, changes);
  if (!after) return true;
  if (isRepaired(config, after)) return repairedOff(config, after).length === 0;
  const [before, now] = [accessTo(config), accessOf(after)];
  return (
    changedLogins(before, now).length === 0 &&
    addedRights(before, now).length === 0 &&
    changedSettings(before, now).length === 0
  );
}

interface Effects {
  readonly changesAccess: boolean;
  /** The effects that users may not expect, for the title of the fix. */
  readonly phrases: readonly Text[];
}

function effectsOf(config: Config, changes: readonly TextChange[], rule: Rule): Effects {
  const after = accessible(config, changes);
  if (after && !isRepaired(config, after))
    return difference(accessTo(config), accessOf(after), rule);
  const phrases = after ? repairedOff(config, after) : [];
  return { changesAccess: phrases.length > 0, phrases };
}

/** The configuration after changes; undefined if the server reads no keys from it. */
function accessible(config: Config, changes: readonly TextChange[]): Config | undefined {
  const { nonLiteral, refusals } = config.region;
  return nonLiteral || refusals ? undefined : changed(config, changes);
}

/** The server does not start with a file it refuses, so there is no access yet that a repair could change. */
const isRepaired = (before: Config, after: Config): boolean =>
  refusedLines(after) < refusedLines(before);

/** The switches that only a repair turns off: users may not expect that. */
const repairedOff = (before: Config, after: Config): Text[] =>
  switchesOff(after)
    .filter((one) => !switchesOff(before).includes(one) || isInBrokenLine(before, one))
    .map(({ name }) => message("access.off", { name }));

/** Whether the line of a switch is one that the server cannot read. */
function isInBrokenLine(config: Config, { path }: Switch): boolean {
  const node = at(config.root, path.split("."));
  const entry = node && winner(node);
  return entry !== undefined && config.problems.some(({ span }) => overlaps(span, entry.key));
}

const refusedLines = ({ problems }: Config): number => problems.filter(refuses).length;

function difference(before: Access, after: Access, rule: Rule): Effects {
  const logins = changedLogins(before, after);
  const rights = addedRights(before, after);
  const settings = changedSettings(before, after);
  const off = turnedOff(before, after);
  const named = settings.filter(
    ({ name, schema, isValue }) => schema && !isValue && !off.some(({ path }) => path === name),
  );
  return {
    changesAccess: logins.length + rights.length + settings.length > 0,
    phrases: [
      ...logins,
      ...(rule.fixesChange?.titled ? [] : rights),
      ...(named.length > 0 && !rule.fixesChange?.titled
        ? [settingsChanged(named.map(({ name }) => name))]
        : []),
    ],
  };
}

const turnedOff = (before: Access, after: Access): Switch[] =>
  after.off.filter((one) => !before.off.includes(one));

/** The effects on who can log in. */
function changedLogins(before: Access, after: Access): Text[] {
  const off = turnedOff(before, after);
  const lost = possibleLogins(before).filter((name) => isLost(before, after, name));
  const routesGone = before.hasLoginRoutes && !after.hasLoginRoutes;
  return [
    ...off.map(({ name }) => message("access.off", { name })),
    ...(off.length > 0 ? [] : lost.map((name) => message("access.loginOff", { name }))),
    ...(off.length + lost.length === 0 && routesGone ? [message("access.loginsOff")] : []),
    ...addedLogins(before, after).map((name) => message("access.loginAdded", { name })),
    ...(before.starts && !after.starts ? [message("access.startStopped")] : []),
  ];
}

/** Whether a login is turned off, or a switch with a placeholder may turn it off. */
const isLost = (before: Access, after: Access, name: string): boolean =>
  !mayWork(after, name) ||
  (before.logins.get(name) === true &&
    after.logins.get(name) === undefined &&
    hasOtherSwitch(before, after, name));

const hasOtherSwitch = (before: Access, after: Access, client: string): boolean =>
  [...switches.map(({ path }) => path), `micronaut.security.oauth2.clients.${client}.enabled`].some(
    (name) => before.settings.get(name)?.value !== after.settings.get(name)?.value,
  );

/** The logins that a fix adds, unless it only completes the first one. */
function addedLogins(before: Access, after: Access): string[] {
  const gained = gainedLogins(before, after);
  const isFirst = !gained.some((name) => mayHaveOther(before, name));
  return isFirst && gained.filter((name) => mayWork(after, name)).length <= 1 ? [] : gained;
}

/** The names of the clients that are new, unless they are only renamed, or complete. */
function gainedLogins(before: Access, after: Access): string[] {
  if (possibleLogins(before).some((name) => !after.logins.has(name))) return [];
  const isOpened = !before.mayHaveLoginRoutes && after.mayHaveLoginRoutes;
  return [...after.logins.keys()].filter((name) => {
    // Includes clients that do not work yet, because the next fix may complete them.
    if (!before.logins.has(name)) return true;
    if (!mayWork(after, name)) return false;
    return isOpened || !mayWork(before, name) || hasMissingKey(before, after, name);
  });
}

/** The keys without which a client cannot be used, even if the server loads it. */
const neededKeys = ["client-id", "client-secret", "openid.issuer"];

/** Whether a client gets a key that it needs. */
const hasMissingKey = (before: Access, after: Access, client: string): boolean =>
  neededKeys.some((key) => {
    const name = `micronaut.security.oauth2.clients.${client}.${key}`;
    return !before.settings.has(name) && after.settings.has(name);
  });

/** Whether users may be able to log in with a client. A placeholder may make it work. */
const mayWork = ({ logins }: Access, name: string): boolean =>
  logins.has(name) && logins.get(name) !== false;

const possibleLogins = (access: Access): string[] =>
  [...access.logins.keys()].filter((name) => mayWork(access, name));

const mayHaveOther = (access: Access, name: string): boolean =>
  [...access.logins.keys()].some((other) => other !== name && mayWork(access, other));

/** Rights that are added to a role. If the role granted nothing before, adding rights is the purpose of the fix. */
function addedRights({ rights: before }: Access, { rights: after }: Access): Text[] {
  if ([...before.values()].every(({ size }) => size === 0)) return [];
  const added = [...after].flatMap(([permission, actions]) => {
    const more = [...actions].filter((action) => !before.get(permission)?.has(action));
    return more.length > 0 ? [`${permission}: ${more.sort().join(", ")}`] : [];
  });
  if (added.length === 0) return [];
  return [message("access.rightsAdded", { rights: and(added) })];
}

function changedSettings(before: Access, after: Access): Change[] {
  const names = new Set([...before.settings.keys(), ...after.settings.keys()]);
  const gained = once(() => new Set(gainedLogins(before, after)));
  const decides = (name: string): boolean => {
    const provided = clientDecidedBy(name);
    if (provided !== undefined) return mayWork(before, provided);
    const completed = clientCompletedBy(name);
    if (completed === undefined) return true;
    // It may complete a first login. Keys of a login that is gained are named as one effect.
    const isSecond = mayWork(before, completed) && mayHaveOther(before, completed);
    return isSecond && !gained().has(completed);
  };
  return [...names].flatMap((name) => {
    const [old, now] = [before.settings.get(name), after.settings.get(name)];
    if (effective(old) === effective(now) || (old && isIgnored(old, now))) return [];
    if (!decides(name)) return [];
    return [
      { name, schema: now?.schema ?? old?.schema, isValue: old !== undefined && now !== undefined },
    ];
  });
}

interface Change extends Pick<Setting, "schema"> {
  readonly name: string;
  /** Only its value is another one. The title of such a fix contains it. */
  readonly isValue: boolean;
}

/** Whether the server certainly did not read a key that a fix changes or removes: an unknown one, or an old name. */
const isIgnored = ({ schema }: Setting, now: Setting | undefined): boolean =>
  !schema || (now === undefined && schema.replacedBy !== undefined);

/** Undefined if the server has the same value without the key, in every version. */
function effective(setting: Setting | undefined): string | undefined {
  if (!setting) return undefined;
  const { value, schema } = setting;
  if (schema?.default === undefined || schema.defaults || schema.setByKestra) return value;
  const isDefault = schema.default === value || JSON.stringify(schema.default) === value;
  return isDefault ? undefined : value;
}

/** The last name of a path is enough to find it, except for switches. Several are named by what they have in common. */
function settingsChanged(settings: readonly string[]): Text {
  const paths = settings.map((name) => name.replace(/\[.*/, "").split("."));
  const [first = [], ...others] = paths;
  const end = first.findIndex((name, index) => others.some((path) => path[index] !== name));
  const names =
    end < 0 ? first.slice(first.at(-1) === "enabled" ? -2 : -1) : first.slice(0, end).slice(-1);
  return message("access.settingsChanged", { name: names.join(".") });
}
