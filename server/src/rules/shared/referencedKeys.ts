// Keys that a placeholder of the configuration reads: they have an effect wherever they are.
import { referencesIn } from "../../micronaut/references";
import type { Config } from "../../micronaut/configuration";
import { normalise } from "../../micronaut/names";
import type { ConfigNode } from "../../micronaut/tree/node";

/** Whether a placeholder in the configuration reads the key, or one below it. */
export const isReferenced = (config: Config, { path }: Pick<ConfigNode, "path">): boolean =>
  referencesIn(config).some(({ name }) => {
    const names = name.split(".").map(normalise);
    return path.every((part, index) => part === names[index]);
  });
