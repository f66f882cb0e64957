// A scalar that Micronaut cannot convert to the type of its key, and what was meant. Part of the rule `wrong-type`.
import { message, type Text } from "../../messages/message";
import type { ScalarNode } from "../../document/syntax";
import type { Key } from "../../knowledge/schema/keys";
import { isOnlyConverted, readsOtherWordsAsFalse } from "../../knowledge/schema/outcomes";
import { nearest } from "../../knowledge/nearest";
import { isDynamic } from "../../micronaut/values/dynamic";
import type { Config } from "../../micronaut/configuration";
import {
  type DurationOptions,
  toBoolean,
  toConstant,
  toDuration,
  toInteger,
} from "../../micronaut/values/conversions";
import { guessBoolean, guessDuration } from "../../micronaut/values/guess";
import {
  resolveScalar,
  resolveWritten,
  textOf,
  type YamlValue,
} from "../../micronaut/values/scalars";
import type { Finding, Fix, Severity } from "../rule";

/** The part of a configuration that decides whether a value is wrong. */
export type ScalarReading = Pick<Config, "text">;

/** How the version of Kestra converts values. */
export interface VersionOfConversions extends DurationOptions {
  /** Whether the key keeps only the lower 32 bits of a number. */
  has32Bits(key: Key): boolean;
}

/** What is wrong with the scalar of a key; undefined if the server may be able to convert it. */
export function scalarFinding(
  config: ScalarReading,
  key: Key,
  scalar: ScalarNode,
  conversions: VersionOfConversions,
): Finding | undefined {
  const { schema } = key;
  const value = resolveScalar(scalar);
  if (isDynamic(scalar) || scalar.text === "" || value.kind === "null") return undefined;
  if (isRejected(scalar)) return undefined;
  switch (schema.type) {
    case "boolean":
      return isBoolean(scalar) || isReadAsMeant(key, scalar) ? undefined : notBoolean(key, scalar);
    case "integer":
      return integerFinding(scalar, value, conversions.has32Bits(key));
    case "number":
      return isNumber(value) ? undefined : mismatch(scalar, message("wrong-type.number"));
    case "object":
      return mismatch(scalar, message("wrong-type.mapping"));
    case "array":
      return separatedBySpaces(config, key, scalar);
    case "string":
      return stringFinding(key, scalar, conversions);
    default:
      return undefined;
  }
}

/** Whether another program rejects the file because of this value, which another rule reports. */
const isRejected = ({ arrives }: ScalarNode): boolean =>
  arrives?.kind === "number" && !Number.isFinite(arrives.value);

function integerFinding(
  scalar: ScalarNode,
  value: YamlValue,
  has32Bits: boolean,
): Finding | undefined {
  const number = toInteger(value);
  if (number === undefined) return mismatch(scalar, message("wrong-type.wholeNumber"));
  const isKept = BigInt.asIntN(32, number) === number;
  if (value.kind === "float") {
    const finding = mismatch(scalar, message("wrong-type.wholeNumber"));
    return isKept ? { ...finding, why: readAs(number) } : finding;
  }
  if (isKept || !has32Bits) return undefined;
  return {
    ...mismatch(scalar, message("wrong-type.wholeNumber")),
    what: message("wrong-type.tooLarge.what"),
    // A quoted number is not converted at all.
    ...(value.kind === "text" ? {} : { why: readAs(BigInt.asIntN(32, number)) }),
  };
}

const readAs = (value: bigint | boolean): Text =>
  message("wrong-type.readAs.why", { value: String(value) });

/**
 * Whether a scalar is certainly a boolean. A quoted `"true"` is; a quoted `"no"` is not: Micronaut converts it to
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

/** Whether the server certainly reads a word as what it means, for example `"no"` as false. */
function isReadAsMeant({ path }: Key, scalar: ScalarNode): boolean {
  const value = resolveScalar(scalar);
  const read = value.kind === "text" ? toBoolean(value) : undefined;
  return isOnlyConverted(path) && read !== undefined && guessBoolean(scalar.text) === String(read);
}

function stringFinding(
  key: Key,
  scalar: ScalarNode,
  options: DurationOptions,
): Finding | undefined {
  const { schema } = key;
  if (schema.enum) {
    return toConstant(scalar.text, schema.enum) === undefined
      ? notConstant(key, scalar, schema.enum)
      : undefined;
  }
  if (schema.format === "duration")
    return toDuration(resolveScalar(scalar), options) === undefined
      ? notDuration(key, scalar)
      : undefined;
  // Other rules check issuers.
  if (schema.format === "uri" && /\s/.test(scalar.text.trim()) && key.path.at(-1) !== "issuer") {
    return mismatch(scalar, message("wrong-type.url"));
  }
  return isConverted(scalar) ? needsQuotes(key, scalar) : undefined;
}

/** Whether YAML converts an unquoted string, so that the server gets different characters: `0123` becomes `83`. */
function isConverted(scalar: ScalarNode): boolean {
  const value = resolveScalar(scalar);
  if (value.kind === "text" || textOf(value) === scalar.text) return false;
  // Another rule reports what a program changes before YAML is read by the server.
  return textOf(value) === textOf(resolveWritten(scalar));
}

const needsQuotes = (key: Key, scalar: ScalarNode): Finding => ({
  at: scalar.span,
  what: message("wrong-type.unquoted.what"),
  why: message("wrong-type.unquoted.why"),
  todo: message("wrong-type.unquoted.todo"),
  fixes: () => {
    const title = message("wrong-type.unquoted.fix");
    if (!decidesAccess(key)) return replacement(scalar, `"${scalar.text}"`, title);
    // The name or password that works today is the converted one.
    const now = textOf(resolveScalar(scalar)) ?? "";
    return [
      choice(scalar, `"${scalar.text}"`, title),
      choice(scalar, `"${now}"`, message("wrong-type.unquoted.current.fix")),
    ];
  },
});

