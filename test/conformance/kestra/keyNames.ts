// The names of keys in the table.
import type { KeyRow } from "./keyTable";

/** The name of a key without the note on its only spelling. */
export const nameOf = ({ key }: Pick<KeyRow, "key">): string => key.replace(/ \(.*/, "");
