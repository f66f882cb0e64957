// What a place sets for a property, with the type that YAML gives it, before placeholders are resolved.
import type { ScalarNode, SyntaxNode } from "../document/syntax";
import { interpolatedMark } from "../document/dollars";
import type { Config } from "../micronaut/configuration";
import { resolveScalar, type YamlValue } from "../micronaut/values/scalars";
import { serverTextOf } from "../micronaut/values/serverText";

/** The characters of a value, and whether YAML reads them as another type than a string. */
export interface Written {
  readonly kind: "text" | "plain" | "null" | "empty-mapping" | "mapping" | "list";
  readonly text: string;
  readonly tag?: string | undefined;
  /** The number of items of a list. */
  readonly length?: number;
}

const nothing: Written = { kind: "null", text: "" };

/** The value at one place of a configuration. */
export function writtenAt(config: Config, node: SyntaxNode | undefined): Written {
  switch (node?.kind) {
    case "list":
      return { kind: "list", text: "", length: node.items.length };
    case "map":
      return { kind: node.pairs.length === 0 ? "empty-mapping" : "mapping", text: "" };
    case "scalar":
      return scalarAt(config, node);
    default:
      return nothing;
  }
}

function scalarAt(config: Config, scalar: ScalarNode): Written {
  const { text } = serverTextOf(config, scalar);
  // What another tool fills in is shown as it is written.
  const seen = text.includes(interpolatedMark) ? scalar.text : text;
  const isCustom = scalar.tag?.startsWith("!") === true;
  if (isCustom) return { kind: "text", text: seen, tag: scalar.tag };
  const value = resolveScalar(scalar);
  return value.kind === "text" ? { kind: "text", text: seen } : formOf(value);
}

/** A value that is not a string, in a form that YAML reads as the same value. */
function formOf(value: Exclude<YamlValue, { readonly kind: "text" }>): Written {
  switch (value.kind) {
    case "null":
      return nothing;
    case "float":
      return { kind: "plain", text: floatForm(value.value) };
    case "date":
    case "time":
      return { kind: "plain", text: value.text };
    default:
      return { kind: "plain", text: String(value.value) };
  }
}

function floatForm(value: number): string {
  if (Number.isNaN(value)) return ".nan";
  if (!Number.isFinite(value)) return value > 0 ? ".inf" : "-.inf";
  const text = String(value);
  if (/^-?\d+$/.test(text)) return `${Object.is(value, -0) ? "-0" : text}.0`;
  // Only with a dot does every YAML reader take an exponent for a number.
  return /e/.test(text) && !text.includes(".") ? text.replace("e", ".0e") : text;
}
