// Both sides of a complete login, written by our own code.
import { clientsOf } from "../../../server/src/interpretation/clients/clients";
import { logoutRoute } from "../../../server/src/interpretation/clients/logoutRoute";
import { parseVersion } from "../../../server/src/knowledge/versions";
import type { Config } from "../../../server/src/micronaut/configuration";
import type { ConfigNode } from "../../../server/src/micronaut/tree/node";
import { type Application, applicationOf } from "../../../server/src/providerSide/application";
import type { Format } from "../../../server/src/providerSide/formats/format";
import { fixed } from "../../check";
import { setsUp } from "../../features/setUp";
import { formatNamed } from "../../providerSide/check";
import type { Line } from "../lines";
import { configOf } from "../recordings";
import type { CompleteLogin } from "./cases";

export interface Scaffold {
  /** The configuration of Kestra. */
  readonly configuration: string;
  /** The text for the provider. */
  readonly provided: string;
  readonly application: Application;
  readonly format: Format;
  /** Whether Kestra has a path that also logs out at the provider. */
  readonly logsOutAtProvider: boolean;
}

export function scaffoldOf({ sso, groups = {}, fix, format }: CompleteLogin, line: Line): Scaffold {
  const version = { version: line };
  const withLogin = setsUp("", "sso", { answers: sso, ...version }).text;
  const withGroups = setsUp(withLogin, "group-sync", { answers: groups, ...version }).text;
  const target = parseVersion(line);
  const configuration =
    fix === undefined ? withGroups : fixed(withGroups, fix, undefined, { target });
  const config = configOf(configuration);
  const client = onlyClient(config);
  const application = applicationOf(config, client);
  return {
    configuration,
    provided: formatNamed(format).write(application),
    application,
    format: formatNamed(format),
    logsOutAtProvider: typeof logoutRoute(config, client, target) === "object",
  };
}

function onlyClient(config: Config): ConfigNode {
  const [client] = clientsOf(config);
  if (!client) throw new Error("The setup has written no client.");
  return client;
}
