// Keys of an SSO client whose value keeps the whole server from starting, even where the client is switched off.
// Recorded from Micronaut itself in test/conformance/clients.
import type { Config } from "../micronaut/configuration";
import { at, type ConfigNode } from "../micronaut/node";
import { grantTypes, responseTypes } from "./grants";
import { readIssuer } from "./issuerUrl";
import { readConstant, readFlag, type Written, writtenAt } from "./written";

export type StopReason =
  /** A key with nothing behind it, which Micronaut reports as a property that does not exist. */
  | "nothing-written"
  | "not-a-boolean"
  | "unknown-constant"
  /** A URL with blanks, pointed brackets or braces in it, such as an example leaves. */
  | "refused-issuer";

export interface Stop<Reason = StopReason> {
  /** The key that is at fault. */
  readonly node: ConfigNode;
  readonly reason: Reason;
}

/** Keys that must not stand there with nothing behind them; an empty text is another thing, and so is a secret. */
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

/** What keeps the server from starting in one client, in no order of importance. */
export function clientStops(config: Config, client: ConfigNode): Stop[] {
  const checks: [key: string, reason: (written: Written) => StopReason | undefined][] = [
    ...needValue.map((key): [string, typeof nothing] => [key, nothing]),
    ["enabled", (written) => (readFlag(written) === "stops" ? notFlag(written) : undefined)],
    ["grant-type", (written) => notConstant(written, grantTypes)],
    ["openid.authorization.response-type", (written) => notConstant(written, responseTypes)],
    ["openid.issuer", (written) => (isRefused(written) ? "refused-issuer" : undefined)],
  ];
  return checks.flatMap(([key, reasonFor]) => {
    const path = [...client.path, ...key.split(".")];
    const node = at(config.root, path);
    const reason = reasonFor(writtenAt(config, path));
    return node && reason ? [{ node, reason }] : [];
  });
}

const nothing = ({ kind }: Written): StopReason | undefined =>
  kind === "nothing" ? "nothing-written" : undefined;

const notFlag = (written: Written): StopReason => nothing(written) ?? "not-a-boolean";

const isRefused = (written: Written): boolean => readIssuer(written) === "refused";

const notConstant = (written: Written, constants: readonly string[]): StopReason | undefined =>
  readConstant(written, constants) === "stops"
    ? (nothing(written) ?? "unknown-constant")
    : undefined;
