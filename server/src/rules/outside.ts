// What the environment may say: a variable that the file sets beside the configuration wins over the configuration.
import { variableFor } from "../knowledge/environment";
import type { Config } from "../micronaut/configuration";

/** Whether the file names the variable that sets the key at a path, so that what is written there may not count. */
export const isSetByVariable = ({ text }: Config, path: readonly string[]): boolean =>
  text.includes(variableFor(path));
