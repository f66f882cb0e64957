// Keys outside the SSO clients whose value prevents the server from starting. Only covers configurations with a loaded
// client; recorded from Micronaut in test/conformance/clients.
import type { Config } from "../../micronaut/configuration";
import { toDuration } from "../../micronaut/values/conversions";
import { readsMicroseconds } from "../../knowledge/micronautReleases";
import type { KestraVersion } from "../../knowledge/versions";
import { isListItem } from "../../micronaut/tree/node";
import {
  missingValue,
  notBoolean,
  type Stop,
  type StopReason,
  allClientStops,
} from "./clientStops";
import { clientsWhere } from "./clients";
import { hasLiveClient, switchedOff } from "./liveClients";
import { redirectingMode } from "./loginRoutes";
import type { WrittenValue } from "../../micronaut/values/written";
import { certain, isOff } from "../values/flags";
import { valueOf } from "../values/value";

export type StartStopReason =
  | StopReason
  /** Without JWT support, the provider's tokens cannot be validated. */
  | "jwt-disabled"
  /** This authentication mode requires cookies. */
  | "cookie-disabled"
  | "not-a-duration"
  /** Under 32 bytes. */
  | "short-refresh-secret";

type StopReader = (written: WrittenValue) => StartStopReason | undefined;

const security = "micronaut.security";

/** Everything that surely prevents the target version from starting; empty if nothing does. */
export function startStops(
  config: Config,
  target?: KestraVersion | undefined,
): Stop<StartStopReason>[] {
  if (config.problems.length > 0 || switchedOff(config)) return [];
  const openid = openidClients(config).length > 0;
  const mode = redirectingMode(config);
  return [
    ...allClientStops(config),
    ...stopsAt(config, "oauth2.enabled", notBoolean),
    ...stopsAt(config, "oauth2.login-uri", missingValue),
    ...stopsAt(config, "oauth2.callback-uri", missingValue),
    ...(openid ? stopsAt(config, "enabled", notBoolean) : []),
    ...(openid && mode === "cookie"
      ? stopsAt(config, "token.jwt.enabled", off("jwt-disabled"))
      : []),
    ...(mode === "cookie" && hasLiveClient(config) ? cookieStops(config, target) : []),
  ];
}

const openidClients = clientsWhere(
  ({ name, children }) => !isListItem(name) && children.has("openid"),
);

/** What stops a server that keeps its sessions in cookies. */
function cookieStops(config: Config, target: KestraVersion | undefined): Stop<StartStopReason>[] {
  const refresh = "token.jwt.generator.refresh-token";
  const encoded = valueOf(config, `${security}.${refresh}.base64`.split(".")).kind !== "absent";
  return [
    ...stopsAt(config, "token.cookie.enabled", off("cookie-disabled")),
    ...stopsAt(config, "token.cookie.cookie-max-age", invalidDuration(target)),
    ...stopsAt(config, "token.jwt.signatures.secret.generator.secret", missingValue),
    ...stopsAt(config, `${refresh}.secret`, encoded ? missingValue : tooShort),
  ];
}

function stopsAt(config: Config, key: string, reading: StopReader): Stop<StartStopReason>[] {
  const value = valueOf(config, `${security}.${key}`.split("."));
  const reason = reading(certain(value));
  return value.node && reason ? [{ node: value.node, reason }] : [];
}

const off =
  (reason: StartStopReason): StopReader =>
  (written) =>
    isOff(written) ? reason : undefined;

const invalidDuration =
  (target: KestraVersion | undefined): StopReader =>
  (written) =>
    missingValue(written) ??
    (written.kind === "number" || written.kind === "boolean" || isInvalidDuration(written, target)
      ? "not-a-duration"
      : undefined);

const isInvalidDuration = (
  { kind, text = "" }: WrittenValue,
  target: KestraVersion | undefined,
): boolean =>
  kind === "text" &&
  toDuration({ kind, text }, { readsMicroseconds: readsMicroseconds(target) }) === undefined;

const tooShort: StopReader = (written) =>
  missingValue(written) ??
  (written.text !== undefined && new TextEncoder().encode(written.text).length < 32
    ? "short-refresh-secret"
    : undefined);
