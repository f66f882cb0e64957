// What Micronaut makes of a value before it converts it. Recorded in test/conformance/properties.
import { textOf, type YamlValue } from "./scalars";

export interface WrittenValue {
  /** No such key; a key with nothing behind it; what only the running server knows; or what there is. */
  readonly kind:
    "absent" | "nothing" | "unknown" | "block" | "list" | "text" | "number" | "boolean";
  /** What conditions compare and conversions read; only texts, numbers and booleans have one. */
  readonly text?: string | undefined;
}

export function writtenAs(value: YamlValue): WrittenValue {
  const text = textOf(value);
  if (text === undefined) return { kind: "nothing" };
  const isNumber = value.kind === "integer" || value.kind === "float";
  return { kind: value.kind === "boolean" ? "boolean" : isNumber ? "number" : "text", text };
}
