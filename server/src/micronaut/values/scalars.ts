// Resolves scalars by YAML 1.1, like SnakeYAML's resolver and Micronaut's constructor: `on` is true, `010` is 8 and
// `1:30` is 90. Recorded from the real ones in test/conformance/properties.
import type { JsonValue } from "../../document/jsonValue";
import type { ScalarNode } from "../../document/syntax";

/** A value returned by the YAML loader, before Micronaut converts it. */
export type YamlValue =
  | { readonly kind: "null" }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "integer"; readonly value: bigint }
  | { readonly kind: "float"; readonly value: number }
  /** A date, or a date with a time, as written. */
  | { readonly kind: "date" | "time"; readonly text: string }
  | { readonly kind: "text"; readonly text: string };

const meanings: readonly (readonly [YamlValue, string])[] = [
  [{ kind: "null" }, "~ null Null NULL"],
  [{ kind: "boolean", value: true }, "yes Yes YES true True TRUE on On ON"],
  [{ kind: "boolean", value: false }, "no No NO false False FALSE off Off OFF"],
];
const words = new Map<string, YamlValue>([
  ["", { kind: "null" }],
  ...meanings.flatMap(([value, list]) =>
    list.split(" ").map((word): [string, YamlValue] => [word, value]),
  ),
]);
const longestWord = Math.max(...[...words.keys()].map(({ length }) => length));
const binary = /^[-+]?0b_*[01][01_]*$/;
const octal = /^[-+]?0[0-7_]+$/;
const decimal = /^[-+]?(0|[1-9][0-9_]*)$/;
const hexadecimal = /^[-+]?0x_*[0-9a-fA-F][0-9a-fA-F_]*$/;
const sexagesimal = /^[-+]?[1-9][0-9_]*(:[0-5]?[0-9])+$/;
const float =
  /^([-+]?[0-9][0-9_]*(\.[0-9_]*)?([eE][-+]?[0-9]+)?|[-+]?\.[0-9][0-9_]*([eE][-+]?[0-9]+)?)$/;
const sexagesimalFloat = /^[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+\.[0-9_]*$/;
const infinity = /^[-+]?\.(inf|Inf|INF)$/;
const notANumber = /^\.(nan|NaN|NAN)$/;
const day = /^\d{4}-\d\d-\d\d$/;
const dayWithTime =
  /^\d{4}-\d\d?-\d\d?([Tt]|[ \t]+)\d\d?:\d\d:\d\d(\.\d*)?([ \t]*(Z|[-+]\d\d?(:\d\d)?))?$/;

/** YAML's own tags, which set the type regardless of the style. */
const tags = "tag:yaml.org,2002:";

/** The loader's value of a scalar, after other programs have written it again. */
export const resolveScalar = (scalar: ScalarNode): YamlValue =>
  scalar.arrives ? fromJson(scalar.arrives) : resolveWritten(scalar);

function fromJson(value: JsonValue): YamlValue {
  if (value.kind === "string") return { kind: "text", text: value.text };
  if (value.kind !== "number") return value;
  // Below 10^21, JSON writes whole numbers without an exponent, and with the fewest digits that identify them.
  return Number.isInteger(value.value) && Math.abs(value.value) < 1e21
    ? { kind: "integer", value: BigInt(String(value.value)) }
    : { kind: "float", value: value.value };
}

/**
 * The loader's value of a scalar if it gets what is written: a plain one may have any type, all others are strings
 * unless they have a tag.
 */
export function resolveWritten({ text, style, tag }: ScalarNode): YamlValue {
  if (tag === `${tags}null`) return { kind: "null" };
  if (tag === `${tags}bool` || tag === `${tags}int`) return resolvePlain(text);
  if (tag === `${tags}float`) return { kind: "float", value: floatOf(text) ?? Number(text) };
  return style === "plain" && !tag ? resolvePlain(text) : { kind: "text", text };
}

function resolvePlain(text: string): YamlValue {
  const word = text.length <= longestWord ? words.get(text) : undefined;
  if (word) return word;
  // Most scalars begin with a letter, but numbers do not.
  if (/^[A-Za-z_]/.test(text)) return { kind: "text", text };
  const integer = integerOf(text);
  if (integer !== undefined) return { kind: "integer", value: integer };
  const number = floatOf(text);
  if (number !== undefined) return { kind: "float", value: number };
  if (day.test(text)) return { kind: "date", text };
  return dayWithTime.test(text) ? { kind: "time", text } : { kind: "text", text };
}

function integerOf(text: string): bigint | undefined {
  const sign = text.startsWith("-") ? -1n : 1n;
  const digits = text.replace(/^[-+]|_/g, "");
  if (binary.test(text) || hexadecimal.test(text) || decimal.test(text))
    return sign * BigInt(digits);
  if (octal.test(text)) return sign * BigInt(`0o${digits.slice(1)}`);
  if (!sexagesimal.test(text)) return undefined;
  return sign * digits.split(":").reduce((sum, part) => sum * 60n + BigInt(part), 0n);
}

function floatOf(text: string): number | undefined {
  const sign = text.startsWith("-") ? -1 : 1;
  if (infinity.test(text)) return sign * Infinity;
  if (notANumber.test(text)) return NaN;
  const digits = text.replace(/^[-+]|_/g, "");
  // Integers with a sign or underscores have been handled above; `08` is neither octal nor decimal.
  if (float.test(text) && /[.eE]/.test(text)) return sign * Number(digits);
  if (!sexagesimalFloat.test(text)) return undefined;
  return sign * digits.split(":").reduce((sum, part) => sum * 60 + Number(part), 0);
}

/** The string that Micronaut converts a value to for a key of type string; undefined for null. */
export function textOf(value: YamlValue): string | undefined {
  switch (value.kind) {
    case "null":
      return undefined;
    case "date":
    case "time":
    case "text":
      return value.text;
    default:
      return String(value.value);
  }
}
