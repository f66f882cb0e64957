// The edit that replaces the name of a key.
import type { TextChange } from "../../document/span";
import type { Config } from "../../micronaut/configuration";
import type { Entry } from "../../micronaut/tree/node";

/** In a flow mapping, a quoted key may need its quotes, so they are kept. */
export function renameOf({ text }: Config, { key }: Entry, name: string): TextChange {
  const quote = text[key.start] ?? "";
  const isQuoted = /["']/.test(quote) && text[key.end - 1] === quote;
  return { span: key, text: isQuoted ? quote + name + quote : name };
}
