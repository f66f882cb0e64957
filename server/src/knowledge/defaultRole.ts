// The default role of a configuration, as rules and features look at it.
import type { Config } from "../micronaut/configuration";
import { at, type ConfigNode } from "../micronaut/node";
import { defaultRolePath } from "./permissions";

export const defaultRoleOf = (config: Config): ConfigNode | undefined =>
  at(config.root, defaultRolePath);

/** The permissions granted, each a node whose name as written is the permission's. */
export function grantsOf(config: Config): ConfigNode[] {
  const permissions = at(config.root, [...defaultRolePath, "permissions"]);
  return [...(permissions?.children.values() ?? [])].filter(({ name }) => !name.startsWith("["));
}
