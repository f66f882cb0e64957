// Strings in YAML that every parser of YAML 1.1 and 1.2 reads as exactly these characters.

/** Plain where no parser can read anything else than a string, and otherwise in double quotes. */
export const yamlString = (text: string): string =>
  isPlain(text)
    ? text
    : JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g, escaped);

/** A list in block style, one item a line. */
export const yamlList = (texts: readonly string[], indentation: string): string[] =>
  texts.map((text) => `${indentation}- ${yamlString(text)}`);

const isPlain = (text: string): boolean =>
  /^[a-z](?:[\w./-]|:(?=[\w/]))*$/i.test(text) && !reserved.test(text);

/** Booleans and null in YAML 1.1. */
const reserved = /^(?:y|n|yes|no|on|off|true|false|null)$/i;

const escaped = (character: string): string =>
  `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
