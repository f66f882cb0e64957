// What is written for a key of a configuration, unless something else may set it.
import type { Config } from "../../micronaut/configuration";
import { at } from "../../micronaut/tree/node";
import { type Written, writtenIn } from "../../micronaut/values/written";
import { isSuppliedElsewhere } from "./supplied";

/** What is written for the key at a normalised path. What the same file sets by an environment variable is unknown. */
export function writtenAt(config: Config, path: readonly string[]): Written {
  return isSuppliedElsewhere(config, path) ? { kind: "unknown" } : writtenIn(at(config.root, path));
}
