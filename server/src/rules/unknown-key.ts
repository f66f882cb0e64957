// A key that nothing reads, in a block of which we know the keys.
import { docs } from "../knowledge/docs";
import { findKey, isClosed, isFree, type Key, keysOf, takesNames } from "../knowledge/keys";
import { nearest } from "../knowledge/nearest";
import { type Config, spellingLike } from "../micronaut/configuration";
import { spell } from "../micronaut/names";
import { type ConfigNode, type Entry, walk } from "../micronaut/node";
import { isMisplacedDefaultRole } from "./misplaced-default-role";
import { isMisplacedKey } from "./misplaced-key";
import type { Finding, Rule } from "./rule";
import { isPartOfName } from "./splitName";

export const unknownKey: Rule = {
  id: "unknown-key",
  severity: "warning",
  title: "No such key",
  why: "The server ignores a key it does not know without a word, so a misspelt key is as good as none. Only blocks whose keys are all known are checked with a warning; elsewhere under security it is a hint.",
  docs: docs.sso,
  examples: [
    {
      bad: clientWith("clientSecrt: ${SECRET}"),
      good: clientWith("clientSecret: ${SECRET}"),
    },
    {
      bad: "kestra:\n  security:\n    oidc:\n      group-claim-path: groups\n",
      good: "kestra:\n  security:\n    oidc:\n      groups-claim-path: groups\n",
    },
    { bad: "kestra:\n  security:\n    oidc:\n      colour: blue\n" },
  ],
  *check(config) {
    for (const node of walk(config.root)) {
      const [entry] = node.entries;
      if (
        !entry ||
        !node.parent ||
        isMisplacedDefaultRole(node) ||
        isMisplacedKey(node) ||
        isPartOfName(node) ||
        isAdrift(config, node.parent, entry)
      )
        continue;
      const parent = findKey(node.parent.path);
      if (
        !parent ||
        findKey(node.path) ||
        isFree(parent) ||
        takesNames(parent) ||
        !parent.schema.properties
      )
        continue;
      if (isClosed(parent)) yield unknown(config, node, entry, parent);
      else if (isUnderSecurity(parent))
        yield { ...unknown(config, node, entry, parent), severity: "hint" };
    }
  },
};

/** A line above it, in the same block, could not be read, so its real parent may be another one. */
function isAdrift(config: Config, parent: ConfigNode, { key }: Entry): boolean {
  const top = parent.entries.at(-1)?.key.end ?? 0;
  return config.problems.some(({ span }) => top <= span.start && span.start < key.start);
}

const isUnderSecurity = ({ path }: Key): boolean =>
  path[1] === "security" && (path[0] === "micronaut" || path[0] === "kestra");

function unknown(config: Config, node: ConfigNode, entry: Entry, parent: Key): Finding {
  const present = node.parent?.children;
  const candidates = keysOf(parent)
    .map(({ path }) => path.at(-1) ?? "")
    .filter((name) => !present?.has(name));
  const meant = nearest(node.name, candidates);
  const suggestion = meant && spell(meant, spellingLike(config, entry.written));
  return {
    at: entry.key,
    what: `No key '${entry.written}' is known here.`,
    why: "The server ignores it without a word.",
    todo: suggestion ? `Did you mean '${suggestion}'?` : "Check its spelling and its place.",
    fixes: () =>
      suggestion && !entry.inherited
        ? [
            {
              title: `Change to '${suggestion}'`,
              changes: [{ span: entry.key, text: suggestion }],
              preferred: true,
            },
          ]
        : [],
  };
}

function clientWith(line: string): string {
  return `micronaut:\n  security:\n    oauth2:\n      clients:\n        authentik:\n          clientId: kestra\n          ${line}\n          openid:\n            issuer: https://auth.example.com/application/o/kestra/\n`;
}
