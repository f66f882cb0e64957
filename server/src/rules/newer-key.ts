// A key that only later versions of Kestra read.
import { message } from "../messages/message";
import { docs } from "../knowledge/docs";
import { everyKey, findKey } from "../knowledge/schema/keys";
import { formatVersion, isAtLeast, isInEffect, type KestraVersion } from "../knowledge/versions";
import { finder } from "../micronaut/tree/finder";
import type { ConfigNode } from "../micronaut/tree/node";
import { under } from "./shared/examples";
import type { Rule } from "./rule";

export const newerKey: Rule = {
  id: "newer-key",
  topic: "version",
  severity: "warning",
  byVersion: true,
  title: "Key of a later Kestra version",
  why: "Older versions silently ignore the key and everything below it. With `kestra.security.instance-owner` in Kestra 1.3, for example, no first user is created, so no one can log in.",
  docs: docs.configuration,
  examples: [
    {
      version: "1.3",
      bad: under("kestra.security.instance-owner", "username: admin@example.com"),
    },
    { version: "1.3", bad: under("kestra.worker.controllers", "type: STATIC") },
  ],
  *check(config, { target }) {
    if (!target) return;
    for (const node of laterKeys(config.root)) {
      const { path } = node;
      const since = sinceOf(path);
      if (since === undefined || isAtLeast(target, since)) continue;
      // The key above is reported, and everything below it with it.
      const isBelowReported = path.some((_, index) => {
        const above = index > 0 ? sinceOf(path.slice(0, index)) : undefined;
        return above !== undefined && !isAtLeast(target, above);
      });
      if (isBelowReported) continue;
      const older = olderName(path, target);
      for (const entry of node.entries) {
        yield {
          at: entry.key,
          what: message("newer-key.what", {
            key: entry.written,
            version: formatVersion(target),
          }),
          why: message("newer-key.why", { since }),
          todo:
            older === undefined
              ? message("newer-key.todo")
              : message("newer-key.older.todo", { older }),
        };
      }
    }
  },
};

const sinceOf = (path: readonly string[]): string | undefined => findKey(path)?.schema.since;

const laterKeys = finder(({ path }: ConfigNode) => path.length > 0 && sinceOf(path) !== undefined);

/** The key with the same meaning that the target version reads. */
function olderName(path: readonly string[], target: KestraVersion): string | undefined {
  const name = path.join(".");
  for (const { path: other, schema } of everyKey())
    if (schema.replacedBy === name && !(schema.removedIn && isInEffect(schema.removedIn, target)))
      return other.join(".");
  return undefined;
}
