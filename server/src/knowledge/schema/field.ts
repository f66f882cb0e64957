// The words in which the schema is written: one function per shape of value, each carrying what is known of the key.
// Shapes only: what two keys have to do with each other is a rule's business, so there is no refine, transform or union.
import * as z from "zod";

/** A Kestra version as people write it, without the patch level. */
export type Version = `${number}.${number}`;

/** What is known of a key beside its shape. Everything is optional: an unknown fact stays away. */
export interface KeyFacts {
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
  /** What one should know before writing it, as a sentence of its own. */
  readonly note?: string;
  /** The value is a secret: it belongs in the environment and never in a message. */
  readonly secret?: true;
  /** Only the Enterprise edition reads the key. */
  readonly enterprise?: true;
  /** The documentation page; keys below inherit it. */
  readonly docs?: string;
}

/** Facts in the form that goes into the JSON Schema: standard keywords where it has them. */
function meta(meaning: string, facts: KeyFacts): Record<string, unknown> {
  const { deprecatedSince, removedIn, ...rest } = facts;
  return {
    description: meaning,
    ...rest,
    ...(deprecatedSince === undefined ? {} : { deprecatedSince, deprecated: true }),
    ...(removedIn === undefined ? {} : { removedIn, deprecated: true }),
  };
}

export const text = (meaning: string, facts: KeyFacts = {}): z.ZodType =>
  z.string().meta(meta(meaning, facts));

/** A text that must never be shown or logged. */
export const secret = (meaning: string, facts: KeyFacts = {}): z.ZodType =>
  z.string().meta(meta(meaning, { ...facts, secret: true }));

/** An absolute URL; Micronaut's `URL` conversion. */
export const url = (meaning: string, facts: KeyFacts = {}): z.ZodType =>
  z.string().meta({ ...meta(meaning, facts), format: "uri" });

export const flag = (meaning: string, facts: KeyFacts = {}): z.ZodType =>
  z.boolean().meta(meta(meaning, facts));

export const integer = (meaning: string, facts: KeyFacts = {}): z.ZodType =>
  z.number().meta({ ...meta(meaning, facts), type: "integer" });

export const decimal = (meaning: string, facts: KeyFacts = {}): z.ZodType =>
  z.number().meta(meta(meaning, facts));

/** One integer with a unit (`30s`, `5m`) or an ISO-8601 duration (`PT5M`). */
export const duration = (meaning: string, facts: KeyFacts = {}): z.ZodType =>
  z.string().meta({ ...meta(meaning, facts), format: "duration" });

/**
 * One of a fixed set of words. `values` maps each word to a sentence about it, or lists the words alone.
 * Micronaut also accepts other spellings of most enums; the type check allows for that.
 */
export function oneOf(
  meaning: string,
  values: readonly string[] | Readonly<Record<string, string>>,
  facts: KeyFacts = {},
): z.ZodType {
  const words = Array.isArray(values) ? (values as readonly string[]) : Object.keys(values);
  const enumDescriptions = Array.isArray(values) ? undefined : Object.values(values);
  return z
    .enum(words as [string, ...string[]])
    .meta({ ...meta(meaning, facts), ...(enumDescriptions ? { enumDescriptions } : {}) });
}

/** A text with words worth proposing, where other words are right too. */
export const suggested = (
  meaning: string,
  suggestions: readonly string[],
  facts: KeyFacts = {},
): z.ZodType => z.string().meta({ ...meta(meaning, facts), suggestions });

/** A list; Micronaut also accepts one text with commas. */
export const listOf = (meaning: string, item: z.ZodType, facts: KeyFacts = {}): z.ZodType =>
  z.array(item).meta(meta(meaning, facts));

/** A block of which we know many keys but perhaps not all. */
export const block = (
  meaning: string,
  keys: Record<string, z.ZodType>,
  facts: KeyFacts = {},
): z.ZodType => z.looseObject(keys).partial().meta(meta(meaning, facts));

/** A block of which we know every key: another key in it has no effect. */
export const closedBlock = (
  meaning: string,
  keys: Record<string, z.ZodType>,
  facts: KeyFacts = {},
): z.ZodType => z.strictObject(keys).partial().meta(meta(meaning, facts));

/**
 * A block whose keys are names of the user's own choice, each leading to the same shape.
 * `names` says what such a name is ("client name"); `keys` are fixed keys that stand beside the names.
 */
export const named = (
  meaning: string,
  names: { readonly label: string; readonly suggestions?: readonly string[] },
  value: z.ZodType,
  facts: KeyFacts = {},
  keys: Record<string, z.ZodType> = {},
): z.ZodType =>
  z
    .object(keys)
    .partial()
    .catchall(value)
    .meta({ ...meta(meaning, facts), names });

/** A block or value whose content is not ours to know. */
export const anything = (meaning: string, facts: KeyFacts = {}): z.ZodType =>
  z.unknown().meta(meta(meaning, facts));
