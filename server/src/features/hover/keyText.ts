// What there is to say of a key, as Markdown: hover shows it, and completion beside its list.
import type { KeySchema } from "../../knowledge/schema/field";
import { findKey, isClosed, type Key, takesNames } from "../../knowledge/schema/keys";

/** The key with its type, its meaning, and the facts one needs to write it. */
export function describeKey(key: Key): string {
  const { schema } = key;
  const sentences = [schema.description, schema.note].filter(Boolean).join(" ");
  return [
    `\`${key.path.join(".")}\` · ${typeOf(schema)}`,
    sentences,
    list(factsOf(key)),
    link(key.docs),
  ]
    .filter(Boolean)
    .join("\n\n");
}

const list = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join("\n");

export const link = (page: string | undefined): string => (page ? `[Documentation](${page})` : "");

/** The type in words. */
export function typeOf(schema: KeySchema): string {
  if (schema.enum) return "one of a few words";
  if (schema.format === "uri") return "URL";
  if (schema.format === "duration") return "duration";
  switch (schema.type) {
    case "object":
      return schema.names ? `block of ${plural(schema.names.label)}` : "block";
    case "array":
      return schema.items ? `list (${typeOf(schema.items)})` : "list";
    case "boolean":
      return "true or false";
    case "integer":
      return "whole number";
    case "number":
      return "number";
    case "string":
      return schema.secret ? "secret text" : "text";
    default:
      return "anything";
  }
}

/** Several of what a label calls one: `client name`, `field of the user`. */
function plural(label: string): string {
  const of = label.indexOf(" of ");
  const noun = of < 0 ? label : label.slice(0, of);
  const rest = label.slice(noun.length);
  if (noun.endsWith("y")) return `${noun.slice(0, -1)}ies${rest}`;
  return `${noun}${/[sx]$/.test(noun) ? "es" : "s"}${rest}`;
}

function factsOf({ path, schema, enterprise }: Key): string[] {
  const facts: string[] = [];
  if (isTold(schema.default)) facts.push(`Default: ${code(schema.default)}`);
  if (schema.enum) facts.push(...valueLines(schema));
  if (schema.suggestions?.length) facts.push(`Often: ${schema.suggestions.map(code).join(", ")}`);
  if (schema.examples?.length && !schema.enum) facts.push(`Example: ${code(schema.examples[0])}`);
  if (schema.since) facts.push(`Since Kestra ${schema.since}`);
  if (schema.micronautSecurity) facts.push(`Since Micronaut Security ${schema.micronautSecurity}`);
  facts.push(...lifeOf(schema));
  if (schema.secret) facts.push("A secret: take it from the environment, as `${VARIABLE}`");
  if (enterprise && !isEnterprise(path.slice(0, -1))) facts.push("Enterprise edition only");
  return facts;
}

function valueLines({ enum: values = [], enumDescriptions }: KeySchema): string[] {
  if (!enumDescriptions) return [`Values: ${values.map(code).join(", ")}`];
  return values.map((value, index) => `${code(value)}: ${enumDescriptions[index] ?? ""}`);
}

function lifeOf({ deprecatedSince, removedIn, replacedBy }: KeySchema): string[] {
  const instead = replacedBy ? `; use \`${replacedBy}\`` : "";
  if (removedIn === true) return [`Without effect${instead}`];
  if (removedIn) return [`Without effect from Kestra ${removedIn}${instead}`];
  if (deprecatedSince === true) return [`Deprecated${instead}`];
  return deprecatedSince ? [`Deprecated since Kestra ${deprecatedSince}${instead}`] : [];
}

/** Said once, on the block where the Enterprise edition begins. */
const isEnterprise = (path: readonly string[]): boolean => findKey(path)?.enterprise === true;

/** Empty blocks and lists tell nothing. */
function isTold(value: unknown): boolean {
  return (
    value !== undefined &&
    !(typeof value === "object" && value !== null && Object.keys(value).length === 0)
  );
}

const code = (value: unknown): string =>
  `\`${typeof value === "string" ? value : JSON.stringify(value)}\``;

/** The first sentence about a key. */
export const summaryOf = ({ schema }: Key): string =>
  schema.description?.split(/(?<=\.)\s/)[0] ?? "";

/** A short remark for the end of a line: what kind of thing the key is. */
export const remark = (key: Key): string =>
  takesNames(key) || isClosed(key) || key.schema.type === "object" ? "block" : typeOf(key.schema);
