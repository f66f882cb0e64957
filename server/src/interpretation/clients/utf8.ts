// How many bytes a text has where bytes are what counts, as in the length of a key.

/** The length of a text in UTF-8, in bytes. */
export const utf8Length = (text: string): number =>
  [...text].reduce((sum, character) => sum + bytesOf(character.codePointAt(0) ?? 0), 0);

const bytesOf = (code: number): number =>
  code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
