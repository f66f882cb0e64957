// Functions that define the schema, one per type of value. They produce JSON Schema (draft 2020-12) with our own
// annotations. Dependencies between keys are not part of the schema; rules check them.

import { message, type MessageId, type Text, type ValuesOf } from "../../messages/message";

/** A Kestra version without the patch level, for example `1.3`. */
export type Version = `${number}.${number}`;

/** The id of a message without values. */
type PlainId = { [Id in MessageId]: ValuesOf<Id> extends [] ? Id : never }[MessageId];

/** A text for users, usually only its message id. */
export type Wording = PlainId | Exclude<Text, string>;

export const worded = (wording: Wording): Text =>
  typeof wording === "string" ? message(wording) : wording;

interface Facts {
  /** The value that the server uses if the key is absent. */
  readonly default?: unknown;
  /** Defaults of earlier versions too: each by the first version that has it, oldest first. The last one is `default`. */
  readonly defaults?: Readonly<Partial<Record<Version, unknown>>>;
  /** Kestra's own configuration file sets the key, so the default of its class never applies. */
  readonly setByKestra?: true;
  /** Values that completion proposes; snippets use the first one. */
  readonly examples?: readonly unknown[];
  /** First version of Kestra that reads the key. Keys below inherit it. */
  readonly since?: Version;
  /**
   * A version of Kestra that reads the key, as do all later ones. Earlier ones may read it too, for example in a module
   * that is not published. Keys below inherit it.
   */
  readonly readFrom?: Version;
  /** Version of Kestra from which another key is preferred, or `true` when the version is not known. */
  readonly deprecatedSince?: Version | true;
  /** First version of Kestra that no longer reads the key, or `true` when no version in use reads it. */
  readonly removedIn?: Version | true;
  /** Normalised path of the key that replaces it and accepts the same value. */
  readonly replacedBy?: string;
  /**
   * The only spelling in which Kestra finds the key, because it looks the key up by this name instead of binding it. No
   * environment variable sets such a key.
   */
  readonly exactSpelling?: string;
  /**
   * What happens with names in this mapping that Micronaut rewrites: Kestra uses the new name (`renamed`), or compares
   * it with the original and finds no match (`unmatched`).
   */
  readonly rewrittenNames?: "renamed" | "unmatched";
  /** What users and other parts of Kestra, such as its tasks, call the same setting. Kestra does not read these names here. */
  readonly otherNames?: readonly string[];
  /** Keys that the server reads in this mapping too, but that the schema does not describe. */
  readonly furtherKeys?: readonly string[];
  /** The open-source edition reads no other keys in this mapping; the Enterprise edition may. */
  readonly completeIn?: "open-source";
  /** First release of Micronaut Security that reads the key, if later than the oldest release used by Kestra. */
  readonly micronautSecurity?: string;
  /** The unit of a plain number. */
  readonly unit?: "seconds" | "milliseconds";
  /** The value is a secret: it belongs in the environment and must not appear in a message. */
  readonly secret?: true;
  /** Only the Enterprise edition reads the key. */
  readonly enterprise?: true;
  /** The documentation page; keys below inherit it. */
  readonly docs?: string;
}

/** Facts about a key other than its type. Unknown facts are omitted. */
export interface KeyFacts extends Facts {
  /** What users should know before they set the key, in complete sentences. */
  readonly note?: Wording;
}

/** Everything known about a key. A key without a type accepts any value. */
export interface KeySchema extends Facts {
  readonly type?: "object" | "array" | "string" | "number" | "integer" | "boolean";
  /** One sentence, which completion shows next to the key. */
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

/** A key with any shape; most have one of those below. */
export const field =
  (shape: KeySchema): Field =>
  (meaning, { note, ...facts } = {}) => ({
    ...shape,
    description: worded(meaning),
    ...(note ? { note: worded(note) } : {}),
    ...facts,
    ...(facts.defaults ? { default: Object.values(facts.defaults).at(-1) } : {}),
    ...(facts.deprecatedSince || facts.removedIn ? { deprecated: true } : {}),
  });

export const text = field({ type: "string" });

/** A string that must never be shown or logged. */
export const secret = field({ type: "string", secret: true });

/** An absolute URL; Micronaut's `URL` conversion. */
export const url = field({ type: "string", format: "uri" });

export const flag = field({ type: "boolean" });

export const integer = field({ type: "integer" });

export const decimal = field({ type: "number" });

/** An integer with a unit (`30s`, `5m`) or an ISO-8601 duration (`PT5M`). */
export const duration = field({ type: "string", format: "duration" });

/**
 * One of a fixed set of words. `values` maps each word to its description, or only lists the words.
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

/** A string with suggestions; other values are valid too. */
export const suggested = (
  meaning: Wording,
  suggestions: readonly string[],
  facts?: KeyFacts,
): KeySchema => field({ type: "string", suggestions })(meaning, facts);

/** A list; Micronaut also accepts a comma-separated string. */
export const listOf = (meaning: Wording, items: KeySchema, facts?: KeyFacts): KeySchema =>
  field({ type: "array", items })(meaning, facts);

/** A mapping with many known keys, but possibly others, of plugins or the Enterprise edition. */
export const block = (meaning: Wording, properties: Keys, facts?: KeyFacts): KeySchema =>
  field({ type: "object", properties, additionalProperties: {} })(meaning, facts);

/**
 * A mapping whose keys are all known: any other key in it has no effect. Either one class of Kestra or Micronaut binds it,
 * or the code asks for each of its keys by name.
 */
export const closedBlock = (meaning: Wording, properties: Keys, facts?: KeyFacts): KeySchema =>
  field({ type: "object", properties, additionalProperties: false })(meaning, facts);

/**
 * A mapping with names chosen by the user as keys. All their values have the same schema.
 * `names` describes such a name ("client name"); `properties` are fixed keys next to the names.
 */
export const named = (
  meaning: Wording,
  names: { readonly label: string; readonly suggestions?: readonly string[] },
  value: KeySchema,
  facts?: KeyFacts,
  properties: Keys = {},
): KeySchema =>
  field({ type: "object", properties, additionalProperties: value, names })(meaning, facts);

/** A mapping or value whose content the schema does not define. */
export const anything = field({});
