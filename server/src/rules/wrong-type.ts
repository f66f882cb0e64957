// A value that Micronaut cannot convert to the type of its key.
import { message, type Text } from "../messages/message";
import type { TextChange } from "../document/span";
import type { ListNode, SyntaxNode } from "../document/syntax";
import { docs } from "../knowledge/docs";
import type { KeySchema } from "../knowledge/schema/field";
import { findKey, isPathReadIn, type Key, orderBelow } from "../knowledge/schema/keys";
import {
  ignoresWord,
  isOnlyConverted,
  keeps32Bits,
  type Outcome,
  outcomeOf,
} from "../knowledge/schema/outcomes";
import { readsMicroseconds } from "../knowledge/micronautReleases";
import type { KestraVersion } from "../knowledge/versions";
import { startStops } from "../interpretation/clients/startStops";
import type { Config } from "../micronaut/configuration";
import { finder } from "../micronaut/tree/finder";
import { type ConfigNode, type Entry, isListItem, winner } from "../micronaut/tree/node";
import { resolveScalar } from "../micronaut/values/scalars";
import { granting, ssoExample, under } from "./shared/examples";
import { isKeyWithoutName } from "./misplaced-key";
import type { Finding, Rule, Severity } from "./rule";
import { type ScalarReading, scalarFinding, type VersionOfConversions } from "./shared/wrongScalar";

export const wrongType: Rule = {
  id: "wrong-type",
  topic: "reading",
  severity: "warning",
  title: "Value that does not fit its key",
  why: "If Micronaut cannot convert a value, it silently drops it, reads it as something else, or does not start, depending on the key and the version of Kestra. It is information if Kestra uses its default, a warning if it reads another value, and an error if it does not start.",
  docs: docs.configurationBasics,
  fixesChange: { properties: ["nothing", "value", "other", "added", "removed"], lines: 1 },
  examples: [
    { bad: ssoExample({ oauth2: ['enabled: "no"'] }) },
    { bad: ssoExample({ oauth2: ["enabled: 1"] }) },
    {
      bad: under("micronaut.security.token.cookie", "cookie-max-age: 300"),
      good: under("micronaut.security.token.cookie", "cookie-max-age: 300s"),
    },
    {
      bad: under("micronaut.security.token.cookie", "cookie-same-site: Strickt"),
      good: under("micronaut.security.token.cookie", "cookie-same-site: Strict"),
    },
    {
      bad: granting("FLOW: [READ]").replace("viewer", "0123"),
      good: granting("FLOW: [READ]").replace("viewer", '"0123"'),
    },
    { bad: under("kestra.security.login.failed-attempts", "threshold: ten") },
    { version: "1.3", bad: under("kestra.jdbc.queues", "poll-size: many") },
    {
      bad: ssoExample({ lines: ["scopes: openid email profile"] }),
      good: ssoExample({ lines: ["scopes: [openid, email, profile]"] }),
    },
    { bad: under("kestra", "url: https://kestra.example.com", "security: true") },
    {
      bad: ssoExample({ lines: ["scopes: [[openid, email, profile]]"] }),
      good: ssoExample({ lines: ["scopes: [openid, email, profile]"] }),
    },
    { bad: ssoExample({ lines: ["grant-type:"] }) },
  ],
  *check(config, { target }) {
    const conversions: VersionOfConversions = {
      has32Bits: ({ path }) => keeps32Bits(path, target),
      readsMicroseconds: readsMicroseconds(target),
    };
    yield* noMappingFinding(config);
    const stops = new Map(startStops(config, target).map(({ node, reason }) => [node, reason]));
    for (const node of new Set([...candidates(config.root), ...stops.keys()])) {
      const evaluated = evaluatedAt(node);
      if (!evaluated) continue;
      const { key, entry } = evaluated;
      // Another rule reports a key that this version does not read.
      if (target && !stops.has(node) && !isPathReadIn(node.path, target)) continue;
      if (isKeyWithoutName(config, node)) continue;
      const finding =
        stops.get(node) === "nothing-written"
          ? emptyFinding(key, entry)
          : findingAt(config, node, key, conversions);
      if (finding)
        yield stops.has(node)
          ? { ...finding, severity: "error" }
          : { ...finding, ...consequence(key, entry.value, target) };
    }
  },
};

/** Values that may be wrong; these findings are never shown. */
const candidates = finder((node) => {
  const evaluated = evaluatedAt(node);
  return (
    evaluated !== undefined &&
    findingAt({ text: "" }, node, evaluated.key, strictestVersion) !== undefined
  );
});

/** Reports the most mistakes, to find candidates only; these findings are never shown. */
const strictestVersion = { has32Bits: () => true, readsMicroseconds: false };

function evaluatedAt(node: ConfigNode): { readonly key: Key; readonly entry: Entry } | undefined {
  const entry = winner(node);
  const key = node.path.length > 0 ? findKey(node.path) : undefined;
  // Another rule checks the shape of the permissions.
  return entry?.whole && key && !isPermissions(key) ? { key, entry } : undefined;
}

function findingAt(
  config: ScalarReading,
  node: ConfigNode,
  key: Key,
  conversions: VersionOfConversions,
): Finding | undefined {
  const value = winner(node)?.value;
  return value?.kind === "scalar"
    ? scalarFinding(config, key, value, conversions)
    : shapeFinding(config, node, key);
}

