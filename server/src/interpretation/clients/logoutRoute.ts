// Whether Kestra has a path for logging out at a client's provider, and which product's logout it performs there.
// Recorded from Micronaut in test/conformance/clients, which a test compares with this code.
import { readIssuer } from "../../knowledge/sso/issuerUrl";
import {
  type AuthorizationServer,
  authorizationServers,
  readsAuthorizationServer,
  recognisedServer,
} from "../../knowledge/sso/authorizationServers";
import { isAtLeast, type KestraVersion } from "../../knowledge/versions";
import type { Config } from "../../micronaut/configuration";
import type { ConfigNode } from "../../micronaut/tree/node";
import type { WrittenValue } from "../../micronaut/values/written";
import { certain, readConstant, readFlag } from "../values/flags";
import { clientValue } from "./clients";

/** Whether there may be such a logout, judging by the keys that are written in the client. */
export function mayHaveLogoutRoute(written: (path: string) => WrittenValue): boolean {
  const { kind, text = "" } = written("openid.issuer");
  return (
    kind === "unknown" ||
    // A text with a dollar sign may be another one for the server.
    text.includes("$") ||
    recognisedServer(text, undefined) !== "none" ||
    written("authorization-server").kind !== "absent"
  );
}

export interface LogoutRoute {
  readonly server: AuthorizationServer;
  /** By `authorization-server`, not recognised by the issuer. */
  readonly isNamed: boolean;
}

/**
 * The logout at the provider of a client that is loaded. If the target version is unknown, a key that names the product
 * counts, because only versions that read it are a reason to write it.
 */
export function logoutRoute(
  config: Config,
  client: ConfigNode,
  target: KestraVersion | undefined,
): LogoutRoute | "none" | "unknown" {
  const isOn = readFlag(clientValue(config, client, "openid.end-session.enabled"));
  if (isOn === "false") return "none";
  if (isOn === "unknown" || isOn === "stops") return "unknown";
  const issuer = certain(clientValue(config, client, "openid.issuer"));
  const reading = readIssuer(issuer);
  if (reading === "none" || reading === "unreadable") return "none";
  const named = readConstant(
    clientValue(config, client, "authorization-server"),
    authorizationServers,
  );
  if (named === "unknown" || named === "stops") return "unknown";
  if (named !== "absent" && (!target || isAtLeast(target, readsAuthorizationServer))) {
    const server = authorizationServers.find((each) => each === named.constant);
    if (server) return { server, isNamed: true };
  }
  if (issuer.text === undefined) return "unknown";
  const server = recognisedServer(issuer.text, target);
  return server === "none" || server === "unknown" ? server : { server, isNamed: false };
}
