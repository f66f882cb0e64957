// Whether something gives a key its value although the configuration itself does not have it: an environment variable,
// or another file of the same deployment.
import { isEmptyValue } from "../../document/edits/edit";
import type { Config } from "../../micronaut/configuration";
import { at, isLeaf } from "../../micronaut/tree/node";
import { isSetByVariable } from "../deployment/environmentVariables";

/** Whether a variable or another configuration that the same server reads sets the key at a path, or a part of it. */
export const isSuppliedElsewhere = (config: Config, path: readonly string[]): boolean =>
  isSetByVariable(config, path) ||
  config.elsewhere.configs.some(
    // What takes the place of this configuration makes everything missing in it a matter of no interest.
    ({ config: other, rank }) => rank === "instead" || says(other, path),
  );

function says({ root }: Config, path: readonly string[]): boolean {
  const node = at(root, path);
  if (!node) return false;
  return node.children.size > 0 || !isEmptyValue(node.entries.findLast(isLeaf)?.value);
}
