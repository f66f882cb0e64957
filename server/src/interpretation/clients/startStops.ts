// Keys outside the SSO clients whose value prevents the server from starting. Only covers configurations with a loaded
// client; recorded from Micronaut in test/conformance/clients.
import type { Config } from "../../micronaut/configuration";
import { toDuration } from "../../micronaut/values/conversions";
import { isListItem } from "../../micronaut/tree/node";
import { nothing, notFlag, type Stop, type StopReason, stopsOfClients } from "./clientStops";
import { clientsWhere } from "./clients";
import { hasLivingClient, switchedOff } from "./liveClients";
import { redirectingMode } from "./loginRoutes";
import type { WrittenValue } from "../../micronaut/values/written";
import { certain, isOff } from "../values/questions";
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

type Reading = (written: WrittenValue) => StartStopReason | undefined;

const security = "micronaut.security";

/** Everything that prevents the server from starting; empty if nothing does or it cannot be determined. */
export function startStops(config: Config): Stop<StartStopReason>[] {
  if (config.problems.length > 0 || switchedOff(config)) return [];
  const openid = openidClients(config).length > 0;
  const mode = redirectingMode(config);
  return [
    ...stopsOfClients(config),
    ...stopsAt(config, "oauth2.enabled", notFlag),
    ...stopsAt(config, "oauth2.login-uri", nothing),
    ...stopsAt(config, "oauth2.callback-uri", nothing),
    ...(openid ? stopsAt(config, "enabled", notFlag) : []),
    ...(openid && mode === "cookie"
      ? stopsAt(config, "token.jwt.enabled", off("jwt-disabled"))
      : []),
    ...(mode === "cookie" && hasLivingClient(config) ? cookieStops(config) : []),
  ];
}

const openidClients = clientsWhere(
  ({ name, children }) => !isListItem(name) && children.has("openid"),
);

/** What stops a server that keeps its sessions in cookies. */
function cookieStops(config: Config): Stop<StartStopReason>[] {
  const refresh = "token.jwt.generator.refresh-token";
  const encoded = valueOf(config, `${security}.${refresh}.base64`.split(".")).kind !== "absent";
  return [
    ...stopsAt(config, "token.cookie.enabled", off("cookie-disabled")),
    ...stopsAt(config, "token.cookie.cookie-max-age", notDuration),
    ...stopsAt(config, "token.jwt.signatures.secret.generator.secret", nothing),
    ...stopsAt(config, `${refresh}.secret`, encoded ? nothing : notLong),
  ];
}

function stopsAt(config: Config, key: string, reading: Reading): Stop<StartStopReason>[] {
  const value = valueOf(config, `${security}.${key}`.split("."));
  const reason = reading(certain(value));
  return value.node && reason ? [{ node: value.node, reason }] : [];
}

const off =
  (reason: StartStopReason): Reading =>
  (written) =>
    isOff(written) ? reason : undefined;

const notDuration: Reading = (written) =>
  nothing(written) ??
  (written.kind === "number" || written.kind === "boolean" || isNoDuration(written)
    ? "not-a-duration"
    : undefined);

const isNoDuration = ({ kind, text = "" }: WrittenValue): boolean =>
  kind === "text" && toDuration({ kind, text }) === undefined;

const notLong: Reading = (written) =>
  nothing(written) ??
  (written.text !== undefined && new TextEncoder().encode(written.text).length < 32
    ? "short-refresh-secret"
    : undefined);
