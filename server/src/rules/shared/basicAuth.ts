// The login of the open-source edition: whether the server reads it, and what happens to one that Kestra refuses.
import { message, type Text } from "../../messages/message";
import type { Edition } from "../../interpretation/deployment/edition";
import { readFlag } from "../../interpretation/values/flags";
import { decidingScalar, type Value, valueOf } from "../../interpretation/values/value";
import { loginAlwaysOnSince } from "../../knowledge/basicAuth";
import { isInEffect } from "../../knowledge/versions";
import type { Variable } from "../../document/fileKinds/workload";
import type { Span } from "../../document/span";
import { type Config, serversOf } from "../../micronaut/configuration";
import { get } from "../../micronaut/tree/node";
import type { Context, Severity } from "../rule";

const basicAuthPath = ["kestra", "server", "basic-auth"];

/** The path of a key of this login. */
export const loginKey = (name: "username" | "password" | "enabled"): readonly string[] => [
  ...basicAuthPath,
  name,
];

/** The Enterprise edition has its own users, and Micronaut's security replaces this login. */
export function hasOwnLogin(config: Config, edition: Edition | undefined): boolean {
  if (edition === "enterprise") return false;
  if (!edition && get(config.root, "micronaut.security")) return false;
  const security = readFlag(valueOf(config, ["micronaut", "security", "enabled"]));
  return security === "absent" || security === "false";
}

/**
 * The configurations whose login to check. Of the file around its configurations, there is one for each container that
 * reads no configuration: its variables alone set the login.
 */
export function loginsOf(config: Config): readonly Config[] {
  const { region, workloads, otherFiles } = config;
  if (!region.refusals) return [config];
  const servers = serversOf(config);
  return workloads.flatMap((workload, index) => {
    const server = servers[index] ?? workload;
    if (server.reads.length + server.sources.length > 0) return [];
    return [{ ...config, workloads: [workload], otherFiles: { ...otherFiles, servers: [server] } }];
  });
}

/** The variable of this file that sets a value. */
export const variableOf = ({ workloads }: Config, { from }: Value): Variable | undefined =>
  from?.kind === "variable"
    ? workloads.flatMap(({ variables }) => variables).find(({ name }) => name === from.name)
    : undefined;

/** Where the value that wins is written, if that is in this file. */
export const placeOf = (config: Config, value: Value): Span | undefined =>
  decidingScalar(value)?.span ?? variableOf(config, value)?.value;

export interface Refusal {
  readonly severity: Severity;
  readonly why: Text;
  /** The release is one in which the login is always on, or all current releases are. */
  readonly alwaysOn: boolean;
}

/** What happens to a login that Kestra refuses; undefined if the server may not even read it. */
export function refusal(config: Config, { target, edition }: Context): Refusal | undefined {
  if (!hasOwnLogin(config, edition)) return undefined;
  const inEffect = isInEffect(loginAlwaysOnSince, target);
  if (inEffect)
    return {
      severity: inEffect === "surely" ? "warning" : "hint",
      why: message("basic-auth.ignored.why", { since: loginAlwaysOnSince }),
      alwaysOn: true,
    };
  return readFlag(valueOf(config, loginKey("enabled"))) === "true"
    ? { severity: "error", why: message("basic-auth.stops.why"), alwaysOn: false }
    : undefined;
}
