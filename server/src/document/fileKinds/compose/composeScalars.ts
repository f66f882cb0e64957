// The string that a container gets for a value in a map of variables in a compose file. compose decodes the file with
// go.yaml.in/yaml/v4, whose words and numbers differ from those of YAML 1.1, and prints each value as Go does. Recorded
// from compose-go 2.16.2 in test/conformance/carriers/compose/values.
import type { ScalarNode } from "../../syntax";
import type { Arrival } from "../arrival";

const words = new Map<string, Arrival>([
  ...["", "~", "null", "Null", "NULL"].map((word) => [word, { kind: "from-outside" }] as const),
  ...["true", "True", "TRUE"].map((word) => [word, rewritten("boolean", "true")] as const),
  ...["false", "False", "FALSE"].map((word) => [word, rewritten("boolean", "false")] as const),
]);

const special = /^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;
/** Underscores are already removed. */
const integer = /^([-+]?)(0[xX][\da-fA-F]+|0[bB][01]+|0[oO]?[0-7]+|0|[1-9]\d*)$/;
const float = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/;
const date =
  /^(\d{4})-(\d\d?)-(\d\d?)(?:([Tt]|[ ]+)(\d\d?):(\d\d?):(\d\d?)(\.\d+)?([Zz]|[-+].*)?)?$/;

const yamlTags = "tag:yaml.org,2002:";

export function composeArrival({ text, style, tag }: ScalarNode): Arrival {
  if (tag === `${yamlTags}int` || tag === `${yamlTags}float`) return plainArrival(text);
  if (tag === `${yamlTags}str` || (style !== "plain" && !tag)) return { kind: "text", text };
  // compose removes this tag and reads the value as if it were not there.
  if (!tag || tag === "!override")
    return style === "plain" ? plainArrival(text) : { kind: "text", text };
  return { kind: "unknown" };
}

function plainArrival(text: string): Arrival {
  const word = words.get(text);
  if (word) return word;
  if (special.test(text)) return { kind: "refused" };
  // Most values begin with a letter.
  if (!/^[-+.\d]/.test(text)) return { kind: "text", text };
  return dateArrival(text) ?? numberArrival(text.replaceAll("_", "")) ?? { kind: "text", text };
}

function rewritten(as: "boolean" | "number" | "date", text: string): Arrival {
  return { kind: "rewritten", as, text };
}

function numberArrival(digits: string): Arrival | undefined {
  const [, sign = "", whole] = integer.exec(digits) ?? [];
  if (whole !== undefined) {
    const value = BigInt(/^0[0-7]/.test(whole) ? `0o${whole.slice(1)}` : whole.toLowerCase());
    const least = sign === "-" ? 1n << 63n : (1n << 64n) - 1n;
    if (value <= least)
      return rewritten("number", `${sign === "-" && value > 0n ? "-" : ""}${value}`);
    if (!float.test(digits)) return { kind: "unknown" };
  }
  return float.test(digits) ? rewritten("number", asGoPrints(Number(digits))) : undefined;
}

/** A number as Go's `%v` prints it: with an exponent below -4 and above 5. */
function asGoPrints(value: number): string {
  const [digits = "", exponent = ""] = value.toExponential().split("e");
  const power = Number(exponent);
  if (power >= -4 && power <= 5) return String(value);
  return `${digits}e${power < 0 ? "-" : "+"}${String(Math.abs(power)).padStart(2, "0")}`;
}

/** Without the leap day, which is left unknown. */
const daysInMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function dateArrival(text: string): Arrival | undefined {
  const [
    found,
    year = "",
    month = "",
    day = "",
    separator,
    hours,
    minutes = "",
    seconds = "",
    fraction,
    zone,
  ] = date.exec(text) ?? [];
  if (found === undefined) return undefined;
  // A time has a zone after a `T`, and none after a space; everything else is a string.
  const isZoned = zone !== undefined;
  if (hours !== undefined && (/t/i.test(separator ?? "") !== isZoned || zone === "z"))
    return undefined;
  const days = daysInMonth[Number(month) - 1] ?? 0;
  const isDate = Number(day) >= 1 && Number(day) <= days && Number(hours ?? 0) < 24;
  // How impossible dates, zones and fractions are printed was not recorded.
  if (!isDate || fraction !== undefined || (zone && !/^Z$/i.test(zone))) return { kind: "unknown" };
  const two = (part: string): string => part.padStart(2, "0");
  const time = [hours ?? "0", minutes, seconds].map(two).join(":");
  return rewritten("date", `${year}-${two(month)}-${two(day)} ${time} +0000 UTC`);
}
