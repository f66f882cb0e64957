// Resolves scalars like go-yaml v2 below sigs.k8s.io/yaml, with which Helm and Kubernetes read YAML: `0o17` is 15, `y`
// is true, and every number is a float. Recorded from the real ones in `test/conformance/carriers`.
import type { JsonValue } from "./jsonValue";
import type { ScalarNode } from "./syntax";

const nulls = new Set(["", "~", "null", "Null", "NULL"]);
const trueWords = new Set("y Y yes Yes YES true True TRUE on On ON".split(" "));
const falseWords = new Set("n N no No NO false False FALSE off Off OFF".split(" "));
const integer = /^[-+]?(?:0[xX][0-9a-fA-F]{1,16}|0[bB][01]{1,64}|0[oO]?[0-7]{1,21}|0|[1-9][0-9]*)$/;
const float = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const infinity = /^([-+]?)\.(?:inf|Inf|INF)$/;
const notANumber = /^\.(?:nan|NaN|NAN)$/;

const tags = "tag:yaml.org,2002:";

/** The value of a scalar: a plain one may have any type, all others are strings unless they have a tag. */
export function jsonValueOf({ text, style, tag }: ScalarNode): JsonValue {
  if (tag === `${tags}null`) return { kind: "null" };
  const isTyped = ["bool", "int", "float"].some((type) => tag === tags + type);
  return isTyped || (style === "plain" && !tag) ? plainValue(text) : { kind: "string", text };
}

function plainValue(text: string): JsonValue {
  if (nulls.has(text)) return { kind: "null" };
  if (trueWords.has(text)) return { kind: "boolean", value: true };
  if (falseWords.has(text)) return { kind: "boolean", value: false };
  const value = /^[-+.\d]/.test(text) ? numberOf(text) : undefined;
  return value === undefined ? { kind: "string", text } : { kind: "number", value };
}

function numberOf(text: string): number | undefined {
  const [sign] = infinity.exec(text)?.slice(1) ?? [];
  if (sign !== undefined) return sign === "-" ? -Infinity : Infinity;
  if (notANumber.test(text)) return NaN;
  const digits = text.startsWith(".") ? text : text.replaceAll("_", "");
  if (integer.test(digits)) return integerOf(digits);
  const value = float.test(digits) ? Number(digits) : NaN;
  // A number that is too large is a string.
  return Number.isFinite(value) ? value : undefined;
}

/** Zero at the start alone means octal. A float keeps about 16 digits. */
function integerOf(text: string): number {
  const digits = text.replace(/^[-+]/, "").replace(/^0[oO]?(?=[0-7])/, "0o");
  return (text.startsWith("-") ? -1 : 1) * Number(BigInt(digits.toLowerCase()));
}
