// The description of a key as Markdown, for hovers and completion items.
import type { KeySchema } from "../../knowledge/schema/field";
import { findKey, type Key } from "../../knowledge/schema/keys";
import { message, sentences, type Text } from "../../messages/message";
import { bullets, code, documentation, paragraphs } from "./markdown";

/** The key with its type, its meaning, and the facts needed to write it. */
export function describeKey(key: Key): Text {
  const { schema } = key;
  const isDescribed = schema.description !== undefined || schema.note !== undefined;
  return paragraphs(
    message("keyText.heading", { key: nameOf(key), type: typeOf(schema) }),
    isDescribed ? sentences(schema.description, schema.note) : undefined,
    bullets(factsOf(key)),
    documentation(key.docs),
  );
}

const nameOf = ({ path, schema }: Key): string =>
  (schema.exactSpelling ? [...path.slice(0, -1), schema.exactSpelling] : path).join(".");

/** The type as a message. */
function typeOf(schema: KeySchema): Text {
  if (schema.enum) return message("keyText.type.enum");
  if (schema.format === "uri") return message("keyText.type.uri");
  if (schema.format === "duration") return message("keyText.type.duration");
  switch (schema.type) {
    case "object":
      return mappings[schema.names?.label ?? ""] ?? message("keyText.type.object");
    case "array":
      return schema.items
        ? message("keyText.type.arrayOf", { type: typeOf(schema.items) })
        : message("keyText.type.array");
    case "boolean":
      return message("keyText.type.boolean");
    case "integer":
      return message("keyText.type.integer");
    case "number":
      return message("keyText.type.number");
    case "string":
      return schema.secret ? message("keyText.type.secret") : message("keyText.type.string");
    default:
      return message("keyText.type.any");
  }
}

/** A mapping whose keys are names, by the schema's term for one of them. */
const mappings: Readonly<Record<string, Text>> = {
  rule: message("keyText.type.rules"),
  "client name": message("keyText.type.clientNames"),
  "request parameter": message("keyText.type.requestParameters"),
  "LDAP server name": message("keyText.type.LDAPServerNames"),
  "JNDI property": message("keyText.type.JNDIProperties"),
  "field of the user": message("keyText.type.userFields"),
  "signature name": message("keyText.type.signatureNames"),
  "key set name": message("keyText.type.keySetNames"),
  "encryption name": message("keyText.type.encryptionNames"),
  "monitoring system": message("keyText.type.monitoringSystems"),
  resource: message("keyText.type.resources"),
  service: message("keyText.type.services"),
  "thread pool": message("keyText.type.threadPools"),
  cache: message("keyText.type.caches"),
  table: message("keyText.type.tables"),
  index: message("keyText.type.indexes"),
  topic: message("keyText.type.topics"),
  permission: message("keyText.type.permissions"),
  link: message("keyText.type.links"),
  "repository name": message("keyText.type.repositoryNames"),
  package: message("keyText.type.packages"),
  "type of server": message("keyText.type.serverTypes"),
  "data source": message("keyText.type.dataSources"),
  endpoint: message("keyText.type.endpoints"),
  logger: message("keyText.type.loggers"),
};

function factsOf({ path, schema, enterprise, since, readFrom }: Key): Text[] {
  const facts: Text[] = [];
  if (isShown(schema.default)) facts.push(defaultText(schema));
  if (schema.enum) facts.push(...valueLines(schema));
  if (schema.suggestions?.length)
    facts.push(message("keyText.often", { values: schema.suggestions.map(codeOf).join(", ") }));
  if (schema.examples?.length && !schema.enum)
    facts.push(message("keyText.example", { value: codeOf(schema.examples[0]) }));
  if (schema.exactSpelling)
    facts.push(message("keyText.exactSpelling", { name: code(schema.exactSpelling) }));
  if (since) facts.push(message("keyText.since", { version: since }));
  if (readFrom) facts.push(message("keyText.readFrom", { version: readFrom }));
  if (schema.micronautSecurity)
    facts.push(message("keyText.sinceMicronautSecurity", { version: schema.micronautSecurity }));
  facts.push(...versionFacts(schema));
  if (schema.secret) facts.push(message("keyText.secret", { placeholder: code("${VARIABLE}") }));
  if (enterprise && !isEnterprise(path.slice(0, -1))) facts.push(message("keyText.enterprise"));
  return facts;
}

/** The default, and the one before it. */
function defaultText({ default: current, defaults = {} }: KeySchema): Text {
  const [before, now] = Object.entries(defaults).slice(-2);
  const value = codeOf(current);
  if (!before || !now) return message("keyText.default", { value });
  return message("keyText.changedDefault", { value, earlier: codeOf(before[1]), version: now[0] });
}

function valueLines({ enum: values = [], enumDescriptions }: KeySchema): Text[] {
  if (!enumDescriptions)
    return [message("keyText.values", { values: values.map(codeOf).join(", ") })];
  return values.map((value, index) => describeWord(value, enumDescriptions[index] ?? ""));
}

/** One of the words a key takes, and what it means. */
export const describeWord = (word: string, meaning: Text): Text =>
  message("keyText.value", { word: codeOf(word), meaning });

function versionFacts({ deprecatedSince, removedIn, replacedBy }: KeySchema): Text[] {
  const status = statusOf(removedIn, deprecatedSince);
  if (!status) return [];
  return [replacedBy ? message("keyText.useInstead", { status, key: replacedBy }) : status];
}

function statusOf(
  removedIn: KeySchema["removedIn"],
  deprecatedSince: KeySchema["deprecatedSince"],
): Text | undefined {
  if (removedIn === true) return message("keyText.removed");
  if (removedIn) return message("keyText.removedIn", { version: removedIn });
  if (deprecatedSince === true) return message("keyText.deprecated");
  return deprecatedSince
    ? message("keyText.deprecatedSince", { version: deprecatedSince })
    : undefined;
}

/** Only shown on the outermost key of the Enterprise edition. */
const isEnterprise = (path: readonly string[]): boolean => findKey(path)?.enterprise === true;

/** Empty mappings and lists are not informative. */
function isShown(value: unknown): boolean {
  return (
    value !== undefined &&
    !(typeof value === "object" && value !== null && Object.keys(value).length === 0)
  );
}

const codeOf = (value: unknown): string =>
  code(typeof value === "string" ? value : JSON.stringify(value));
