// A compose file: the configuration is the literal block of a KESTRA_CONFIGURATION variable, on any service, in the
// environment's map or list, by itself or through an anchor. Other ways to write the variable are told apart.
import type { SyntaxNode } from "../syntax";
import { composeServices } from "./composeServices";
import { assignedRegion, regionOfText } from "./held";
import { type Host, nothing, type Region } from "./fileKind";
import { carrierReader } from "./reader";
import { configurationVariable, once } from "./regions";

export const compose: Host = {
  id: "compose",
  title: "compose file",
  dollar: "$$",
  filledFrom: ".env",
  proof: true,
  // A service may also use the network of the machine, or of another service.
  isContained: (text) => !text.includes("network_mode"),
  find(text, read) {
    if (!text.includes(configurationVariable) && !mayHaveServices(text)) return nothing;
    const { documents } = read(text);
    const reader = carrierReader(text, documents);
    const workloads = documents.flatMap((root) => composeServices(reader, root));
    // Several services may share one block by its anchor; it is one configuration.
    const regions = once(documents.flatMap((root) => [...regionsBelow(text, root)]));
    return { regions, workloads };
  },
};

/** Services, and a word that any of Kestra's own would have in its image, or in the variables that an override adds. */
const mayHaveServices = (text: string): boolean =>
  text.includes("services") &&
  /^\uFEFF?["']?services["']?[ \t]*:/m.test(text) &&
  /kestra|MICRONAUT_/.test(text);

function* regionsBelow(text: string, node: SyntaxNode | undefined): Generator<Region> {
  if (node?.kind === "list") {
    for (const item of node.items) {
      const entry = item.kind === "scalar" && assignedRegion(text, item);
      if (entry) yield entry;
      else yield* regionsBelow(text, item);
    }
  }
  if (node?.kind !== "map") return;
  for (const pair of node.pairs) {
    const region = pair.key.text === configurationVariable ? regionOfText(text, pair) : undefined;
    if (region) yield region;
    else yield* regionsBelow(text, pair.value);
  }
}
