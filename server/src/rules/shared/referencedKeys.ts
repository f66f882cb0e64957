// Keys that a placeholder of the configuration reads: they have an effect wherever they are.
import { referencesIn } from "../../micronaut/references";
import type { Config } from "../../micronaut/configuration";
import { normalise } from "../../micronaut/names";
import type { ConfigNode } from "../../micronaut/tree/node";

/** The paths that placeholders read, per configuration, because each of many keys is compared with them. */
const pathsRead = new WeakMap<Config, readonly string[][]>();

function pathsReadIn(config: Config): readonly string[][] {
  const known = pathsRead.get(config);
  if (known) return known;
  const paths = referencesIn(config).map(({ name }) => name.split(".").map(normalise));
  pathsRead.set(config, paths);
  return paths;
}

/** Whether a placeholder in the configuration reads the key, or one below it. */
export const isReferenced = (config: Config, { path }: Pick<ConfigNode, "path">): boolean =>
  pathsReadIn(config).some((read) => path.every((part, index) => part === read[index]));
