// Keys of an SSO client that are written outside of a client: next to `clients`, as in Micronaut 1, in the `openid`
// mapping there, or below `clients` without the name of a client. In a client, they can be at the wrong level.
import { clientNames } from "../../interpretation/clients/clientPlaces";
import { clientAround, clientsPath } from "../../interpretation/clients/clients";
import { findKey, orderBelow } from "../../knowledge/schema/keys";
import type { Config } from "../../micronaut/configuration";
import { childFinder, finder } from "../../micronaut/tree/finder";
import { isEvaluatedHere } from "./inserted";
import { at, type ConfigNode, isLeaf, winner } from "../../micronaut/tree/node";

export interface StrayKey {
  readonly node: ConfigNode;
  /** Its path in a client. */
  readonly to: readonly string[];
}

const securityPath = clientsPath.slice(0, 2);
const anyClient = [...clientsPath, "name"];
const clientKeys = new Set(orderBelow(anyClient));
const openidKeys = new Set(orderBelow([...anyClient, "openid"]));

/** Keys that cannot mean anything else directly below `micronaut.security`. */
const unmistakable = new Set(["client-id", "client-secret", "issuer", "scopes"]);

/** The path at which a client has a key of this name. */
function placeInClient(name: string): readonly string[] | undefined {
  if (clientKeys.has(name)) return [name];
  return openidKeys.has(name) ? ["openid", name] : undefined;
}

/** The path in a client for a key that is next to or above `clients`; undefined for all other keys. */
function strayPlace({ name, path, children }: ConfigNode): readonly string[] | undefined {
  if (path.length > 5 || path[0] !== securityPath[0] || path[1] !== securityPath[1])
    return undefined;
  if (findKey(path)) return undefined;
  switch (path.slice(2, -1).join(".")) {
    case "":
      if (unmistakable.has(name)) return placeInClient(name);
      return name === "openid" && children.has("issuer") ? [name] : undefined;
    case "oauth2":
      // It may also be meant for all clients.
      return name === "end-session" ? undefined : placeInClient(name);
    case "oauth2.openid":
      return placeInClient(name);
    default:
      return undefined;
  }
}

export const isStrayClientKey = (node: ConfigNode): boolean => strayPlace(node) !== undefined;

const strayKeys = finder(isStrayClientKey);

/** The keys of a client below `clients`, where the name of the client is missing. */
export function keysWithoutClient(root: ConfigNode): StrayKey[] {
  const clients = at(root, clientsPath);
  const below = (clients ? namedAsKeys(clients) : []).flatMap((node) => {
    const to = placeInClient(node.name);
    return to ? [{ node, to }] : [];
  });
  const isValue = ({ node }: StrayKey): boolean => node.entries.some(isLeaf);
  if (!below.some((key) => unmistakable.has(key.node.name) && isValue(key))) return [];
  return below.filter((key) => isValue(key) || isPartOfClient(key));
}

const namedAsKeys = childFinder(
  ({ name }) => name !== "enabled" && placeInClient(name) !== undefined,
);

/** Whether a mapping contains what a client contains under this name, and is not a client of this name. */
const isPartOfClient = ({ node, to }: StrayKey): boolean =>
  [...node.children.keys()].every((name) => findKey([...anyClient, ...to, name]));

/** All keys of a client outside of a client that are written out there. */
export const strayClientKeys = (config: Config): StrayKey[] =>
  [
    ...strayKeys(config.root).flatMap((node) => {
      const to = strayPlace(node);
      return to ? [{ node, to }] : [];
    }),
    ...keysWithoutClient(config.root),
  ].filter(({ node }) => {
    const entry = winner(node);
    return entry && isEvaluatedHere(config, node, entry);
  });

/** The names of the clients that a server has, also in its other files. */
export function namesOfClients(config: Config): string[] {
  const stray = new Set(keysWithoutClient(config.root).map(({ node }) => node.name));
  const here = clientNames(config).filter((name) => !stray.has(name));
  const others = config.otherFiles.configs.flatMap((other) => clientNames(other.config));
  return [...new Set([...here, ...others])];
}

/** The right path for a key of a client that is a level too high or too low in it. */
export function placeInSameClient(
  node: Pick<ConfigNode, "path" | "entries">,
): readonly string[] | undefined {
  const { path } = node;
  // Most keys of clients are known.
  const client = findKey(path) ? undefined : clientAround(path);
  const [first, ...rest] = client?.below ?? [];
  if (!client || first === undefined || !findKey(path.slice(0, -1))) return undefined;
  const isScope = first === "openid" && rest.join(".") === "scope" && isListed(node);
  const to = isScope ? ["scopes"] : first === "openid" ? rest : ["openid", ...client.below];
  const right = [...client.path, ...to];
  return to.length > 0 && findKey(right) ? right : undefined;
}

/** Whether a value is a list, or one word. With spaces between scopes, it would be another value in its place. */
const isListed = ({ entries }: Pick<ConfigNode, "entries">): boolean =>
  entries.every(
    ({ value }) => value?.kind === "list" || (value?.kind === "scalar" && !/\s/.test(value.text)),
  );
