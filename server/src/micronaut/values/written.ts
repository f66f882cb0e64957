// The type of a value before Micronaut converts it. Recorded in test/conformance/properties.
import { textOf, type YamlValue } from "./scalars";

export interface WrittenValue {
  /** `absent`: no such key; `nothing`: a key without a value; `unknown`: only known at run time; otherwise its type. */
  readonly kind:
    "absent" | "nothing" | "unknown" | "block" | "list" | "text" | "number" | "boolean";
  /** The string that conditions compare and conversions read; only set for strings, numbers and booleans. */
  readonly text?: string | undefined;
}

export function writtenAs(value: YamlValue): WrittenValue {
  const text = textOf(value);
  if (text === undefined) return { kind: "nothing" };
  const isNumber = value.kind === "integer" || value.kind === "float";
  return { kind: value.kind === "boolean" ? "boolean" : isNumber ? "number" : "text", text };
}
