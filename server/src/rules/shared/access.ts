// Who gets access and with which rights: the logins, the switches and settings that decide about them, and what the default
// role grants.
import { message, type Text } from "../../messages/message";
import { grantsOf } from "../../interpretation/role/defaultRole";
import { itemScalars, wordsIn } from "../../interpretation/values/items";
import { type ClientWithState, clientStates } from "../../interpretation/clients/liveClients";
import { loginRoutes, redirectingMode } from "../../interpretation/clients/loginRoutes";
import { startStops } from "../../interpretation/clients/startStops";
import { isOff } from "../../interpretation/values/flags";
import { valueOf } from "../../interpretation/values/value";
import { decidesAccess } from "../../knowledge/accessSettings";
import type { KeySchema } from "../../knowledge/schema/field";
import { findKey } from "../../knowledge/schema/keys";
import type { Config } from "../../micronaut/configuration";
import { type ConfigNode, winner } from "../../micronaut/tree/node";
import { propertiesOf, type PropertyValue } from "../../micronaut/tree/properties";

export interface Access {
  /** The switches that are off. */
  readonly off: readonly Switch[];
  /** The names of the SSO clients, and whether users can log in with each; undefined if a placeholder decides it. */
  readonly logins: ReadonlyMap<string, boolean | undefined>;
  readonly hasLoginRoutes: boolean;
  /** The authentication mode has routes for the logins of clients, or may have them. */
  readonly mayHaveLoginRoutes: boolean;
  readonly starts: boolean;
  /** What the default role grants: the actions by permission, as they are written. */
  readonly rights: ReadonlyMap<string, ReadonlySet<string>>;
  /** The values of all other settings that decide who gets in, by name. */
  readonly settings: ReadonlyMap<string, Setting>;
}

export interface Setting {
  readonly value: string;
  /** Undefined if the key is unknown. */
  readonly schema: KeySchema | undefined;
}

/** Cached, because every fix of a configuration is compared with it. */
const known = new WeakMap<Config, Access>();

export function accessTo(config: Config): Access {
  const access = known.get(config) ?? accessOf(config);
  known.set(config, access);
  return access;
}

/** Lines that cannot be read do not count, so that fixes elsewhere are compared with what is there. */
export function accessOf(written: Config): Access {
  const config = { ...written, problems: [] };
  const others = config.otherFiles.configs.map((other) => other.config);
  const rights = once(() => rightsIn([config, ...others]));
  const settings = once(() => settingsIn(config));
  return {
    off: switchesOff(config),
    logins: new Map(
      [config, ...others]
        .flatMap(clientStates)
        .map((client): [string, boolean | undefined] => [client.name, isUsable(client)]),
    ),
    hasLoginRoutes: loginRoutes(config).state === "present",
    mayHaveLoginRoutes: redirectingMode(config) !== "other",
    starts: startStops(config).length === 0,
    get rights() {
      return rights();
    },
    get settings() {
      return settings();
    },
  };
}

/** The result of `compute`, which is computed when it is needed first. */
export function once<T extends object>(compute: () => T): () => T {
  let known: T | undefined;
  return () => (known ??= compute());
}

export interface Switch {
  readonly path: string;
  readonly name: Text;
}

export const switches: readonly Switch[] = [
  { path: "micronaut.security.enabled", name: message("access.security") },
  { path: "micronaut.security.oauth2.enabled", name: message("access.singleSignOn") },
];

/** Lines that cannot be read do not count. */
export const switchesOff = (config: Config): Switch[] =>
  switches.filter(({ path }) => isOff(valueOf({ ...config, problems: [] }, path.split("."))));

function isUsable(client: ClientWithState): boolean | undefined {
  if (isMisplacedKey(client.client)) return false;
  if (client.state === "unknown" && client.reason === "placeholder") return undefined;
  return client.state === "alive" || client.state === "broken";
}

/** Whether a client is a key that has lost the client around it. As a placeholder, it would count as a possible login. */
const isMisplacedKey = ({ name, path, children }: ConfigNode): boolean =>
  children.size === 0 &&
  [[name], ["openid", name]].some((key) => findKey([...path, ...key]) !== undefined);

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

/** A key without a value sets nothing. */
function settingsIn({ root }: Config): Map<string, Setting> {
  const settings = new Map<string, Setting>();
  for (const [name, { node, value }] of propertiesOf(root)) {
    if (value.kind === "empty-block" || value.kind === "null" || !decidesAccess(name)) continue;
    settings.set(name, { value: textOf(value), schema: findKey(node.path)?.schema });
  }
  return settings;
}

function textOf(value: PropertyValue): string {
  if ("text" in value) return value.text;
  return "value" in value ? String(value.value) : value.kind;
}
