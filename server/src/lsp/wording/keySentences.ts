// French of keys without the English: a bundle has every text of the schema already, so French in the order of these
// texts is enough. Which file says what stays in frenchKeys.json; scripts/bundles.ts leaves its English out.

/** French by English, of which `inOrder` is what the schema says. */
export interface Compact {
  /** The French of each of the schema's sentences, in their order; 0 where there is none. */
  readonly inOrder: readonly (string | 0)[];
  /** The rest, by the English. */
  readonly others: Readonly<Record<string, string>>;
}

type Sentences = Readonly<Record<string, string>>;

/** Takes out the English that `schema`, a JSON Schema, holds. */
export function compact(sentences: Sentences, schema: unknown): Compact {
  const known = sentencesOf(schema);
  const inOrder = known.map((english) => sentences[english] ?? 0);
  const others = Object.entries(sentences).filter(([english]) => !known.includes(english));
  return { inOrder, others: Object.fromEntries(others) };
}

/** Puts it in again, from the same schema. */
export function complete({ inOrder, others }: Compact, schema: unknown): Sentences {
  const pairs = sentencesOf(schema).map((english, index) => [english, inOrder[index]] as const);
  return { ...Object.fromEntries(pairs.filter(([, french]) => french)), ...others } as Sentences;
}

/** Every text in the schema that may be a sentence, whole and in its sentences, each once. */
function sentencesOf(schema: unknown): string[] {
  const texts = textsIn(schema).filter((text) => text.includes(" "));
  return [...new Set(texts.flatMap((text) => [text, ...text.split(/(?<=\.) /)]))];
}

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return value instanceof Object ? Object.values(value).flatMap(textsIn) : [];
}
