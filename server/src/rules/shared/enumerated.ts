// Several words in a sentence.

/** `a`, `a and b`, `a, b and c`. */
export const enumerated = (words: readonly string[]): string =>
  words.join(", ").replace(/, ([^,]*)$/, " and $1");
