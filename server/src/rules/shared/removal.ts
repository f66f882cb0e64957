// The fix that removes a key with its comments and with the parents that contain nothing else.
import { message } from "../../messages/message";
import type { Config } from "../../micronaut/configuration";
import type { ConfigNode, Entry } from "../../micronaut/tree/node";
import { removeKey } from "../../micronaut/edits/remove";
import { changed } from "../../micronaut/edits/rewrite";
import { areEqual, valuesOf } from "../../micronaut/values/flatValues";
import type { Fix } from "../rule";

/** Empty if the key is written twice or comes from an alias, or if other values depend on it or its anchor. */
export function removal(
  config: Config,
  node: ConfigNode,
  { pair, whole, inherited }: Entry,
  preferred: boolean,
): Fix[] {
  if (!pair || !whole || inherited || node.entries.length > 1) return [];
  const changes = removeKey(config, pair, []);
  if (!changes) return [];
  const expected = valuesOf(config.root);
  expected.delete(node.path.join("."));
  const after = changed(config, changes);
  const isSafe =
    after.problems.length === config.problems.length && areEqual(valuesOf(after.root), expected);
  return isSafe ? [{ title: message("fix.remove", { name: node.name }), changes, preferred }] : [];
}