/** The recorded consequence of a value that does not fit, for the target version as far as it is known. */
function consequence(
  key: Key,
  value: SyntaxNode | undefined,
  target: KestraVersion | undefined,
): Partial<Pick<Finding, "why" | "severity">> {
  const { path, schema } = key;
  const known = outcomeOf(path, target);
  const isString = value?.kind === "scalar" && resolveScalar(value).kind === "text";
  const isIgnored = isString ? ignoresWord(key) : value?.kind === "scalar" && isOnlyConverted(path);
  if (isIgnored) return { severity: severities.default, why: whyFor("default", undefined, false) };
  const isNumber = value?.kind === "scalar" && schema.type === "integer" && !isString;
  const isList = value?.kind === "list" && schema.type === "object";
  if (!known || isNumber || schema.type === "boolean") return {};
  const { outcome, version, varies } = known;
  // Only strings and lists were recorded, apart from numbers that fall back to the default.
  const isRecorded =
    isString || isList || (value?.kind === "scalar" && outcome === "default" && !varies);
  return isRecorded ? { severity: severities[outcome], why: whyFor(outcome, version, varies) } : {};
}

const severities: Readonly<Record<Outcome, Severity>> = {
  default: "information",
  component: "error",
  stops: "error",
};

function whyFor(outcome: Outcome, version: string | undefined, varies: boolean): Text {
  if (varies) return message("wrong-type.varies.why");
  const kestra = version === undefined ? "Kestra" : `Kestra ${version}`;
  if (outcome === "default") return message("wrong-type.default.why", { kestra });
  return outcome === "component"
    ? message("wrong-type.component.why", { kestra })
    : message("wrong-type.stops.why", { kestra });
}

/** A key without a value although Micronaut requires one. Another rule reports a client without an ID. */
function emptyFinding({ path }: Key, entry: Entry): Finding | undefined {
  if (path.at(-1) === "client-id") return undefined;
  return {
    at: entry.key,
    what: message("wrong-type.empty.what", { entry: entry.written }),
    why: message("wrong-type.empty.why"),
    todo: message("wrong-type.empty.todo"),
  };
}

/** A string or a list instead of the whole configuration, which the server ignores. */
function* noMappingFinding({ documents }: Config): Iterable<Finding> {
  const [first] = documents.filter((root) => root !== undefined);
  if (!first || documents.some((root) => root?.kind === "map")) return;
  // A key that is being typed is a string until it has its colon.
  if (first.kind === "scalar" && orderBelow([]).some((key) => key.startsWith(first.text))) return;
  yield {
    at: first.span,
    what: message("wrong-type.noKeys.what"),
    why: message("wrong-type.noKeys.why"),
    todo: message("wrong-type.noKeys.todo"),
  };
}

/** A mapping or list although the key takes something else. */
function shapeFinding(
  { text }: ScalarReading,
  node: ConfigNode,
  { schema, path }: Key,
): Finding | undefined {
  const entry = winner(node);
  const value = entry?.value;
  if (!entry || !value || value.kind === "scalar") return undefined;
  const isJoined = schema.type === "string" && !path.some((name) => name === "permissions");
  if (isListItem(node.name) && isScalarType(schema) && value.kind === "list")
    return value.items.length > 1 ? nestedListFinding(text, entry, value, isJoined) : undefined;
  const expected =
    schema.type === "object" && value.kind === "list"
      ? message("wrong-type.mapping")
      : schema.type === "array" && value.kind === "map" && value.pairs.length > 0
        ? message("wrong-type.list")
        : isScalarType(schema) && value.kind === "map" && node.children.size > 0
          ? message("wrong-type.singleValue")
          : isScalarType(schema) && value.kind === "list" && value.items.length > 1
            ? message("wrong-type.singleValue")
            : undefined;
  if (!expected) return undefined;
  return {
    at: entry.key,
    what: message("wrong-type.shape.what", { entry: entry.written, expected }),
    why: message("wrong-type.shape.why"),
    todo: message("wrong-type.shape.todo", { expected }),
  };
}

/** Two items in an inner list become one string, `a,b`; a list with one item is read like the item. */
const nestedListFinding = (
  text: string,
  { key }: Entry,
  list: ListNode,
  isJoined: boolean,
): Finding => ({
  at: key,
  what: message("wrong-type.nestedList.what"),
  why: message(isJoined ? "wrong-type.nestedList.why" : "wrong-type.shape.why"),
  todo: message("wrong-type.nestedList.todo"),
  fixes: () => {
    const changes = withoutBrackets(text, list);
    return changes
      ? [{ title: message("wrong-type.nestedList.fix"), changes, preferred: false }]
      : [];
  },
});

/** Removes the brackets of a list in a flow list; undefined in other styles and on several lines. */
function withoutBrackets(text: string, { flow, span }: ListNode): TextChange[] | undefined {
  const { start, end } = span;
  const written = text.slice(start, end);
  const isInList = /[[,]\s*$/.test(text.slice(Math.max(0, start - 80), start));
  if (!flow || !isInList || !/^\[.*[^,\s]\s*\]$/.test(written)) return undefined;
  return [
    { span: { start, end: start + 1 }, text: "" },
    { span: { start: end - 1, end }, text: "" },
  ];
}

const isScalarType = ({ type }: KeySchema): boolean =>
  type !== undefined && type !== "object" && type !== "array";

const isPermissions = ({ path }: Key): boolean =>
  path.at(-2) === "default-role" && path.at(-1) === "permissions";
