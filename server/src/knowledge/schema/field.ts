// The words in which the schema is written: one function per shape of value, each carrying what is known of the key. They
// make JSON Schema (draft 2020-12), a plain and public format, with annotations of ours.
// Shapes only: what two keys have to do with each other is a rule's business.

import { message, type MessageId, type Text, type ValuesOf } from "../../messages/message";

/** A Kestra version as people write it, without the patch level. */
export type Version = `${number}.${number}`;

/** The id of a message without values. */
type PlainId = { [Id in MessageId]: ValuesOf<Id> extends [] ? Id : never }[MessageId];

/** A text for users, most often by its id alone. */
export type Wording = PlainId | Exclude<Text, string>;

export const worded = (wording: Wording): Text =>
  typeof wording === "string" ? message(wording) : wording;

interface Facts {
  /** What the server does as if this had been written, when the key is absent. */
  readonly default?: unknown;
  /** Values worth proposing; the first one fills a snippet. */
  readonly examples?: readonly unknown[];
  /** First version of Kestra that reads the key. */
  readonly since?: Version;
  /** Version of Kestra from which another key is preferred, or `true` when the version is not known. */
  readonly deprecatedSince?: Version | true;
  /** First version of Kestra that no longer reads the key, or `true` when no version in use reads it. */
  readonly removedIn?: Version | true;
  /** Normalised path of the key that took its place and takes the same value. */
  readonly replacedBy?: string;
  /** First release of Micronaut Security that reads the key, where that is later than Kestra's oldest. */
  readonly micronautSecurity?: string;
  /** What a plain number counts. */
  readonly unit?: "seconds" | "milliseconds";
  /** The value is a secret: it belongs in the environment and never in a message. */
  readonly secret?: true;
  /** Only the Enterprise edition reads the key. */
  readonly enterprise?: true;
  /** The documentation page; keys below inherit it. */
  readonly docs?: string;
}

/** What is known of a key beside its shape. Everything is optional: an unknown fact stays away. */
export interface KeyFacts extends Facts {
  /** What one should know before writing it, in sentences of its own. */
  readonly note?: Wording;
}

/** What is known of a key in one. A key without a type may hold anything. */
export interface KeySchema extends Facts {
  readonly type?: "object" | "array" | "string" | "number" | "integer" | "boolean";
  /** One sentence, which completion shows beside the key. */
  readonly description?: Text;
  readonly note?: Text;
  readonly format?: "uri" | "duration";
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly Text[];
  readonly properties?: Keys;
  readonly additionalProperties?: boolean | KeySchema;
  readonly items?: KeySchema;
  readonly suggestions?: readonly string[];
  readonly names?: { readonly label: string; readonly suggestions?: readonly string[] };
  readonly deprecated?: true;
}

export type Keys = Readonly<Record<string, KeySchema>>;

type Field = (meaning: Wording, facts?: KeyFacts) => KeySchema;

const field =
  (shape: KeySchema): Field =>
  (meaning, { note, ...facts } = {}) => ({
    ...shape,
    description: worded(meaning),
    ...(note ? { note: worded(note) } : {}),
    ...facts,
    ...(facts.deprecatedSince || facts.removedIn ? { deprecated: true } : {}),
  });

export const text = field({ type: "string" });

/** A text that must never be shown or logged. */
export const secret = field({ type: "string", secret: true });

/** An absolute URL; Micronaut's `URL` conversion. */
export const url = field({ type: "string", format: "uri" });

export const flag = field({ type: "boolean" });

export const integer = field({ type: "integer" });

export const decimal = field({ type: "number" });

/** One integer with a unit (`30s`, `5m`) or an ISO-8601 duration (`PT5M`). */
export const duration = field({ type: "string", format: "duration" });

/**
 * One of a fixed set of words. `values` maps each word to a sentence about it, or lists the words alone.
 * Micronaut also accepts other spellings of most enums; the type check allows for that.
 */
export function oneOf(
  meaning: Wording,
  values: readonly string[] | Readonly<Record<string, Wording>>,
  facts?: KeyFacts,
): KeySchema {
  const shape = Array.isArray(values)
    ? { enum: values as readonly string[] }
    : { enum: Object.keys(values), enumDescriptions: Object.values(values).map(worded) };
  return field({ type: "string", ...shape })(meaning, facts);
}

/** A text with words worth proposing, where other words are right too. */
export const suggested = (
  meaning: Wording,
  suggestions: readonly string[],
  facts?: KeyFacts,
): KeySchema => field({ type: "string", suggestions })(meaning, facts);

/** A list; Micronaut also accepts one text with commas. */
export const listOf = (meaning: Wording, items: KeySchema, facts?: KeyFacts): KeySchema =>
  field({ type: "array", items })(meaning, facts);

/** A block of which we know many keys but perhaps not all. */
export const block = (meaning: Wording, properties: Keys, facts?: KeyFacts): KeySchema =>
  field({ type: "object", properties, additionalProperties: {} })(meaning, facts);

/** A block of which we know every key: another key in it has no effect. */
export const closedBlock = (meaning: Wording, properties: Keys, facts?: KeyFacts): KeySchema =>
  field({ type: "object", properties, additionalProperties: false })(meaning, facts);

/**
 * A block whose keys are names of the user's own choice, each leading to the same shape.
 * `names` says what such a name is ("client name"); `properties` are fixed keys that stand beside the names.
 */
export const named = (
  meaning: Wording,
  names: { readonly label: string; readonly suggestions?: readonly string[] },
  value: KeySchema,
  facts?: KeyFacts,
  properties: Keys = {},
): KeySchema =>
  field({ type: "object", properties, additionalProperties: value, names })(meaning, facts);

/** A block or value whose content is not ours to know. */
export const anything = field({});
