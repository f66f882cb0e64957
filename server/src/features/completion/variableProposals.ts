// Which environment variables to propose: those of keys that are often set by the environment, for the clients and data
// sources that the configuration has.
import { clientsPath } from "../../interpretation/clients/clients";
import { variableFor } from "../../interpretation/deployment/environmentVariables";
import { findKey, type Key, keysOf, hasUserDefinedKeys } from "../../knowledge/schema/keys";
import { permissionsPath } from "../../knowledge/roles/permissions";
import { providers } from "../../knowledge/providers";
import type { Config } from "../../micronaut/configuration";
import { normalise } from "../../micronaut/names";
import { at } from "../../micronaut/tree/node";

/** Every login needs these. */
const requiredClientKeys = ["client-id", "client-secret", "openid.issuer"];

/** The mappings and keys whose variables are proposed after those of existing clients, most likely first. */
const proposedPlaces: readonly (readonly string[])[] = [
  ["kestra", "url"],
  ["kestra", "security"],
  ["kestra", "encryption"],
  ["kestra", "server", "basic-auth"],
  ["datasources"],
  ["micronaut", "server"],
  ["micronaut", "security"],
];

/** The variables to propose for some configurations, each with the key it sets, in order of relevance. */
export function variablesToPropose(configs: readonly Config[]): ReadonlyMap<string, Key> {
  const variables = new Map<string, Key>();
  for (const key of keysToPropose(configs)) {
    const name = variableFor(key.path);
    if (!variables.has(name)) variables.set(name, key);
  }
  return variables;
}

function* keysToPropose(configs: readonly Config[]): Generator<Key> {
  const present = presentNames(configs, clientsPath);
  const required = (clients: readonly string[]): string[][] =>
    clients.flatMap((client) =>
      requiredClientKeys.map((key) => [...clientsPath, client, ...key.split(".")]),
    );
  // Clients of all providers would bury the others.
  const usual = present.length > 0 ? [] : required(providers.map(({ client }) => client));
  for (const path of [...required(present), ...proposedPlaces, ...usual]) {
    const key = findKey(path);
    if (key) yield* leavesBelow(configs, key);
  }
}

/** The keys at and below `key` whose value can be a string. */
function* leavesBelow(configs: readonly Config[], key: Key): Generator<Key> {
  const { type, items, deprecated } = key.schema;
  if (deprecated) return;
  if (type === "object") {
    for (const child of keysOf(key)) yield* leavesBelow(configs, child);
    for (const name of namesAt(configs, key)) {
      const child = findKey([...key.path, name]);
      if (child?.chosen) yield* leavesBelow(configs, child);
    }
  } else if (type !== undefined && items?.type !== "object") {
    yield key;
  }
}

/** The names in a mapping with user-chosen names: those the configurations have, or else the usual ones. */
function namesAt(configs: readonly Config[], key: Key): string[] {
  const { path, schema } = key;
  // Variable names are lower-cased, and it is unknown whether Kestra accepts lower-case permissions.
  if (!hasUserDefinedKeys(key) || isAt(path, permissionsPath)) return [];
  const present = presentNames(configs, path);
  // Less common keys of clients that do not exist yet would only bury the others.
  if (present.length > 0 || isAt(path, clientsPath)) return present;
  return (schema.names?.suggestions ?? []).filter(isOneWord);
}

const presentNames = (configs: readonly Config[], path: readonly string[]): string[] => {
  const names = configs.flatMap(({ root }) => [...(at(root, path)?.children.keys() ?? [])]);
  return [...new Set(names)].filter(isOneWord);
};

/** Micronaut only finds names in variables if they are one word, without hyphens and capitals. */
const isOneWord = (name: string): boolean => /^[a-z0-9]+$/.test(name) && normalise(name) === name;

const isAt = (path: readonly string[], place: readonly string[]): boolean =>
  path.join(".") === place.join(".");