/** Whether a key is a name, password or duration that decides who gets access. */
export const decidesAccess = ({ path, schema }: Key): boolean =>
  schema.secret === true ||
  ["micronaut.security.", "kestra.security.", "kestra.server.basic-auth."].some((block) =>
    path.join(".").startsWith(block),
  );

function mismatch(scalar: ScalarNode, expected: Text): Finding {
  return {
    at: scalar.span,
    what: message("wrong-type.scalar.what", { expected }),
    why: message("wrong-type.scalar.why"),
    todo: message("wrong-type.scalar.todo"),
  };
}

function notBoolean(key: Key, scalar: ScalarNode): Finding {
  const meant = guessBoolean(scalar.text) ?? misspeltBoolean(scalar.text);
  return {
    at: scalar.span,
    what: message("wrong-type.boolean.what"),
    why: isReadAsFalse(key, scalar) ? readAs(false) : message("wrong-type.boolean.why"),
    todo: meant ? message("wrong-type.meant.todo", { meant }) : message("wrong-type.boolean.todo"),
    fixes: () => (meant ? booleans(key, scalar, meant) : []),
  };
}

/** The boolean that a word with a typo means, for example `true.` or `flase`. */
function misspeltBoolean(text: string): "true" | "false" | undefined {
  const [word = "", ...more] = text.toLowerCase().match(/\w+/g) ?? [];
  if (more.length > 0) return undefined;
  return guessBoolean(word) ?? guessBoolean(nearest(word, ["true", "false"]) ?? "");
}

/** Whether the server certainly reads a word as false although that was not meant. */
const isReadAsFalse = ({ path }: Key, scalar: ScalarNode): boolean =>
  readsOtherWordsAsFalse(path) &&
  resolveScalar(scalar).kind === "text" &&
  toBoolean(resolveScalar(scalar)) !== true &&
  guessBoolean(scalar.text) !== "false";

/** Both values are offered, because a fix must not change the current behaviour, which may be either. */
function booleans({ path }: Key, scalar: ScalarNode, meant: "true" | "false"): Fix[] {
  const isNow = (word: string): boolean =>
    word === "true" &&
    wordSwitches.includes(path.join(".")) &&
    resolveScalar(scalar).kind === "text";
  return [meant, meant === "true" ? "false" : "true"].map((word) =>
    choice(
      scalar,
      word,
      isNow(word) ? message("wrong-type.current.fix", { title: changeTo(word) }) : changeTo(word),
    ),
  );
}

/** Switches that are on unless their value is the word `false`, as recorded in test/conformance/clients. */
const wordSwitches = [
  "micronaut.security.enabled",
  "micronaut.security.oauth2.enabled",
  "micronaut.security.token.jwt.enabled",
];

function notDuration(key: Key, scalar: ScalarNode): Finding {
  const meant = guessDuration(scalar.text);
  const stopsStart =
    key.path[0] === "micronaut" &&
    ["cookie-max-age", "advanced-expiration"].includes(key.path.at(-1) ?? "");
  return {
    at: scalar.span,
    what: message("wrong-type.duration.what"),
    why: stopsStart ? message("wrong-type.duration.stops.why") : message("wrong-type.duration.why"),
    todo: meant ? message("wrong-type.meant.todo", { meant }) : message("wrong-type.duration.todo"),
    fixes: () => {
      // The unit of a bare number is a guess.
      const isGuess = decidesAccess(key) && toInteger(resolveScalar(scalar)) !== undefined;
      return replacement(scalar, meant).map((fix) => ({ ...fix, preferred: !isGuess }));
    },
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
    what: message("wrong-type.constant.what", {
      key: key.path.at(-1) ?? "",
      constants: constants.join(", "),
    }),
    why: stopsStart ? message("wrong-type.constant.stops.why") : message("wrong-type.constant.why"),
    todo: meant ? message("didYouMean", { meant }) : message("wrong-type.constant.todo"),
    fixes: () => replacement(scalar, meant),
    ...severity(stopsStart && "error"),
  };
}

const severity = (found: Severity | false): { severity?: Severity } =>
  found ? { severity: found } : {};

/** Words separated by spaces are one item of a list. Only plain words were certainly meant as several. */
function separatedBySpaces(
  config: ScalarReading,
  key: Key,
  scalar: ScalarNode,
): Finding | undefined {
  const words = scalar.text.trim().split(/\s+/);
  const areWords = words.length > 1 && words.every((word) => /^[\w:.-]+$/.test(word));
  const takesWords =
    key.schema.items?.enum !== undefined || key.path.at(-1) === "scopes" || isGrant(key);
  if (!areWords || !takesWords) return undefined;
  return {
    at: scalar.span,
    what: message("wrong-type.words.what"),
    why: message("wrong-type.words.why"),
    todo: message("wrong-type.words.todo"),
    fixes: () =>
      config.text.slice(scalar.span.start, scalar.span.end).includes("\n")
        ? []
        : replacement(scalar, `[${words.join(", ")}]`),
  };
}

const isGrant = ({ path }: Key): boolean =>
  path.includes("default-role") && path.at(-2) === "permissions";

const changeTo = (text: string): Text => message("fix.changeToExactly", { text });

const choice = ({ span }: ScalarNode, text: string, title: Text): Fix => ({
  title,
  changes: [{ span, text }],
  preferred: false,
});

const replacement = (
  { span }: ScalarNode,
  text: string | undefined,
  title: Text = changeTo(text ?? ""),
): Fix[] => (text === undefined ? [] : [{ title, changes: [{ span, text }], preferred: true }]);
