// A value that Micronaut cannot convert to what the key takes.
import type { ScalarNode } from "../document/syntax";
import { docs } from "../knowledge/docs";
import { findKey, type Key, type KeySchema, orderBelow } from "../knowledge/keys";
import { nearest } from "../knowledge/nearest";
import { startStops } from "../knowledge/startStops";
import { isDynamic } from "../knowledge/values";
import type { Config } from "../micronaut/configuration";
import { toConstant, toDuration, toInteger } from "../micronaut/conversions";
import { finder } from "../micronaut/finder";
import { meantBoolean, meantDuration } from "../micronaut/meant";
import { type ConfigNode, type Entry, winner } from "../micronaut/node";
import { resolveScalar, textOf, type YamlValue } from "../micronaut/scalars";
import type { Finding, Fix, Rule, Severity } from "./rule";

export const wrongType: Rule = {
  id: "wrong-type",
  severity: "warning",
  title: "The value does not fit the key",
  why: "A value that Micronaut cannot convert is dropped without a word, read as something else, or stops the start, depending on the key.",
  docs: docs.configurationBasics,
  examples: [
    { bad: oauth2('enabled: "no"'), good: oauth2("enabled: false") },
    { bad: oauth2("enabled: 1"), good: oauth2("enabled: true") },
    {
      bad: "micronaut:\n  security:\n    token:\n      cookie:\n        cookie-max-age: 300\n",
      good: "micronaut:\n  security:\n    token:\n      cookie:\n        cookie-max-age: 300s\n",
    },
    {
      bad: "micronaut:\n  security:\n    token:\n      cookie:\n        cookie-same-site: Strickt\n",
      good: "micronaut:\n  security:\n    token:\n      cookie:\n        cookie-same-site: Strict\n",
    },
    {
      bad: "kestra:\n  security:\n    default-role:\n      name: 0123\n      description: Looks on\n      permissions:\n        FLOW: [READ]\n",
      good: 'kestra:\n  security:\n    default-role:\n      name: "0123"\n      description: Looks on\n      permissions:\n        FLOW: [READ]\n',
    },
    {
      bad: "kestra:\n  security:\n    login:\n      failed-attempts:\n        threshold: ten\n",
    },
    {
      bad: oauth2(
        "clients:\n        sso:\n          client-id: kestra\n          client-secret: ${S}\n          scopes: openid email profile\n          openid:\n            issuer: https://sso.example.com",
      ),
      good: oauth2(
        "clients:\n        sso:\n          client-id: kestra\n          client-secret: ${S}\n          scopes: [openid, email, profile]\n          openid:\n            issuer: https://sso.example.com",
      ),
    },
    { bad: "kestra:\n  url: https://kestra.example.com\n  security: true\n" },
    {
      bad: oauth2(
        "clients:\n        sso:\n          client-id: kestra\n          client-secret: ${S}\n          grant-type:\n          openid:\n            issuer: https://sso.example.com",
      ),
    },
  ],
  *check(config) {
    yield* noKeys(config);
    const stops = new Map(startStops(config).map(({ node, reason }) => [node, reason]));
    for (const node of new Set([...doubtful(config.root), ...stops.keys()])) {
      const judged = judgedAt(node);
      if (!judged) continue;
      const { key, entry } = judged;
      const finding =
        stops.get(node) === "nothing-written" ? nothing(key, entry) : findingAt(config, node, key);
      if (finding) yield stops.has(node) ? { ...finding, severity: "error" } : finding;
    }
  },
};

/** Values that some file would be wrong to hold. */
const doubtful = finder((node) => {
  const judged = judgedAt(node);
  return judged !== undefined && findingAt(anyFile, node, judged.key) !== undefined;
});

/** What of a file decides whether a value is wrong in it. */
type Reading = Pick<Config, "text"> & { readonly region: Pick<Config["region"], "shared"> };

/** The file that holds the most mistakes; what is found in it is never shown. */
const anyFile: Reading = { text: "", region: { shared: false } };

function judgedAt(node: ConfigNode): { readonly key: Key; readonly entry: Entry } | undefined {
  const entry = winner(node);
  const key = node.path.length > 0 ? findKey(node.path) : undefined;
  // The shape of the permissions has a rule of its own.
  return entry?.whole && !entry.inherited && key && !isPermissions(key)
    ? { key, entry }
    : undefined;
}

function findingAt(config: Reading, node: ConfigNode, key: Key): Finding | undefined {
  const value = winner(node)?.value;
  return value?.kind === "scalar" ? scalarFinding(config, key, value) : shapeFinding(node, key);
}

