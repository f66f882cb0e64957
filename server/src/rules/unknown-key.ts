// A key that is not read, under a parent whose keys are known.
//
// How certain that is depends on the parent. If all its keys are known, every other key is a warning. If the Enterprise
// edition may add keys to it, that holds for images of the open-source edition only. In all other mappings of Kestra, only
// a key that means a known one is reported: its name is almost the same, or users often confuse the two.
import { message } from "../messages/message";
import { docs } from "../knowledge/docs";
import {
  findKey,
  isClosed,
  acceptsAnyValue,
  type Key,
  keysOf,
  hasUserDefinedKeys,
  readsUndescribed,
} from "../knowledge/schema/keys";
import { knownWordsAt } from "../knowledge/schema/knownWords";
import { storageRefusingUnknownKeys } from "../knowledge/schema/outcomes";
import { isOutsideKnown, type KestraVersion } from "../knowledge/versions";
import type { Edition } from "../interpretation/deployment/edition";
import { isMisplacedDefaultRole } from "../interpretation/role/defaultRole";
import { certain } from "../interpretation/values/flags";
import { valueOf } from "../interpretation/values/value";
import { nearest } from "../knowledge/nearest";
import { type Config, spellingLike } from "../micronaut/configuration";
import { finder } from "../micronaut/tree/finder";
import { spell } from "../micronaut/names";
import { type ConfigNode, type Entry, parentOf, scalarOf } from "../micronaut/tree/node";
import { isMisplacedKey } from "./misplaced-key";
import { ssoExample, under } from "./shared/examples";
import type { Finding, Rule, Severity } from "./rule";
import { isEvaluatedHere } from "./shared/inserted";
import { isReferenced } from "./shared/referencedKeys";
import { isPartOfName } from "./shared/splitName";
import { isContainerSetting } from "./shared/strayDataSourceKeys";

const kestra = under("kestra.queue", "type: postgres");

export const unknownKey: Rule = {
  id: "unknown-key",
  topic: "reading",
  severity: "warning",
  title: "Unknown key",
  why: "The server silently ignores unknown keys, so a misspelt key has no effect. It is a warning in mappings whose keys are all known, and an error in the storage in use, which Kestra cannot create with an unknown key. In other mappings, to which plugins or the Enterprise edition may add keys, only a key that probably means a known one is reported. Under security, a name that differs by one letter is a warning, and any other unknown key a hint.",
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
    {
      bad: under("kestra.server.basic-auth", "email: admin@example.com"),
      good: under("kestra.server.basic-auth", "username: admin@example.com"),
    },
    {
      bad: under("kestra.variables", "env: MY_"),
      good: under("kestra.variables", "env-vars-prefix: MY_"),
    },
    {
      bad: kestra + under("datasources.postgres", "driver-class: org.postgresql.Driver"),
      good: kestra + under("datasources.postgres", "driver-class-name: org.postgresql.Driver"),
    },
    {
      bad: kestra + under("logger", "level:", "  io.kestra: DEBUG"),
      good: kestra + under("logger", "levels:", "  io.kestra: DEBUG"),
    },
  ],
  *check(config, { target, edition }) {
    for (const node of unknownKeys(config.root)) {
      const [entry] = node.entries;
      const above = parentOf(config.root, node);
      const block = above && findKey(above.path);
      if (
        !entry ||
        !block ||
        isPartOfName(node, above) ||
        isContainerSetting(above) ||
        isAfterUnreadableLine(config, above, entry) ||
        !isEvaluatedHere(config, node, entry)
      )
        continue;
      const meant = meantKey(node, above, block);
      const isSlip = meant !== undefined && isSlipOf(node.name, meant);
      const severity = severityOf({ meant, isSlip, block, target, edition });
      if (!severity) continue;
      const finding = { ...unknownKeyFinding(config, entry, block, meant), severity };
      const storage = storageRefusingUnknownKeys(block.path);
      if (storage !== undefined && usesStorage(config, storage) && hasValue(config, node))
        yield { ...finding, severity: "error", why: message("unknown-key.storage.why") };
      else if (!isReferenced(config, node)) yield finding;
    }
  },
};

/** Kestra ignores an unknown key without a value even in a storage. */
const hasValue = (config: Config, { path }: ConfigNode): boolean =>
  valueOf(config, path).kind !== "nothing";

const usesStorage = (config: Config, storage: string): boolean =>
  certain(valueOf(config, ["kestra", "storage", "type"])).text === storage;

/** Keys without a description under parents whose keys are known well enough to report some of them. */
const unknownKeys = finder((node) => {
  const { path } = node;
  const block = path.length > 0 && !findKey(path) ? findKey(path.slice(0, -1)) : undefined;
  return (
    block?.schema.properties !== undefined &&
    !acceptsAnyValue(block) &&
    !hasUserDefinedKeys(block) &&
    !readsUndescribed(block, node.name) &&
    (isClosed(block) || isUnderSecurity(block) || isOfKestra(block) || isMicronaut(block)) &&
    !isMisplacedDefaultRole(node) &&
    !isMisplacedKey(node)
  );
});

