// Turns messages into sentences.
import type { English } from "./english";
import { Joined, List, Message, type Text, type Value, type Worded } from "./message";

export interface Language {
  /** Such as `fr`: how lists are written. */
  readonly locale: string;
  readonly templates: { readonly [Id in keyof English]: string };
}

export function rendered(text: Text, language: Language): string {
  if (typeof text === "string") return text;
  if (text instanceof Message) return filled(language.templates[text.id], text, language);
  if (text instanceof Joined)
    return text.parts.map((part) => rendered(part, language)).join(text.between);
  return listed(text, language);
}

const filled = (template: string, { values }: Message, language: Language): string =>
  template.replace(/\{(\w+)\}/g, (written, name: string) => {
    const value = values[name];
    return value === undefined ? written : valueIn(value, language);
  });

const valueIn = (value: Value, language: Language): string =>
  typeof value === "number" ? String(value) : rendered(value, language);

function listed({ items, kind }: List, language: Language): string {
  const type = kind === "and" ? "conjunction" : "disjunction";
  const format = new Intl.ListFormat(language.locale, { type });
  return format.format(items.map((item) => valueIn(item, language)));
}

/** A response with every message rendered. Everything else is kept, and unchanged parts are the same objects. */
export const inLanguage = <T>(answer: Worded<T>, language: Language): T =>
  inside(answer, language) as T;

function inside(value: unknown, language: Language): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (value instanceof Message || value instanceof Joined || value instanceof List)
    return rendered(value, language);
  if (Array.isArray(value)) return value.map((item) => inside(item, language));
  // Anything other than a list or plain data, such as a URI or an error, contains no messages.
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  const entries = Object.entries(value);
  let isChanged = false;
  for (const entry of entries) {
    const own = inside(entry[1], language);
    if (own === entry[1]) continue;
    entry[1] = own;
    isChanged = true;
  }
  return isChanged ? Object.fromEntries(entries) : value;
}
