// Values that only the running server knows: placeholders, template actions, custom tags. Nothing may be said of them.
import type { ScalarNode } from "../document/syntax";

/** The value is put together elsewhere, so its present text says nothing about its type or form. */
export function isDynamic(scalar: ScalarNode): boolean {
  return (
    scalar.tag?.startsWith("!") === true ||
    /\$\{|\$\w|\{\{|@\w[\w.-]*@|\(\(.*\)\)/.test(scalar.text)
  );
}