/** How certainly the server ignores an unknown key; undefined if it may read it. */
function severityOf({
  meant,
  isSlip,
  block,
  target,
  edition,
}: {
  readonly meant: string | undefined;
  readonly isSlip: boolean;
  readonly block: Key;
  readonly target: KestraVersion | undefined;
  readonly edition: Edition | undefined;
}): Severity | undefined {
  const isComplete =
    isClosed(block) || (edition === "open-source" && block.schema.completeIn === edition);
  if (isComplete && !(isOfKestra(block) && isOutsideKnown(target))) return "warning";
  if (isSlip) return "warning";
  if (meant !== undefined && isOfKestra(block)) return block.enterprise ? "hint" : "warning";
  if (meant !== undefined && isMicronaut(block)) return "warning";
  return isUnderSecurity(block) ? "hint" : undefined;
}

/** A mapping of Kestra's own, or the root. */
const isOfKestra = ({ path: [root] }: Key): boolean => root === undefined || root === "kestra";

/** The root of Micronaut's settings, most of which are not described. */
const isMicronaut = ({ path }: Key): boolean => path.length === 1 && path[0] === "micronaut";

/** Whether a line between the parent and the key could not be read, so that the real parent may be a different one. */
function isAfterUnreadableLine(config: Config, parent: ConfigNode, { key }: Entry): boolean {
  const top = parent.entries.at(-1)?.key.end ?? 0;
  return config.problems.some(({ span }) => top <= span.start && span.start < key.start);
}

const isUnderSecurity = ({ path }: Key): boolean =>
  path[1] === "security" && (path[0] === "micronaut" || path[0] === "kestra");

/** The known key that an unknown one means; undefined if that is set, too. */
function meantKey(node: ConfigNode, parent: ConfigNode, block: Key): string | undefined {
  const keys = keysOf(block);
  const nameOf = ({ path }: Key): string => path.at(-1) ?? "";
  const confused = keys.find(({ schema }) => schema.otherNames?.includes(node.name));
  const names = [...keys.map(nameOf), ...(block.schema.furtherKeys ?? [])];
  // Where keys may be missing from the schema, a short name is too close to others.
  const isLongEnough =
    isClosed(block) || isUnderSecurity(block) || (node.name.length > 4 && !isMicronaut(block));
  const similar = confused ? nameOf(confused) : nearest(node.name, names);
  const isMeant =
    confused !== undefined ||
    isLongEnough ||
    (similar !== undefined &&
      ((!isMicronaut(block) && hasSlip(node.name, similar)) ||
        isTypical(node, findKey([...block.path, similar]))));
  const meant = isMeant ? similar : undefined;
  return meant !== undefined && parent.children.has(meant) ? undefined : meant;
}

/** Whether a name differs from a known one by one letter, but not as a singular from its plural, which may both exist. */
const isSlipOf = (name: string, meant: string): boolean =>
  name.length > 3 &&
  name !== `${meant}s` &&
  meant !== `${name}s` &&
  (hasSlip(name, meant) || nearest(name, [meant], 1) === meant);

/** Whether a name has the same letters, with two of them in the wrong order or one of them twice. */
const hasSlip = (name: string, meant: string): boolean =>
  meant.length > 2 &&
  (name.length === meant.length
    ? [...name].sort().join("") === [...meant].sort().join("")
    : [...name].some(
        (letter, index) =>
          letter === name[index + 1] && name.slice(0, index) + name.slice(index + 1) === meant,
      ));

/** Whether a value shows by itself that it belongs to a key. */
function isTypical(node: ConfigNode, key: Key | undefined): boolean {
  const text = scalarOf(node)?.text;
  if (!key) return false;
  if (text === undefined)
    return [...node.children.keys()].some((name) => findKey([...key.path, name])?.chosen === false);
  if (key.schema.format === "uri") return /^https?:\/\//.test(text);
  return knownWordsAt(key.path)?.words.includes(text) === true;
}

function unknownKeyFinding(
  config: Config,
  entry: Entry,
  block: Key,
  meant: string | undefined,
): Finding {
  const suggestion = meant && spell(meant, spellingLike(config, entry.written));
  return {
    at: entry.key,
    what: message("unknown-key.what", { entry: entry.written }),
    why: message("unknown-key.why"),
    todo: suggestion ? message("didYouMean", { meant: suggestion }) : message("unknown-key.todo"),
    fixes: () =>
      suggestion && fits(entry, findKey([...block.path, meant ?? ""]))
        ? [
            {
              title: message("fix.changeTo", { text: suggestion }),
              changes: [{ span: entry.key, text: suggestion }],
              preferred: !isLogin(block),
            },
          ]
        : [],
  };
}

/** Whether the value has the shape that the key takes: a list of users is not the name of one. */
function fits({ value }: Entry, meant: Key | undefined): boolean {
  const type = meant?.schema.type;
  if (!value || type === undefined) return true;
  if (value.kind === "scalar") return type !== "object" || value.text === "";
  return type === "object" ? value.kind === "map" : type === "array";
}

/** A mapping whose keys decide with which name and password users log in. */
const isLogin = ({ path }: Key): boolean =>
  ["kestra.server.basic-auth", "endpoints.all.basic-auth"].includes(path.join("."));
