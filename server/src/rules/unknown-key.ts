// A key that is not read, under a parent whose keys are known.
import { message } from "../messages/message";
import { docs } from "../knowledge/docs";
import {
  findKey,
  isClosed,
  acceptsAnyValue,
  type Key,
  keysOf,
  hasUserDefinedKeys,
} from "../knowledge/schema/keys";
import { storageRefusingUnknownKeys } from "../knowledge/schema/outcomes";
import { certain } from "../interpretation/values/flags";
import { valueOf } from "../interpretation/values/value";
import { nearest } from "../knowledge/nearest";
import { type Config, spellingLike } from "../micronaut/configuration";
import { finder } from "../micronaut/tree/finder";
import { spell } from "../micronaut/names";
import { type ConfigNode, type Entry, parentOf } from "../micronaut/tree/node";
import { isMisplacedDefaultRole } from "./misplaced-default-role";
import { isMisplacedKey } from "./misplaced-key";
import { ssoExample, under } from "./shared/examples";
import type { Finding, Rule } from "./rule";
import { isPartOfName } from "./shared/splitName";

export const unknownKey: Rule = {
  id: "unknown-key",
  topic: "reading",
  severity: "warning",
  title: "Unknown key",
  why: "The server silently ignores unknown keys, so a misspelt key has no effect. It is a warning in mappings whose keys are all known, a hint elsewhere under security, and an error in a storage, which Kestra cannot create with an unknown key.",
  docs: docs.sso,
  fixesChange: { properties: ["moved"], lines: 1 },
  examples: [
    {
      bad: ssoExample().replace("client-secret", "clientSecrt"),
      good: ssoExample().replace("client-secret", "clientSecret"),
    },
    {
      bad: under("kestra.security.oidc", "group-claim-path: groups"),
      good: under("kestra.security.oidc", "groups-claim-path: groups"),
    },
    { bad: under("kestra.security.oidc", "colour: blue") },
    {
      bad: under("kestra.server.liveness", "timeot: 60s"),
      good: under("kestra.server.liveness", "timeout: 60s"),
    },
    {
      bad: under("kestra.server", "preveiw:", "  max-rows: 10"),
      good: under("kestra.server", "preview:", "  max-rows: 10"),
    },
    {
      bad: under("kestra.storage", "type: local", "local:", "  base-path: /app", "  colour: red"),
    },
    {
      bad: under("kestra.storage", "type: s3", "s3:", "  bucket: b", "  path-style-access: true"),
      good: under("kestra.storage", "type: s3", "s3:", "  bucket: b", "  force-path-style: true"),
    },
  ],
  *check(config) {
    for (const node of unknownKeys(config.root)) {
      const [entry] = node.entries;
      const above = parentOf(config.root, node);
      const block = above && findKey(above.path);
      if (
        !entry ||
        !block ||
        isPartOfName(node, above) ||
        isAfterUnreadableLine(config, above, entry) ||
        (coreBlocks.has(block.path.join(".")) && !isMisspelt(node, above, block))
      )
        continue;
      const finding = unknownKeyFinding(config, node, entry, above, block);
      const storage = storageRefusingUnknownKeys(block.path);
      if (storage !== undefined && usesStorage(config, storage) && hasValue(config, node))
        yield { ...finding, severity: "error", why: message("unknown-key.storage.why") };
      else
        yield isClosed(block) || isMisspelt(node, above, block)
          ? finding
          : { ...finding, severity: "hint" };
    }
  },
};

/** Kestra ignores an unknown key without a value even in a storage. */
const hasValue = (config: Config, { path }: ConfigNode): boolean =>
  valueOf(config, path).kind !== "nothing";

const usesStorage = (config: Config, storage: string): boolean =>
  certain(valueOf(config, ["kestra", "storage", "type"])).text === storage;