/** A key without a value where Micronaut insists on one. That a client has no id is said by a rule of its own. */
function nothing({ path }: Key, entry: Entry): Finding | undefined {
  if (path.at(-1) === "client-id") return undefined;
  return {
    at: entry.key,
    what: `Nothing stands behind '${entry.written}'.`,
    why: "Micronaut takes this for a property that does not exist, and the server does not start.",
    todo: "Write a value, or remove the key.",
  };
}

/** A text or a list in place of the whole configuration, which the server passes over. */
function* noKeys({ documents }: Config): Iterable<Finding> {
  const [first] = documents.filter((root) => root !== undefined);
  if (!first || documents.some((root) => root?.kind === "map")) return;
  // A key that is only just being typed is a text until it has its colon.
  if (first.kind === "scalar" && orderBelow([]).some((key) => key.startsWith(first.text))) return;
  yield {
    at: first.span,
    what: "This is no block of keys.",
    why: "The server passes over it and starts as if there were no configuration.",
    todo: "Write keys and values, beginning with 'kestra:' or 'micronaut:'.",
  };
}

/** A map or list where the key takes something else. */
function shapeFinding(node: ConfigNode, { schema }: Key): Finding | undefined {
  const entry = winner(node);
  const value = entry?.value;
  if (!entry || !value || value.kind === "scalar") return undefined;
  const expected =
    schema.type === "object" && value.kind === "list"
      ? "a block of keys"
      : schema.type === "array" && value.kind === "map" && value.pairs.length > 0
        ? "a list"
        : isScalarType(schema) && value.kind === "map" && node.children.size > 0
          ? "a single value"
          : isScalarType(schema) && value.kind === "list" && value.items.length > 1
            ? "a single value"
            : undefined;
  if (!expected) return undefined;
  return {
    at: entry.key,
    what: `'${entry.written}' takes ${expected}.`,
    why: "The server cannot use what is written here.",
    todo: `Write ${expected}.`,
  };
}

const isScalarType = ({ type }: KeySchema): boolean =>
  type !== undefined && type !== "object" && type !== "array";

function scalarFinding(config: Reading, key: Key, scalar: ScalarNode): Finding | undefined {
  const { schema } = key;
  const value = resolveScalar(scalar);
  if (isDynamic(scalar) || scalar.text === "" || value.kind === "null") return undefined;
  switch (schema.type) {
    case "boolean":
      return isBoolean(scalar) ? undefined : notBoolean(scalar);
    case "integer":
      return value.kind !== "float" && toInteger(value) !== undefined
        ? undefined
        : takes(scalar, "a whole number");
    case "number":
      return isNumber(value) ? undefined : takes(scalar, "a number");
    case "object":
      return takes(scalar, "a block of keys");
    case "array":
      return separatedByBlanks(config, key, scalar);
    case "string":
      return textFinding(config, key, scalar);
    default:
      return undefined;
  }
}

/**
 * Whether a scalar is a boolean beyond doubt. A quoted `"true"` is; a quoted `"no"` is not: Micronaut converts it to
 * false, but its conditions compare with the word `false`.
 */
function isBoolean(scalar: ScalarNode): boolean {
  const word = scalar.text.toLowerCase();
  return (
    resolveScalar(scalar).kind === "boolean" ||
    word === "true" ||
    word === "false" ||
    (scalar.style === "plain" && (word === "y" || word === "n"))
  );
}

const isNumber = (value: YamlValue): boolean =>
  value.kind === "integer" ||
  value.kind === "float" ||
  (value.kind === "text" && value.text.trim() !== "" && Number.isFinite(Number(value.text)));

function textFinding(config: Reading, key: Key, scalar: ScalarNode): Finding | undefined {
  const { schema } = key;
  if (schema.enum) {
    return toConstant(scalar.text, schema.enum) === undefined
      ? notConstant(key, scalar, schema.enum)
      : undefined;
  }
  if (schema.format === "duration")
    return toDuration(resolveScalar(scalar)) === undefined ? notDuration(key, scalar) : undefined;
  // An issuer has rules of its own.
  if (schema.format === "uri" && /\s/.test(scalar.text.trim()) && key.path.at(-1) !== "issuer") {
    return takes(scalar, "a URL, and a URL has no blanks");
  }
  return isReadOtherwise(config, scalar) ? needsQuotes(scalar) : undefined;
}

