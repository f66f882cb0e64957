// What Micronaut makes of what stands behind a key, before it is converted: text, number, boolean, nothing. Conditions
// compare it as text, flags convert it. Recorded in test/conformance/clients and conversions.
import { toBoolean, toConstant } from "./conversions";
import { type ConfigNode, scalarOf } from "../tree/node";
import { resolveScalar, textOf } from "./scalars";
import { isDynamic } from "./dynamic";

/** No such key; the key with nothing behind it; a map or list; what only the running server knows; or a scalar. */
export type Written = NoScalar | Scalar;

interface NoScalar {
  readonly kind: "absent" | "nothing" | "block" | "unknown";
  readonly text?: undefined;
}

interface Scalar {
  readonly kind: "text" | "number" | "boolean";
  readonly text: string;
}

/** What is written in the node of a key, as if nothing else set it. */
export function writtenIn(node: ConfigNode | undefined): Written {
  if (!node) return { kind: "absent" };
  if (node.children.size > 0) return { kind: "block" };
  const scalar = scalarOf(node);
  if (!scalar) return { kind: node.entries.some(({ value }) => value) ? "block" : "nothing" };
  if (isDynamic(scalar) || scalar.tag !== undefined) return { kind: "unknown" };
  const value = resolveScalar(scalar);
  const text = textOf(value);
  if (text === undefined) return { kind: "nothing" };
  const isNumber = value.kind === "integer" || value.kind === "float";
  return { kind: value.kind === "boolean" ? "boolean" : isNumber ? "number" : "text", text };
}

/** A condition of Micronaut asks whether a value is the word `false`: quoted it is, `"no"` and `"False"` are not. */
export function isWordFalse(written: Written): boolean | undefined {
  if (written.kind === "unknown") return undefined;
  return (written.kind === "boolean" || written.kind === "text") && written.text === "false";
}

/**
 * A flag that a bean of Micronaut reads. Every text that does not mean true is false; nothing and a number do not
 * convert, and the server does not start.
 */
export function readFlag(written: Written): "true" | "false" | "absent" | "stops" | "unknown" {
  switch (written.kind) {
    case "boolean":
    case "text":
      return toBoolean({ kind: "text", text: written.text }) ? "true" : "false";
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
  written: Written,
  constants: readonly string[],
): { readonly constant: string } | "absent" | "stops" | "unknown" {
  const { kind, text } = written;
  if (kind === "absent" || kind === "unknown") return kind;
  if (text === undefined) return kind === "nothing" ? "stops" : "unknown";
  const constant = toConstant(text, constants);
  return constant === undefined ? "stops" : { constant };
}
