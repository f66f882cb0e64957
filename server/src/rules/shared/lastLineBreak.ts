// The fix that makes a block scalar end without a line break.
import { message } from "../../messages/message";
import type { ScalarNode } from "../../document/syntax";
import type { Config } from "../../micronaut/configuration";
import type { Fix } from "../rule";

export function withoutLastBreak(config: Config, { span, style }: ScalarNode): Fix[] {
  if (style !== "literal" && style !== "folded") return [];
  const start = config.text.slice(span.start, span.start + 4);
  const [header, indicator = "", digit = ""] = /^([|>])\+?(\d?)\+?(?=\s)/.exec(start) ?? [];
  if (!header) return [];
  return [
    {
      title: message("lastLineBreak.fix"),
      changes: [
        {
          span: { start: span.start, end: span.start + header.length },
          text: `${indicator}-${digit}`,
        },
      ],
      preferred: false,
    },
  ];
}
