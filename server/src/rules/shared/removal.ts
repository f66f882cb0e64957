// The fix that takes a key away, with the blocks that hold nothing else and the comments that are its own.
import { message } from "../../messages/message";
import type { Config } from "../../micronaut/configuration";
import type { ConfigNode, Entry } from "../../micronaut/tree/node";
import { removeKey } from "../../micronaut/edits/remove";
import { changed } from "../../micronaut/edits/rewrite";
import { areEqual, valuesOf } from "../../micronaut/values/flatValues";
import type { Fix } from "../rule";

/** Nothing where the key is written twice or by an alias, or where another value hangs on it, as on an anchor. */
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
