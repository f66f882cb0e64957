// How Micronaut interprets a value as a switch, flag or constant. Recorded in test/conformance/clients and conversions:
// conditions compare strings, flags convert them.
import { toBoolean, toConstant } from "../../micronaut/values/conversions";
import type { WrittenValue } from "../../micronaut/values/written";
import type { Value } from "./value";

/** Either the effective value of a key, or what is written for it. */
type ValueOrWritten = WrittenValue & Partial<Pick<Value, "assumed">>;

/**
 * A value that cannot change any more: if it is a default because no file sets a variable, it is unknown. Use it
 * for warnings; hovers and hints may show the default.
 */
export const certain = (value: ValueOrWritten): WrittenValue =>
  value.assumed?.length ? { kind: "unknown" } : value;

/**
 * Whether a Micronaut condition sees the string `false`, quoted or not. YAML turns an unquoted `no` into `false`, but
 * not `"no"`.
 */
export function isOff(value: ValueOrWritten): boolean | undefined {
  const { kind, text } = certain(value);
  return kind === "unknown" ? undefined : text === "false";
}

/**
 * A flag that a Micronaut bean reads. Every string that does not mean true is false; a missing value and a number do
 * not convert, and the server does not start.
 */
export function readFlag(value: ValueOrWritten): "true" | "false" | "absent" | "stops" | "unknown" {
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
 * The enum constant that a string converts to: as written, or as its upper-case words. A missing value and the empty
 * string convert to none.
 */
export function readConstant(
  value: ValueOrWritten,
  constants: readonly string[],
): { readonly constant: string } | "absent" | "stops" | "unknown" {
  const { kind, text } = certain(value);
  if (kind === "absent" || kind === "unknown") return kind;
  if (text === undefined) return kind === "nothing" ? "stops" : "unknown";
  const constant = toConstant(text, constants);
  return constant === undefined ? "stops" : { constant };
}
