// The desired value of a key, and how it is written in the quotes that the file uses.
import type { ScalarNode } from "../../document/syntax";
import type { Config } from "../../micronaut/configuration";
import { walk, scalarOf } from "../../micronaut/tree/node";
import { resolveScalar } from "../../micronaut/values/scalars";

export interface DesiredValue {
  /** Normalised. */
  readonly path: readonly string[];
  /** The last name of the path as it is written, if the schema does not fix the name. */
  readonly name?: string;
  readonly value: NewValue;
  /** An existing value is kept. */
  readonly keepsExisting?: true;
  /** The value is only written if it replaces another one. */
  readonly onlyReplaces?: true;
  /** The user decides about all values of a group at once. */
  readonly group?: string;
}

export type NewValue =
  /** The string that the server gets. */
  | { readonly kind: "text"; readonly text: string }
  /** Read from an environment variable. */
  | { readonly kind: "variable"; readonly name: string }
  /** A string with `<…>` for the parts that the user fills in. */
  | { readonly kind: "placeholder"; readonly text: string }
  | { readonly kind: "boolean"; readonly text: "true" | "false" }
  /** A list with exactly these items, or also others if `keepsOthers` is set. */
  | { readonly kind: "list"; readonly items: readonly string[]; readonly keepsOthers?: true }
  /** The key does not exist. */
  | { readonly kind: "absent" };

export type Quote = '"' | "'";

/** The quotes of most values in the configuration, or double quotes if it has none. */
export function quoteIn(config: Config): Quote {
  let balance = 0;
  for (const node of walk(config.root)) {
    const style = scalarOf(node)?.style;
    if (style === "single-quoted") balance++;
    if (style === "double-quoted") balance--;
  }
  return balance > 0 ? "'" : '"';
}

/** A value as a string for the file, without quotes. Dollar signs are escaped as the file kind requires. */
export function stringOf({ fileKind }: Config, value: NewValue): string {
  switch (value.kind) {
    case "variable":
      return `${fileKind.dollar}{${value.name}}`;
    case "text":
      return value.text.replaceAll("$", () => fileKind.dollar);
    case "placeholder":
    case "boolean":
      return value.text;
    default:
      return "";
  }
}

/** A value as YAML that is also valid in flow style. */
export function yamlOf(config: Config, value: NewValue, quote: Quote): string {
  if (value.kind === "boolean") return value.text;
  if (value.kind === "list")
    return `[${value.items.map((item) => quoted(item, quote)).join(", ")}]`;
  return quoted(stringOf(config, value), quote);
}

export const quoted = (text: string, quote: Quote): string =>
  quote === "'" ? `'${text.replaceAll("'", "''")}'` : `"${text.replace(/[\\"]/g, "\\$&")}"`;

/** A value that replaces a scalar, in the style of that scalar where possible. */
export function yamlLike(config: Config, { style }: ScalarNode, value: NewValue): string {
  if (style === "single-quoted" && value.kind !== "boolean") return yamlOf(config, value, "'");
  if (style === "double-quoted" && value.kind !== "boolean") return yamlOf(config, value, '"');
  const text = stringOf(config, value);
  const isPlain = value.kind === "text" && staysPlain(text);
  return isPlain ? text : yamlOf(config, value, quoteIn(config));
}

/** Whether YAML reads an unquoted string as itself. */
const staysPlain = (text: string): boolean =>
  /^[A-Za-z/][\w./:@%+-]*[\w/]$/.test(text) &&
  resolveScalar({ kind: "scalar", style: "plain", text } as ScalarNode).kind === "text";
