// What a set-up wants a configuration to say, one key at a time, and how that is written in the file's own quotes.
import type { ScalarNode } from "../../document/syntax";
import type { Config } from "../../micronaut/configuration";
import { walk, scalarOf } from "../../micronaut/tree/node";
import { resolveScalar } from "../../micronaut/values/scalars";

export interface DesiredValue {
  /** Normalised. */
  readonly path: readonly string[];
  /** The last name as it is to be written, where it is of somebody's own choice. */
  readonly name?: string;
  readonly value: NewValue;
  /** Whatever is there already may stay. */
  readonly keepsExisting?: true;
  /** Where nothing is there, nothing is wanted. */
  readonly onlyReplaces?: true;
  /** Differences of the same name are one question; each has its own where there is none. */
  readonly group?: string;
}

export type NewValue =
  /** A text as the server is to get it. */
  | { readonly kind: "text"; readonly text: string }
  /** Read from an environment variable. */
  | { readonly kind: "variable"; readonly name: string }
  /** A text with `<…>` where something is to be filled in by hand. */
  | { readonly kind: "placeholder"; readonly text: string }
  | { readonly kind: "boolean"; readonly text: "true" | "false" }
  /** A list that holds these and nothing else, or these beside others. */
  | { readonly kind: "list"; readonly items: readonly string[]; readonly keepsOthers?: true }
  /** Nothing at all. */
  | { readonly kind: "absent" };

export type Quote = '"' | "'";

/** The quotes that the configuration puts around most of its values; double ones where it has none. */
export function quoteIn(config: Config): Quote {
  let balance = 0;
  for (const node of walk(config.root)) {
    const style = scalarOf(node)?.style;
    if (style === "single-quoted") balance++;
    if (style === "double-quoted") balance--;
  }
  return balance > 0 ? "'" : '"';
}

/** The text of a value in the file, without quotes: a dollar is written as the file's host wants it. */
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

/** A value as YAML that fits anywhere, also between braces. */
export function yamlOf(config: Config, value: NewValue, quote: Quote): string {
  if (value.kind === "boolean") return value.text;
  if (value.kind === "list")
    return `[${value.items.map((item) => quoted(item, quote)).join(", ")}]`;
  return quoted(stringOf(config, value), quote);
}

export const quoted = (text: string, quote: Quote): string =>
  quote === "'" ? `'${text.replaceAll("'", "''")}'` : `"${text.replace(/[\\"]/g, "\\$&")}"`;

/** A value in place of a scalar, in that one's own quotes where it can be. */
export function yamlLike(config: Config, { style }: ScalarNode, value: NewValue): string {
  if (style === "single-quoted" && value.kind !== "boolean") return yamlOf(config, value, "'");
  if (style === "double-quoted" && value.kind !== "boolean") return yamlOf(config, value, '"');
  const text = stringOf(config, value);
  const isPlain = value.kind === "text" && staysPlain(text);
  return isPlain ? text : yamlOf(config, value, quoteIn(config));
}

/** Whether a text without quotes is read as itself. */
const staysPlain = (text: string): boolean =>
  /^[A-Za-z/][\w./:@%+-]*[\w/]$/.test(text) &&
  resolveScalar({ kind: "scalar", style: "plain", text } as ScalarNode).kind === "text";
