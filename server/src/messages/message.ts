// A message to a user: an id and values. Only the wire and the command line turn it into a sentence, in the user's
// language. Values are never translated and never parsed; a part of a sentence that is to be translated is a message.
import type { English } from "./english";

export type MessageId = keyof English;

/** What a message contains under a name: characters from a file, or another message. */
export type Value = string | number | Text;

export type Values = Readonly<Record<string, Value>>;

/** The names between braces in a template. */
export type NamesIn<Template extends string> =
  Template extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;

/** The values a template needs; empty if it has no placeholders. */
export type ValuesOf<Id extends MessageId> = [NamesIn<English[Id]>] extends [never]
  ? []
  : [values: { readonly [Name in NamesIn<English[Id]>]: Value }];

/** Something a user reads. A plain string is shown as it is, in every language. */
export type Text = string | Message | Joined | List;

export class Message {
  constructor(
    readonly id: MessageId,
    readonly values: Values,
  ) {}
}

/** Several texts with the same characters between them, such as a space between sentences. */
export class Joined {
  constructor(
    readonly parts: readonly Text[],
    readonly between: string,
  ) {}
}

/** `a, b and c`, as the user's language writes it. */
export class List {
  constructor(
    readonly items: readonly Value[],
    readonly kind: "and" | "or",
  ) {}
}

export function message<Id extends MessageId>(id: Id, ...[values]: ValuesOf<Id>): Message {
  return new Message(id, values ?? {});
}

export const and = (items: readonly Value[]): List => new List(items, "and");
export const or = (items: readonly Value[]): List => new List(items, "or");

/** Empty and absent parts are left out. */
export const joined = (parts: readonly (Text | undefined)[], between: string): Joined =>
  new Joined(
    parts.filter((part): part is Text => part !== undefined && part !== ""),
    between,
  );

export const sentences = (...parts: readonly (Text | undefined)[]): Joined => joined(parts, " ");

/** The same string for equal texts, and another one for any other. */
export const keyOf = (text: Text): string => JSON.stringify(text);

/** The same text with other strings in it: in its values, and where it is a string itself. */
export function mapStrings(text: Text, change: (value: string) => string): Text {
  const inValue = (value: Value): Value =>
    typeof value === "number" ? value : mapStrings(value, change);
  if (typeof text === "string") return change(text);
  if (text instanceof List) return new List(text.items.map(inValue), text.kind);
  if (text instanceof Joined)
    return new Joined(
      text.parts.map((part) => mapStrings(part, change)),
      text.between,
    );
  const values = Object.entries(text.values).map(([name, value]) => [name, inValue(value)]);
  return new Message(text.id, Object.fromEntries(values) as Values);
}

/** The same shape with a text wherever there is a string: what answers look like before they reach the wire. */
export type Worded<T> = T extends string
  ? T | Text
  : T extends number | boolean | undefined | null | ((...args: never) => unknown)
    ? T
    : { [Key in keyof T]: Worded<T[Key]> };
