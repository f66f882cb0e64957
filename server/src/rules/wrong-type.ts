// A value that Micronaut cannot convert to the type of its key.
import { message } from "../messages/message";
import { docs } from "../knowledge/docs";
import type { KeySchema } from "../knowledge/schema/field";
import { findKey, type Key, orderBelow } from "../knowledge/schema/keys";
import { startStops } from "../interpretation/clients/startStops";
import type { Config } from "../micronaut/configuration";
import { finder } from "../micronaut/tree/finder";
import { type ConfigNode, type Entry, winner } from "../micronaut/tree/node";
import { granting, ssoExample, under } from "./shared/examples";
import type { Finding, Rule } from "./rule";
import { type ScalarReading, scalarFinding } from "./shared/wrongScalar";

export const wrongType: Rule = {
  id: "wrong-type",
  topic: "reading",
  severity: "warning",
  title: "Value that does not fit its key",
  why: "If Micronaut cannot convert a value, it silently drops it, reads it as something else, or stops the start, depending on the key.",
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
    {
      bad: ssoExample({ lines: ["scopes: openid email profile"] }),
      good: ssoExample({ lines: ["scopes: [openid, email, profile]"] }),
    },
    { bad: under("kestra", "url: https://kestra.example.com", "security: true") },
    { bad: ssoExample({ lines: ["grant-type:"] }) },
  ],
  *check(config) {
    yield* noMappingFinding(config);
    const stops = new Map(startStops(config).map(({ node, reason }) => [node, reason]));
    for (const node of new Set([...candidates(config.root), ...stops.keys()])) {
      const evaluated = evaluatedAt(node);
      if (!evaluated) continue;
      const { key, entry } = evaluated;
      const finding =
        stops.get(node) === "nothing-written"
          ? emptyFinding(key, entry)
          : findingAt(config, node, key);
      if (finding) yield stops.has(node) ? { ...finding, severity: "error" } : finding;
    }
  },
};

/** Values that would be wrong in at least one file. */
const candidates = finder((node) => {
  const evaluated = evaluatedAt(node);
  return evaluated !== undefined && findingAt(strictestFile, node, evaluated.key) !== undefined;
});

/** Reports the most mistakes, to find candidates only; these findings are never shown. */
const strictestFile: ScalarReading = { text: "", region: { shared: false } };

function evaluatedAt(node: ConfigNode): { readonly key: Key; readonly entry: Entry } | undefined {
  const entry = winner(node);
  const key = node.path.length > 0 ? findKey(node.path) : undefined;
  // Another rule checks the shape of the permissions.
  return entry?.whole && !entry.inherited && key && !isPermissions(key)
    ? { key, entry }
    : undefined;
}

function findingAt(config: ScalarReading, node: ConfigNode, key: Key): Finding | undefined {
  const value = winner(node)?.value;
  return value?.kind === "scalar" ? scalarFinding(config, key, value) : shapeFinding(node, key);
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
function shapeFinding(node: ConfigNode, { schema }: Key): Finding | undefined {
  const entry = winner(node);
  const value = entry?.value;
  if (!entry || !value || value.kind === "scalar") return undefined;
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

const isScalarType = ({ type }: KeySchema): boolean =>
  type !== undefined && type !== "object" && type !== "array";

const isPermissions = ({ path }: Key): boolean =>
  path.at(-2) === "default-role" && path.at(-1) === "permissions";
