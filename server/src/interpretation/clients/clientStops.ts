// Keys of an SSO client whose value prevents the server from starting, even if the client is disabled. Recorded from
// Micronaut in test/conformance/clients.
import type { Config } from "../../micronaut/configuration";
import { type ConfigNode, get, isListItem } from "../../micronaut/tree/node";
import { areClientsSetElsewhere, clientsOf, clientsWhere, clientValue } from "./clients";
import { grantTypes, responseTypes } from "../../knowledge/sso/grants";
import { readIssuer } from "../../knowledge/sso/issuerUrl";
import type { WrittenValue } from "../../micronaut/values/written";
import { certain, readConstant, readFlag } from "../values/flags";

export type StopReason =
  /** A key without a value, which Micronaut reports as a property that does not exist. */
  | "nothing-written"
  | "not-a-boolean"
  | "unknown-constant"
  /** A URL with spaces, angle brackets or braces, as copied from an example. */
  | "refused-issuer";

export interface Stop<Reason = StopReason> {
  /** The offending key. */
  readonly node: ConfigNode;
  readonly reason: Reason;
}

/** Keys that must have a value. An empty string is a different case; so is the client secret. */
const needValue = [
  "client-id",
  "scopes",
  "openid.authorization.url",
  "openid.configuration-path",
  "openid.end-session.enabled",
  "openid.end-session.url",
  "openid.jwks-uri",
  "openid.token.auth-method",
  "openid.token.url",
  "openid.user-info.url",
];

/** What prevents the server from starting in one client, in no particular order. */
export function clientStops(config: Config, client: ConfigNode): Stop[] {
  return checks.flatMap(({ path, reasonFor }) => {
    // An absent key stops nothing.
    const node = get(client, path);
    const reason = node && reasonFor(certain(clientValue(config, client, path)));
    return node && reason ? [{ node, reason }] : [];
  });
}

/** What prevents the server from starting, over all clients. */
export function allClientStops(config: Config): Stop[] {
  const clients = areClientsSetElsewhere(config) ? clientsOf(config) : clientsThatMayStop(config);
  return clients
    .filter(({ name }) => !isListItem(name))
    .flatMap((client) => clientStops(config, client));
}

/** The clients that may do so, judging by their own keys alone. */
const clientsThatMayStop = clientsWhere((client, written) =>
  checks.some(({ top, path, reasonFor }) => {
    // Most clients have few of the keys.
    if (!client.children.has(top)) return false;
    const value = written(path);
    return value.kind === "unknown" || reasonFor(value) !== undefined;
  }),
);

/** A key without a value. */
export const missingValue = ({ kind }: WrittenValue): StopReason | undefined =>
  kind === "nothing" ? "nothing-written" : undefined;

/** A value that does not convert to a boolean flag. */
export const notBoolean = (written: WrittenValue): StopReason | undefined =>
  readFlag(written) === "stops" ? (missingValue(written) ?? "not-a-boolean") : undefined;

const isRefused = (written: WrittenValue): boolean => readIssuer(written) === "refused";

const notConstant = (
  written: WrittenValue,
  constants: readonly string[],
): StopReason | undefined =>
  readConstant(written, constants) === "stops"
    ? (missingValue(written) ?? "unknown-constant")
    : undefined;

interface StopCheck {
  readonly path: string;
  /** The first name of the path. */
  readonly top: string;
  reasonFor(written: WrittenValue): StopReason | undefined;
}

const checkAt = (path: string, reasonFor: StopCheck["reasonFor"]): StopCheck => ({
  path,
  top: path.replace(/\..*/, ""),
  reasonFor,
});

const checks: readonly StopCheck[] = [
  ...needValue.map((key) => checkAt(key, missingValue)),
  checkAt("enabled", notBoolean),
  checkAt("grant-type", (written) => notConstant(written, grantTypes)),
  checkAt("openid.authorization.response-type", (written) => notConstant(written, responseTypes)),
  checkAt("openid.issuer", (written) => (isRefused(written) ? "refused-issuer" : undefined)),
];
