// Shared by the three rules on missing client keys: when they apply, and how the key is inserted.
import { message, type Text } from "../../messages/message";
import {
  areClientsSetElsewhere,
  clientsWhere,
  type ClientTest,
  clientValue,
  isSwitchedOff,
} from "../../interpretation/clients/clients";
import { variableFor } from "../../interpretation/deployment/environmentVariables";
import { readsUnseenFiles } from "../../interpretation/deployment/unseenConfigs";
import { findKey, orderBelow } from "../../knowledge/schema/keys";
import { nearest } from "../../knowledge/nearest";
import { writeValue } from "../../document/edits/edit";
import type { TextChange } from "../../document/span";
import { type Config, isIncomplete, serversOf, spellingIn } from "../../micronaut/configuration";
import { insertKey } from "../../micronaut/edits/insert";
import { spell } from "../../micronaut/names";
import { at, type ConfigNode, type Entry, get, walk } from "../../micronaut/tree/node";
import type { WrittenValue } from "../../micronaut/values/written";
import { changed, changesTo } from "../../micronaut/edits/rewrite";
import type { Finding, Fix } from "../rule";
import { splitNameOf } from "./splitName";
import { keysWithoutClient, strayClientKeys } from "./strayClientKeys";

/** A search for clients, except in broken YAML, where a key that seems to be missing may only be unreadable. */
export function completeClients(matches: ClientTest): (config: Config) => readonly ConfigNode[] {
  const find = clientsWhere((client, written) => matches(client, written) && !splitNameOf(client));
  return (config) => {
    if (isIncomplete(config)) return [];
    // Parts of a client whose name is missing.
    const parts = new Set(keysWithoutClient(config.root).map(({ node }) => node.name));
    return find(config).filter(
      (client) => !parts.has(client.name) && !isSwitchedOff(config, client),
    );
  };
}

/**
 * The same for a rule that reads values which variables and other files can change: `may` tests whether a client's own
 * keys can be what the rule looks for, so that it does not evaluate all clients of a large file.
 */
export function completeClientsThat(
  may: (written: (path: string) => WrittenValue) => boolean,
  matches: ClientTest,
): (config: Config) => readonly ConfigNode[] {
  const all = completeClients(matches);
  const some = completeClients((client, written) => matches(client, written) && may(written));
  return (config) => (areClientsSetElsewhere(config) ? all(config) : some(config));
}

/** A search for clients without a key, both in the file and in the environment as far as the file describes it. */
export function clientsWithout(
  path: string,
  isNeeded: ClientTest,
): (config: Config) => ConfigNode[] {
  const key = path.split(".").at(-1) ?? "";
  const find = completeClients(
    (client, written) =>
      isNeeded(client, written) && isMissing(written(path)) && !isMisspeltOrMisplaced(client, key),
  );
  return (config) =>
    mayBeSetElsewhere(config) || isOutside(config, path)
      ? []
      : find(config).filter((client) => isMissing(clientValue(config, client, path)));
}

/** Whether a key may be set in a place that is not read, such as an env file. */
export const mayBeSetElsewhere = (config: Config): boolean =>
  serversOf(config).some((server) => server.hasUnseenVariables) || readsUnseenFiles(config);

/** Whether the key is outside of the client, which another rule reports. */
const isOutside = (config: Config, path: string): boolean =>
  strayClientKeys(config).some(({ to }) => `${path}.`.startsWith(`${to.join(".")}.`));

const isMissing = ({ kind, text }: WrittenValue): boolean =>
  kind === "absent" || kind === "nothing" || text === "";

/** Whether the client has the key misspelt or in the wrong place, which other rules report. */
const isMisspeltOrMisplaced = (client: ConfigNode, key: string): boolean =>
  [...walk(client)].some(
    ({ name, path }) => !findKey(path) && (name === key || nearest(name, [key]) === key),
  );

/** The finding at the client's name, with a fix that inserts the key; `variable` is the one that `value` reads. */
export function missingKeyFinding(
  config: Config,
  client: ConfigNode,
  path: readonly string[],
  words: { readonly what: Text; readonly why: Text },
  value: string,
  variable?: string,
): Finding {
  const full = [...client.path, ...path];
  const key = path.at(-1) ?? "";
  const empty = at(config.root, full)?.entries.at(-1);
  return {
    at: client.entries[0]?.key ?? { start: 0, end: 0 },
    ...words,
    todo: message("missingClientKey.todo", { key, variable: variableFor(full) }),
    ...(empty ? { related: [{ at: empty.key, message: message("noValue.related") }] } : {}),
    fixes: () =>
      insertion(config, full, value).map((fix) =>
        variable === undefined ? fix : { ...fix, needs: () => [{ name: variable }] },
      ),
  };
}

/** Fills in an empty value, or inserts a missing key at its usual place. */
function insertion(config: Config, path: readonly string[], value: string): Fix[] {
  const entry = get(config.root, path.join("."))?.entries.at(-1);
  const key = path.at(-1) ?? "";
  const changes = entry
    ? fillIn(config, entry, value)
    : insertKey(config, { path, lines: [line(config, key, value)] }, orderBelow);
  if (!changes) return [];
  return [
    {
      title: message("fix.add", { key }),
      changes: changesTo(config, changed(config, changes)),
      preferred: false,
    },
  ];
}

const line = (config: Config, key: string, value: string): string =>
  `${spell(key, spellingIn(config))}: ${value}`;

function fillIn({ text }: Config, entry: Entry, value: string): TextChange[] | undefined {
  const { pair } = entry;
  return pair && !entry.inherited ? [writeValue(text, pair, value)] : undefined;
}
