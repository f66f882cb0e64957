// What Micronaut makes of a value where it asks for a switch, a flag or a constant. Recorded in test/conformance/clients
// and conversions: conditions compare the text, flags convert it.
import { toBoolean, toConstant } from "../../micronaut/values/conversions";
import type { WrittenValue } from "../../micronaut/values/written";
import type { Value } from "./value";

/** Either what a key has, or what is written for it. */
type Asked = WrittenValue & Partial<Pick<Value, "assumed">>;

/**
 * A value of which nothing can still become another one: where a default counts only because no file sets a variable,
 * the value is unknown. Whoever warns asks for this one; whoever shows a value may show the default.
 */
export const certain = (value: Asked): WrittenValue =>
  value.assumed?.length ? { kind: "unknown" } : value;

/** Whether a condition of Micronaut finds the word `false`, quoted or not; `no` is that word, and `"no"` is not. */
export function isOff(value: Asked): boolean | undefined {
  const { kind, text } = certain(value);
  return kind === "unknown" ? undefined : text === "false";
}

/**
 * A flag that a bean of Micronaut reads. Every text that does not mean true is false; nothing and a number do not
 * convert, and the server does not start.
 */
export function readFlag(value: Asked): "true" | "false" | "absent" | "stops" | "unknown" {
  const { kind, text } = certain(value);
  switch (kind) {
    case "boolean":
    case "text":
      return toBoolean({ kind: "text", text: text ?? "" }) ? "true" : "false";
    case "nothing":
    case "number":
      return "stops";
    case "absent":
      return "absent";
    default:
      return "unknown";
  }
}

/**
 * The constant of an enum that a text converts to: as it is written, or in the upper case of its words. Nothing and
 * the empty text convert to none.
 */
export function readConstant(
  value: Asked,
  constants: readonly string[],
): { readonly constant: string } | "absent" | "stops" | "unknown" {
  const { kind, text } = certain(value);
  if (kind === "absent" || kind === "unknown") return kind;
  if (text === undefined) return kind === "nothing" ? "stops" : "unknown";
  const constant = toConstant(text, constants);
  return constant === undefined ? "stops" : { constant };
}
