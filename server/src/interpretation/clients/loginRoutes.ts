// Whether Kestra serves the login and callback addresses of its loaded SSO clients. They exist only if the
// authentication mode ends a login with a redirect. Recorded from Micronaut in test/conformance/clients.
import type { Config } from "../../micronaut/configuration";
import { clientStates, hasLiveClient, switchedOff } from "./liveClients";
import { certain } from "../values/flags";
import { valueOf } from "../values/value";

export type LoginRoutes =
  | { readonly state: "present" }
  | { readonly state: "absent"; readonly reason: "switched-off" | "authentication" | "no-client" }
  | {
      readonly state: "unknown";
      /**
       * `kestra-chooses`: the file leaves the mode to Kestra. `needs-module`: sessions need a module that may not be
       * installed.
       */
      readonly reason: "placeholder" | "kestra-chooses" | "needs-module" | "clients-unknown";
    };

/** Whether there are login routes at all; liveClients.ts determines which clients have one. */
export function loginRoutes(config: Config): LoginRoutes {
  const off = switchedOff(config);
  if (off?.state === "skipped") return { state: "absent", reason: "switched-off" };
  const mode = redirectingMode(config);
  if (mode === "other") return { state: "absent", reason: "authentication" };
  if (!hasLiveClient(config))
    return clientStates(config).some(({ state }) => state === "unknown")
      ? { state: "unknown", reason: "clients-unknown" }
      : { state: "absent", reason: "no-client" };
  if (mode === "cookie" || mode === "idtoken") return { state: "present" };
  return { state: "unknown", reason: mode };
}

/** The mode, compared exactly as Micronaut's conditions do; `other` is any mode that does not redirect. */
export function redirectingMode(
  config: Config,
): "cookie" | "idtoken" | "other" | "placeholder" | "kestra-chooses" | "needs-module" {
  const { kind, text } = certain(valueOf(config, ["micronaut", "security", "authentication"]));
  if (kind === "absent" || kind === "nothing") return "kestra-chooses";
  if (text === undefined) return "placeholder";
  if (text === "session") return "needs-module";
  return text === "cookie" || text === "idtoken" ? text : "other";
}
