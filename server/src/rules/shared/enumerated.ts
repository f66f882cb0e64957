// Several words as one phrase.

/** `a`, `a and b`, `a, b and c`. */
export const enumerated = (words: readonly string[]): string =>
  words.join(", ").replace(/, ([^,]*)$/, " and $1");
