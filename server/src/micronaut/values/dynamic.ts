// Values that only the running server knows: placeholders, template actions, custom tags. Nothing may be said of them.
import type { ScalarNode } from "../../document/syntax";

/** The value is put together elsewhere, so its present text says nothing about its type or form. */
export const isDynamic = (scalar: ScalarNode): boolean =>
  isTemplated(scalar) || /\$\{|\$\w/.test(scalar.text);

/** Something else writes the value before the server reads it, so not even its placeholders are known. */
export const isTemplated = ({ tag, text }: ScalarNode): boolean =>
  tag?.startsWith("!") === true ||
  /\{\{|@\w[\w.-]*@/.test(text) ||
  text.split("\n").some(hasParentheses);

/** `((name))`, as Concourse and Cloud Foundry write it. */
function hasParentheses(line: string): boolean {
  const opened = line.indexOf("((");
  return opened !== -1 && line.includes("))", opened + 2);
}
