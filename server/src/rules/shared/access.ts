// Who gets access and with which rights, before and after a fix. A fix that would lock users out, switch security off
// or add logins or rights is never applied without asking, and its title names this effect.
import { and, message, type Text } from "../../messages/message";
import { grantsOf } from "../../interpretation/role/defaultRole";
import { itemScalars, wordsIn } from "../../interpretation/values/items";
import { type ClientWithState, clientStates } from "../../interpretation/clients/liveClients";
import { loginRoutes } from "../../interpretation/clients/loginRoutes";
import { startStops } from "../../interpretation/clients/startStops";
import { isOff } from "../../interpretation/values/flags";
import { valueOf } from "../../interpretation/values/value";
import type { Config } from "../../micronaut/configuration";
import { changed } from "../../micronaut/edits/rewrite";
import { winner } from "../../micronaut/tree/node";
import type { Fix, Rule } from "../rule";

interface Access {
  /** The switches that are off. */
  readonly off: readonly Switch[];
  /** The names of the SSO clients, and whether users can log in with each; undefined if a placeholder decides it. */
  readonly logins: ReadonlyMap<string, boolean | undefined>;
  readonly hasLoginRoutes: boolean;
  readonly starts: boolean;
  /** What the default role grants: the actions by permission, as they are written. */
  readonly rights: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * A fix of `rule` for `config` as it may be offered: one that changes who gets access is not preferred, and its title
 * names the effect.
 */
export function withAccessEffects(config: Config, rule: Rule): (fix: Fix) => Fix {
  const { nonLiteral, refusals } = config.region;
  // The server does not start with a file it cannot read, so there is no access yet that a fix could change.
  if (config.problems.length > 0 || nonLiteral || refusals) return (fix) => fix;
  let before: Access | undefined;
  return (fix) => {
    before ??= accessOf(config);
    const effects = effectsOf(before, accessOf(changed(config, fix.changes)), rule);
    if (effects.length === 0) return fix;
    return {
      ...fix,
      title: effects.reduce<Text>(
        (title, effect) => message("access.withEffect", { title, effect }),
        fix.title,
      ),
      preferred: false,
    };
  };
}

function accessOf(config: Config): Access {
  const others = config.otherFiles.configs.map((other) => other.config);
  return {
    off: switches.filter(({ path }) => isOff(valueOf(config, path.split(".")))),
    logins: new Map(
      [config, ...others]
        .flatMap(clientStates)
        .map((client): [string, boolean | undefined] => [client.name, isUsable(client)]),
    ),
    hasLoginRoutes: loginRoutes(config).state === "present",
    starts: startStops(config).length === 0,
    rights: rightsIn([config, ...others]),
  };
}

interface Switch {
  readonly path: string;
  readonly name: Text;
}

const switches: readonly Switch[] = [
  { path: "micronaut.security.enabled", name: message("access.security") },
  { path: "micronaut.security.oauth2.enabled", name: message("access.singleSignOn") },
];

function isUsable(client: ClientWithState): boolean | undefined {
  if (client.state === "unknown" && client.reason === "placeholder") return undefined;
  return client.state === "alive" || client.state === "broken";
}

function rightsIn(configs: readonly Config[]): Map<string, Set<string>> {
  const rights = new Map<string, Set<string>>();
  for (const grant of configs.flatMap((config) => grantsOf(config))) {
    const permission = winner(grant)?.written ?? grant.name;
    const actions = rights.get(permission) ?? new Set();
    for (const action of itemScalars(grant).flatMap(wordsIn)) actions.add(action);
    rights.set(permission, actions);
  }
  return rights;
}

/** Effects of a fix that users may not expect, each as a phrase for its title. */
function effectsOf(before: Access, after: Access, { fixesChange }: Rule): Text[] {
  const off = after.off.filter((one) => !before.off.includes(one));
  const isGone = (name: string): boolean =>
    !after.logins.has(name) || after.logins.get(name) === false;
  const lost = workingLogins(before).filter(isGone);
  // Includes clients that do not work yet, because the next fix may complete them.
  const added = [...after.logins.keys()].filter((name) => !before.logins.has(name));
  const isRenamed = [...before.logins.keys()].some((name) => !after.logins.has(name));
  const routesGone = before.hasLoginRoutes && !after.hasLoginRoutes;
  return [
    ...off.map(({ name }) => message("access.off", { name })),
    ...(off.length > 0 ? [] : lost.map((name) => message("access.loginOff", { name }))),
    ...(off.length + lost.length === 0 && routesGone ? [message("access.loginsOff")] : []),
    ...(workingLogins(before).length > 0 && !isRenamed
      ? added.map((name) => message("access.loginAdded", { name }))
      : []),
    ...(before.starts && !after.starts ? [message("access.startStopped")] : []),
    ...(fixesChange?.rights ? [] : addedRights(before, after)),
  ];
}

const workingLogins = ({ logins }: Access): string[] =>
  [...logins].flatMap(([name, works]) => (works ? [name] : []));

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
