// A key that was renamed or moved.
import { message, type Text } from "../messages/message";
import { docs } from "../knowledge/docs";
import type { KeySchema } from "../knowledge/schema/field";
import { findKey } from "../knowledge/schema/keys";
import { isInEffect, type KestraVersion } from "../knowledge/versions";
import { type Config, spellingLike } from "../micronaut/configuration";
import { finder } from "../micronaut/tree/finder";
import { spell } from "../micronaut/names";
import { at, type ConfigNode } from "../micronaut/tree/node";
import { fixesByMoving } from "./shared/moving";
import { renameOf } from "./shared/renaming";
import { under } from "./shared/examples";
import type { Fix, Rule } from "./rule";

export const renamedKey: Rule = {
  id: "renamed-key",
  topic: "version",
  severity: "warning",
  byVersion: true,
  title: "Key with a new name or place",
  why: "The server silently ignores some keys that Kestra or Micronaut have renamed, and will ignore others in a later version. If this depends on an unknown version of Kestra, it is a hint, and only if the renaming lies well in the past.",
  docs: docs.configuration,
  fixesChange: { properties: ["moved"], lines: 1, titled: true },
  examples: [
    {
      bad: under("micronaut.security.token.jwt.cookie", "# two days", "cookie-max-age: P2D"),
      good: under("micronaut.security.token.cookie", "# two days", "cookie-max-age: P2D"),
    },
    {
      bad: under("kestra", "mailService:", "  host: smtp.example.com", "ee:", "  airgapped: true"),
      good: under("kestra.ee", "mailService:", "  host: smtp.example.com", "airgapped: true"),
    },
    {
      version: "2.0",
      bad: under("kestra.security.super-admin", "username: admin@example.com"),
      good: under("kestra.security.instance-owner", "username: admin@example.com"),
    },
  ],
  *check(config, { target }) {
    if (renamedKeys(config.root).length === 0) return;
    for (const { node, change } of renamedBelow(config.root, target)) {
      const { to, certain, since, isIgnored } = change;
      const isRename = to.slice(0, -1).join(".") === node.path.slice(0, -1).join(".");
      const name = isRename ? (to.at(-1) ?? "") : to.join(".");
      for (const { key, written } of node.entries) {
        yield {
          at: key,
          what: whatFor(written, name, isRename, since),
          why: isIgnored ? message("renamed-key.ignored.why") : message("renamed-key.why"),
          todo: isRename ? message("renamed-key.todo") : message("renamed-key.moved.todo"),
          tag: "deprecated",
          ...(certain ? {} : { severity: "hint" as const }),
          fixes: (wanted) =>
            renamedInPlace(config, node, change) ??
            fixesByMoving(
              config,
              node,
              to,
              { title: message("fix.moveTo", { to: name }), preferred: certain },
              wanted,
            ),
        };
      }
    }
  },
};

const renamedKeys = finder(({ path }) => findKey(path)?.schema.replacedBy !== undefined);

function whatFor(key: string, name: string, isRename: boolean, version: string | undefined): Text {
  if (version === undefined)
    return isRename
      ? message("renamed-key.what", { key, name })
      : message("renamed-key.moved.what", { key, name });
  return isRename
    ? message("renamed-key.since.what", { key, name, version })
    : message("renamed-key.moved.since.what", { key, name, version });
}

interface Change {
  /** The new path. */
  readonly to: readonly string[];
  /** Whether the version certainly has the new key. */
  readonly certain: boolean;
  /** The version of Kestra that introduced the change, if known. */
  readonly since: string | undefined;
  readonly isIgnored: boolean;
}

/** The topmost renamed keys that can be changed as a whole: the first part of a dotted key `a.b.c` cannot. */
function* renamedBelow(
  parent: ConfigNode,
  target: KestraVersion | undefined,
  above?: Change,
): Generator<{ node: ConfigNode; change: Change }> {
  for (const node of parent.children.values()) {
    const change = above
      ? { ...above, to: [...above.to, node.name] }
      : changeOf(findKey(node.path)?.schema, target);
    if (change && node.entries.every(({ whole }) => whole)) yield { node, change };
    else yield* renamedBelow(node, target, change);
  }
}

/** Undefined if the key keeps its name, or if the target version may not support the new one. */
function changeOf(
  schema: KeySchema | undefined,
  target: KestraVersion | undefined,
): Change | undefined {
  const to = schema?.replacedBy?.split(".");
  const successor = to && findKey(to)?.schema;
  // Which release of Micronaut Security each Kestra version contains is unknown.
  if (!schema || !successor || successor.micronautSecurity) return undefined;
  if (successor.removedIn && isInEffect(successor.removedIn, target)) return undefined;
  const { removedIn, deprecatedSince } = schema;
  const ignored = removedIn && isInEffect(removedIn, target);
  const bound = ignored ? removedIn : deprecatedSince;
  const inEffect = bound && isInEffect(bound, target);
  if (!inEffect) return undefined;
  return {
    to,
    // A key that is still read is certainly outdated only if the version that renamed it is known.
    certain: inEffect === "surely" && (ignored !== undefined || bound !== true),
    since: bound === true ? undefined : String(bound),
    isIgnored: Boolean(ignored),
  };
}

/** Replaces the old name; undefined if the key has to move or the new one exists already. */
function renamedInPlace(config: Config, node: ConfigNode, change: Change): Fix[] | undefined {
  const { to, certain } = change;
  const [entry, another] = node.entries;
  if (to.slice(0, -1).join(".") !== node.path.slice(0, -1).join(".")) return undefined;
  if (at(config.root, to)) return undefined;
  if (!entry || another) return [];
  const name = spell(to.at(-1) ?? "", spellingLike(config, entry.written));
  const changes = [renameOf(config, entry, name)];
  return [{ title: message("fix.rename", { name }), changes, preferred: certain }];
}
