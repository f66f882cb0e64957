// A compose file: the configuration is the literal block of a KESTRA_CONFIGURATION variable, on any service, in the
// environment's map or list, by itself or through an anchor.
import { nextLine } from "../lines";
import { parseYaml } from "../parse";
import type { ScalarNode, SyntaxNode } from "../syntax";
import type { Host, Region } from "./host";
import { literalOf, literalRegion } from "./regions";

const variable = "KESTRA_CONFIGURATION";

export const compose: Host = {
  id: "compose",
  title: "compose file",
  dollar: "$$",
  proof: true,
  // A service may also use the network of the machine, or of another service.
  isContained: (text) => !text.includes("network_mode"),
  find(text) {
    if (!text.includes(variable)) return [];
    const { documents } = parseYaml(text);
    const blocks = new Map<number, Region>();
    for (const root of documents) {
      // Several services may share one block by its anchor; it is one configuration.
      for (const region of regionsBelow(text, root)) blocks.set(region.span.start, region);
    }
    return [...blocks.values()];
  },
};

function* regionsBelow(text: string, node: SyntaxNode | undefined): Generator<Region> {
  if (node?.kind === "list") {
    for (const item of node.items) {
      const entry = item.kind === "scalar" && listEntry(text, item);
      if (entry) yield entry;
      else yield* regionsBelow(text, item);
    }
  }
  if (node?.kind !== "map") return;
  for (const { key, value } of node.pairs) {
    const literal = key.text === variable ? literalOf(value) : undefined;
    if (literal) yield literalRegion(text, literal);
    else yield* regionsBelow(text, value);
  }
}

/** `- |` with `KESTRA_CONFIGURATION=` alone on its first line: the lines below are the configuration. */
function listEntry(text: string, item: ScalarNode): Region | undefined {
  if (item.style !== "literal" || !/^KESTRA_CONFIGURATION=[ \t]*\r?\n/.test(item.text))
    return undefined;
  const region = literalRegion(text, item);
  const { start, end } = region.span;
  return { ...region, span: { start: nextLine(text, start), end } };
}
