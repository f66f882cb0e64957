// The names of keys in the table.
import type { KeyRow } from "./keyTable";

/** The name of a key without the note on its only spelling. */
export const nameOf = ({ key }: Pick<KeyRow, "key">): string => key.replace(/ \(.*/, "");

/** The last segment in the only spelling in which the key is found; empty if the spelling is free. */
export const exactSpellingOf = ({ key }: Pick<KeyRow, "key">): string =>
  /\(only as (?:.*\.)?([^.]+)\)$/.exec(key)?.[1] ?? "";
