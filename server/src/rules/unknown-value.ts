// A word that Kestra does not support, where it supports only certain ones.
import { message, or, sentences, type Text } from "../messages/message";
import type { Edition } from "../interpretation/deployment/edition";
import { literalScalar, valueOf } from "../interpretation/values/value";
import { docs } from "../knowledge/docs";
import { nearest } from "../knowledge/nearest";
import { isOutsideKnown } from "../knowledge/versions";
import { type KnownWords, knownWordsAt } from "../knowledge/schema/knownWords";
import type { Config } from "../micronaut/configuration";
import { finder } from "../micronaut/tree/finder";
import { type ConfigNode, isLeaf } from "../micronaut/tree/node";
import { isDynamic } from "../micronaut/values/dynamic";
import { resolveScalar, textOf } from "../micronaut/values/scalars";
import { inCompose, under } from "./shared/examples";
import { fixByRewriting } from "./shared/rewriting";
import type { Rule } from "./rule";

export const unknownValue: Rule = {
  id: "unknown-value",
  topic: "reading",
  severity: "error",
  title: "Unknown value",
  why: "Kestra selects its queue, its repository, its storage and its secret manager by a word, and cannot create the component if it does not know the word. With an unknown log level or transaction isolation, the server does not start. Plugins may add storages and secret managers, so there only a word that means a known one is reported, as a warning.",
  docs: docs.runtimeAndStorage,
  fixesChange: { properties: ["value"], lines: 1 },
  examples: [
    { bad: under("kestra.queue", "type: database") },
    {
      bad: under("kestra", "queue:", "  type: h2", "repository:", "  type: local"),
      good: under("kestra", "queue:", "  type: h2", "repository:", "  type: h2"),
    },
    {
      bad: under("kestra.repository", "type: postgresql"),
      good: under("kestra.repository", "type: postgres"),
    },
    {
      bad: under("kestra.storage", "type: gsc", "gcs:", "  bucket: kestra"),
      good: under("kestra.storage", "type: gcs", "gcs:", "  bucket: kestra"),
    },
    {
      bad: under("kestra.secret", "type: gcp-secret-manager"),
      good: under("kestra.secret", "type: google-secret-manager"),
    },
    {
      bad: under("kestra.queue", "type: h2") + under("logger.levels", "io.kestra: WARNING"),
      good: under("kestra.queue", "type: h2") + under("logger.levels", "io.kestra: WARN"),
    },
    {
      wholeFile: true,
      bad: inCompose("kestra/kestra:v1.3.0", under("kestra.queue", "type: kafka")),
    },
  ],
  *check(config, { target, edition: shown }) {
    // Old releases of the open-source edition had the components that only the Enterprise edition has today.
    const edition = isOutsideKnown(target) ? undefined : shown;
    for (const node of wordNodes(config.root)) {
      const scalar = literalScalar(valueOf(config, node.path));
      const known = knownWordsAt(node.path);
      const word = scalar && !isDynamic(scalar) ? textOf(resolveScalar(scalar)) : undefined;
      if (!scalar || !known || !word || !isUnknown(word, known, edition)) continue;
      const allowed = wordsIn(edition, known);
      const meant = meaningOf(word, known);
      const isEnterprise = known.words.includes(word);
      if (isOpen(known) && (meant === undefined || isUnread(node, edition))) continue;
      const guess = meant ?? (isEnterprise ? undefined : otherType(config, node, allowed));
      yield {
        at: scalar.span,
        what: isEnterprise
          ? message("unknown-value.enterprise.what", { word })
          : message("unknown-value.what", { key: shownName(node) }),
        why: whyFor(known),
        todo: sentences(
          guess === undefined ? undefined : message("didYouMean", { meant: guess }),
          message("unknown-value.todo", { words: or(allowed) }),
        ),
        severity: isOpen(known) ? "warning" : "error",
        fixes: () =>
          guess === undefined ? [] : fixByRewriting(config, scalar, guess, meant !== undefined),
      };
    }
  },
};

const wordNodes = finder(
  ({ path, entries }) => entries.some(isLeaf) && knownWordsAt(path) !== undefined,
);

/** Whether the server certainly does not know the word. Another rule reports known words in the wrong case. */
function isUnknown(word: string, known: KnownWords, edition: Edition | undefined): boolean {
  // A plugin may be selected with its version: `s3:1.0.0`.
  const name = isOpen(known) ? word.replace(/:.*/, "") : word;
  if (known.others?.test(name)) return false;
  return !wordsIn(edition, known).some((one) => one.toLowerCase() === name.toLowerCase());
}

/** The words that the edition knows. */
const wordsIn = (edition: Edition | undefined, { words, enterprise }: KnownWords) =>
  edition === "open-source" ? words.filter((word) => !enterprise?.includes(word)) : words;

/** Whether plugins may add words. */
const isOpen = ({ outcome }: KnownWords): boolean => outcome === "plugin" || outcome === "storage";

/** The open-source edition has no secret managers and does not read their type. */
const isUnread = ({ path }: ConfigNode, edition: Edition | undefined): boolean =>
  edition === "open-source" && path[1] === "secret";

/** The known word that is almost the same, or that users confuse with this one. */
function meaningOf(word: string, { words, meanings }: KnownWords): string | undefined {
  const [, confused] =
    Object.entries(meanings).find(([other]) => other.toLowerCase() === word.toLowerCase()) ?? [];
  const isUpperCase = words.every((one) => one === one.toUpperCase());
  return confused ?? nearest(isUpperCase ? word.toUpperCase() : word.toLowerCase(), words);
}

/** Queue and repository are usually of the same type. */
function otherType(
  config: Config,
  { path }: ConfigNode,
  allowed: readonly string[],
): string | undefined {
  const other = { queue: "repository", repository: "queue" }[path[1] ?? ""];
  const type = other && literalScalar(valueOf(config, ["kestra", other, "type"]))?.text;
  return type !== undefined && allowed.includes(type) ? type : undefined;
}

/** The name of a logger may be long. */
const shownName = ({ path }: ConfigNode): string =>
  path[0] === "logger"
    ? "logger.levels"
    : path[0] === "datasources"
      ? (path.at(-1) ?? "")
      : path.join(".");

const whyFor = ({ outcome }: KnownWords): Text =>
  ({
    component: message("unknown-value.component.why"),
    storage: message("unknown-value.storage.why"),
    plugin: message("unknown-value.plugin.why"),
    stops: message("wrong-type.constant.stops.why"),
  })[outcome];
