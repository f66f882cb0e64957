// What Micronaut makes of a value before it converts it. Recorded in test/conformance/properties.
import { textOf, type YamlValue } from "./scalars";

/** No such key; a key without a value; a block; a list; what only the running server knows; or a single value. */
export type Written = NoText | SingleValue;

interface NoText {
  readonly kind: "absent" | "nothing" | "block" | "list" | "unknown";
  readonly text?: undefined;
}

interface SingleValue {
  readonly kind: "text" | "number" | "boolean";
  readonly text: string;
}

export function writtenAs(value: YamlValue): Written {
  const text = textOf(value);
  if (text === undefined) return { kind: "nothing" };
  const isNumber = value.kind === "integer" || value.kind === "float";
  return { kind: value.kind === "boolean" ? "boolean" : isNumber ? "number" : "text", text };
}