/** Unknown keys under parents whose keys are known well enough to report them. */
const unknownKeys = finder((node) => {
  const { path } = node;
  const block = path.length > 0 && !findKey(path) ? findKey(path.slice(0, -1)) : undefined;
  return (
    block?.schema.properties !== undefined &&
    !acceptsAnyValue(block) &&
    !hasUserDefinedKeys(block) &&
    (isClosed(block) || isUnderSecurity(block) || meantIn(block, node.name) !== undefined) &&
    !isMisplacedDefaultRole(node) &&
    !isMisplacedKey(node)
  );
});

/**
 * Blocks of Kestra's core whose keys are known, apart from those that modules of the Enterprise edition may add. Only a
 * key that is almost the same as a known one is reported in them.
 */
const coreBlocks = new Set([
  "kestra",
  "kestra.anonymous-usage-report",
  "kestra.async-operations",
  "kestra.controller",
  "kestra.encryption",
  "kestra.environment",
  "kestra.ephemeral-database",
  "kestra.executor",
  "kestra.grpc",
  "kestra.jdbc",
  "kestra.kv",
  "kestra.metrics",
  "kestra.plugins",
  "kestra.queue",
  "kestra.repository",
  "kestra.scheduler",
  "kestra.server",
  "kestra.tasks",
  "kestra.traces",
  "kestra.variables",
  "kestra.worker",
  "kestra.worker.controllers",
]);

/** The known key of a core block that a misspelt name means. */
const meantIn = (block: Key, name: string): string | undefined =>
  name.length > 4 && coreBlocks.has(block.path.join("."))
    ? nearest(
        name,
        keysOf(block).map(({ path }) => path.at(-1) ?? ""),
      )
    : undefined;

/** Whether a known key of a core block is meant that is not set there. */
function isMisspelt(node: ConfigNode, parent: ConfigNode, block: Key): boolean {
  const meant = meantIn(block, node.name);
  return meant !== undefined && !parent.children.has(meant);
}

/** Whether a line between the parent and the key could not be read, so that the real parent may be a different one. */
function isAfterUnreadableLine(config: Config, parent: ConfigNode, { key }: Entry): boolean {
  const top = parent.entries.at(-1)?.key.end ?? 0;
  return config.problems.some(({ span }) => top <= span.start && span.start < key.start);
}

const isUnderSecurity = ({ path }: Key): boolean =>
  path[1] === "security" && (path[0] === "micronaut" || path[0] === "kestra");

const unsetKeys = (parent: ConfigNode, block: Key): Key[] =>
  keysOf(block).filter(({ path }) => !parent.children.has(path.at(-1) ?? ""));

const misspelt = (node: ConfigNode, parent: ConfigNode, block: Key): string | undefined =>
  nearest(
    node.name,
    unsetKeys(parent, block).map(({ path }) => path.at(-1) ?? ""),
  );

/** The key whose setting has this name in other parts of Kestra. */
const namedDifferently = (node: ConfigNode, parent: ConfigNode, block: Key): string | undefined =>
  unsetKeys(parent, block)
    .find(({ schema }) => schema.otherNames?.includes(node.name))
    ?.path.at(-1);

function unknownKeyFinding(
  config: Config,
  node: ConfigNode,
  entry: Entry,
  parent: ConfigNode,
  block: Key,
): Finding {
  const meant = namedDifferently(node, parent, block) ?? misspelt(node, parent, block);
  const suggestion = meant && spell(meant, spellingLike(config, entry.written));
  return {
    at: entry.key,
    what: message("unknown-key.what", { entry: entry.written }),
    why: message("unknown-key.why"),
    todo: suggestion ? message("didYouMean", { meant: suggestion }) : message("unknown-key.todo"),
    fixes: () =>
      suggestion && !entry.inherited
        ? [
            {
              title: message("fix.changeTo", { text: suggestion }),
              changes: [{ span: entry.key, text: suggestion }],
              preferred: true,
            },
          ]
        : [],
  };
}
