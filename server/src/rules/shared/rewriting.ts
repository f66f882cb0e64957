// The fix that writes another text between the quotes that are there.
import { message } from "../../messages/message";
import type { ScalarNode } from "../../document/syntax";
import { withoutSecret } from "../../interpretation/secretKeys";
import type { Config } from "../../micronaut/configuration";
import type { Fix } from "../rule";

/** Nothing for a text in a block of its own, and where the new text would need escapes between the quotes. */
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
