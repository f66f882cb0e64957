// An SSO client with a name that Micronaut changes, or splits at its dots.
import { message } from "../messages/message";
import {
  addressesOf,
  clientsPath,
  clientsWhere,
  isSwitchedOff,
} from "../interpretation/clients/clients";
import { docs } from "../knowledge/docs";
import { at, type ConfigNode, type Entry } from "../micronaut/tree/node";
import type { Config } from "../micronaut/configuration";
import { ssoExample } from "./shared/examples";
import { type SplitName, splitNameOf } from "./shared/splitName";
import type { Finding, Rule } from "./rule";

export const clientName: Rule = {
  id: "client-name",
  topic: "login",
  severity: "warning",
  title: "Client name that Micronaut changes",
  why: "The name becomes part of the redirect URI in the form that Micronaut gives it: in lowercase, with hyphens. If the redirect URI was registered with the name as written in the file, the provider rejects it. A dot splits the name, so the client does not exist.",
  docs: docs.sso,
  fixesChange: { properties: ["moved", "nothing"], lines: 2 },
  examples: [
    { bad: ssoExample({ client: "azureAd" }), good: ssoExample({ client: "azure-ad" }) },
    { bad: ssoExample({ client: '"Company SSO"' }), good: ssoExample({ client: '"company-sso"' }) },
    { bad: ssoExample({ client: "my.idp" }), good: ssoExample({ client: "my-idp" }) },
  ],
  *check(config) {
    for (const client of clientsToRename(config)) {
      const split = splitNameOf(client);
      if (split) yield splitNameFinding(config, split);
      else if (!isSwitchedOff(config, client)) yield* changedNameFindings(config, client);
    }
  },
};

const clientsToRename = clientsWhere(
  (client) => splitNameOf(client) !== undefined || isChangedByMicronaut(client),
);

/** Only if all entries are spelt alike; another rule reports different spellings of one name. */
function isChangedByMicronaut({ entries, name }: ConfigNode): boolean {
  const [entry] = entries;
  if (!entry || entry.written === name || !isLiteralName(entry.written)) return false;
  return entries.every(({ written }) => written === entry.written);
}

function* changedNameFindings(config: Config, client: ConfigNode): Iterable<Finding> {
  const { entries, name } = client;
  const [entry] = entries;
  if (!entry) return;
  const { redirect } = addressesOf(config, name);
  yield {
    at: entry.key,
    what: message("client-name.what", { entry: entry.written, name }),
    why: message("client-name.why", { redirect }),
    todo: message("client-name.todo", { name }),
    fixes() {
      const changes = entries.map((each) => renaming(config, each, name));
      const isDuplicate = config.duplicates.some(({ path }) => path.join() === client.path.join());
      if (isDuplicate || !changes.every((change) => change !== undefined)) return [];
      return [{ title: message("fix.rename", { name }), changes, preferred: true }];
    },
  };
}

/** Excludes templates and other values that only look like a name. */
const isLiteralName = (written: string): boolean => /^[\p{L}\p{N} _-]+$/u.test(written);

function renaming(
  { text }: Config,
  { key, written }: Entry,
  name: string,
): { span: Entry["key"]; text: string } | undefined {
  const present = text.slice(key.start, key.end);
  const quote = /^["']/.exec(present)?.[0] ?? "";
  // Only a name without escapes: quoted, plain, or a single segment of a dotted key.
  if (present !== quote + written + quote) return undefined;
  return { span: key, text: quote + name + quote };
}

function splitNameFinding(
  config: Config,
  { at: key, written, name, isOnlyKey }: SplitName,
): Finding {
  const [first = "", second = ""] = written.split(".");
  return {
    at: key,
    what: message("client-name.dot.what", { written }),
    why: message("client-name.dot.why", { first, second }),
    todo: message("client-name.dot.todo", { name }),
    fixes() {
      const change = renaming(config, { key, written } as Entry, name);
      const isTaken = at(config.root, [...clientsPath, name]) !== undefined;
      if (!change || isTaken || !isOnlyKey) return [];
      return [{ title: message("fix.rename", { name }), changes: [change], preferred: false }];
    },
  };
}
