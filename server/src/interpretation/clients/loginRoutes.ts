// Whether Kestra answers at the login and callback addresses of its living SSO clients: they are there only if the way
// of authentication ends a login with a redirect. Recorded from Micronaut itself in test/conformance/clients.
import type { Config } from "../../micronaut/configuration";
import { clientLives, switchedOff } from "./liveClients";
import { certain } from "../values/questions";
import { valueOf } from "../values/value";

export type LoginRoutes =
  | { readonly state: "present" }
  | { readonly state: "absent"; readonly reason: "switched-off" | "authentication" | "no-client" }
  | {
      readonly state: "unknown";
      /** Kestra chooses where the file does not; sessions need a module of which nobody knows whether it is there. */
      readonly reason: "placeholder" | "kestra-chooses" | "needs-module" | "clients-unknown";
    };

/** Whether there are login routes at all; which clients have one is what liveClients.ts says. */
export function loginRoutes(config: Config): LoginRoutes {
  const off = switchedOff(config);
  if (off?.state === "skipped") return { state: "absent", reason: "switched-off" };
  const mode = redirectingMode(config);
  if (mode === "other") return { state: "absent", reason: "authentication" };
  const states = new Set(clientLives(config).map(({ state }) => state));
  if (!states.has("alive") && !states.has("broken")) {
    return states.has("unknown")
      ? { state: "unknown", reason: "clients-unknown" }
      : { state: "absent", reason: "no-client" };
  }
  if (mode === "cookie" || mode === "idtoken") return { state: "present" };
  return { state: "unknown", reason: mode };
}

/** The mode as Micronaut's conditions compare it, letter by letter; `other` is every one that does not redirect. */
export function redirectingMode(
  config: Config,
): "cookie" | "idtoken" | "other" | "placeholder" | "kestra-chooses" | "needs-module" {
  const { kind, text } = certain(valueOf(config, ["micronaut", "security", "authentication"]));
  if (kind === "absent" || kind === "nothing") return "kestra-chooses";
  if (text === undefined) return "placeholder";
  if (text === "session") return "needs-module";
  return text === "cookie" || text === "idtoken" ? text : "other";
}