/** A text without quotes that YAML takes for something else, so that other characters come out: `0123` is `83`. */
function isReadOtherwise({ region }: Reading, scalar: ScalarNode): boolean {
  const value = resolveScalar(scalar);
  if (value.kind === "text" || textOf(value) === scalar.text) return false;
  // Who writes the YAML anew for the server reads fewer numbers than the server itself.
  const isCertain =
    value.kind === "boolean" || (value.kind === "integer" && !/:/.test(scalar.text));
  return region.shared ? isCertain : true;
}

const needsQuotes = (scalar: ScalarNode): Finding => ({
  at: scalar.span,
  what: "Without quotes, YAML does not read this as a text.",
  why: "It becomes a number or a truth value first, and the server gets other characters than stand here.",
  todo: "Put quotes round it.",
  fixes: () => replacement(scalar, `"${scalar.text}"`, "Put quotes round it"),
});

function takes(scalar: ScalarNode, expected: string): Finding {
  return {
    at: scalar.span,
    what: `This key takes ${expected}.`,
    why: "The server cannot convert what is written here.",
    todo: "Correct the value.",
  };
}

function notBoolean(scalar: ScalarNode): Finding {
  const meant = meantBoolean(scalar.text);
  return {
    at: scalar.span,
    what: "This key takes true or false.",
    why: "Micronaut reads any other text as false in one place and as set in another.",
    todo: meant ? `Write ${meant}.` : "Write true or false.",
    fixes: () => replacement(scalar, meant),
  };
}

function notDuration(key: Key, scalar: ScalarNode): Finding {
  const meant = meantDuration(scalar.text);
  const stopsStart =
    key.path[0] === "micronaut" &&
    ["cookie-max-age", "advanced-expiration"].includes(key.path.at(-1) ?? "");
  return {
    at: scalar.span,
    what: "This is not a duration: one number with its unit (30s, 5m, 2h, 7d) or an ISO duration (PT1H30M).",
    why: stopsStart ? "The server does not start." : "The server cannot convert it.",
    todo: meant ? `Write ${meant}.` : "Write a number with its unit.",
    fixes: () => replacement(scalar, meant),
    ...severity(stopsStart && "error"),
  };
}

function notConstant(key: Key, scalar: ScalarNode, constants: readonly string[]): Finding {
  const sameLetters = constants.find(
    (constant) => constant.toLowerCase() === scalar.text.toLowerCase(),
  );
  const meant = sameLetters ?? nearest(scalar.text, constants);
  const stopsStart = key.path.at(-1) === "grant-type";
  return {
    at: scalar.span,
    what: `'${key.path.at(-1) ?? ""}' knows only ${constants.join(", ")}.`,
    why: stopsStart
      ? "With anything else the server does not start."
      : "Anything else is dropped silently.",
    todo: meant ? `Did you mean '${meant}'?` : "Choose one of them.",
    fixes: () => replacement(scalar, meant),
    ...severity(stopsStart && "error"),
  };
}

const severity = (found: Severity | false): { severity?: Severity } =>
  found ? { severity: found } : {};

/** Words with blanks between them are one item of a list, not several. Only plain words are surely meant as several. */
function separatedByBlanks(config: Reading, key: Key, scalar: ScalarNode): Finding | undefined {
  const words = scalar.text.trim().split(/\s+/);
  const areWords = words.length > 1 && words.every((word) => /^[\w:.-]+$/.test(word));
  const takesWords =
    key.schema.items?.enum !== undefined || key.path.at(-1) === "scopes" || isGrant(key);
  if (!areWords || !takesWords) return undefined;
  return {
    at: scalar.span,
    what: "These words are one item of the list, not several.",
    why: "Micronaut splits a text into items at commas, not at blanks.",
    todo: "Write a list.",
    fixes: () =>
      config.text.slice(scalar.span.start, scalar.span.end).includes("\n")
        ? []
        : replacement(scalar, `[${words.join(", ")}]`),
  };
}

const isPermissions = ({ path }: Key): boolean =>
  path.at(-2) === "default-role" && path.at(-1) === "permissions";

const isGrant = ({ path }: Key): boolean =>
  path.includes("default-role") && path.at(-2) === "permissions";

const replacement = (
  { span }: ScalarNode,
  text: string | undefined,
  title = `Change to ${text ?? ""}`,
): Fix[] => (text === undefined ? [] : [{ title, changes: [{ span, text }], preferred: true }]);

function oauth2(line: string): string {
  return `micronaut:\n  security:\n    oauth2:\n      ${line}\n`;
}
