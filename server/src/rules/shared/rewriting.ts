// The fix that replaces a value and keeps its quotes.
import { message } from "../../messages/message";
import type { ScalarNode } from "../../document/syntax";
import { withoutSecret } from "../../interpretation/secretKeys";
import type { Config } from "../../micronaut/configuration";
import type { Fix } from "../rule";

/** Empty for block scalars, and if the new value would need escapes between the quotes. */
export function fixByRewriting(
  config: Config,
  { span, style }: ScalarNode,
  text: string,
  preferred: boolean,
): Fix[] {
  if (style === "literal" || style === "folded" || /["'\\]/.test(text)) return [];
  const quote = style === "plain" ? "" : (config.text[span.start] ?? "");
  const changes = [{ span, text: quote + text + quote }];
  return [{ title: message("fix.changeTo", { text: withoutSecret(text) }), changes, preferred }];
}
