// How a placeholder for an environment variable is written in a file.
import type { Config } from "../../micronaut/configuration";

/** `"${NAME}"`, with the dollar as the file's host wants it; quoted, so that it also fits between braces. */
export const placeholder = (config: Config, variable: string): string =>
  `"${config.host.dollar}{${variable}}"`;
