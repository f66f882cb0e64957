// Kubernetes manifests: a ConfigMap's data and a Secret's stringData hold configurations as literal blocks, under any
// key that ends in .yml or .yaml.
import { parseYaml } from "../parse";
import type { SyntaxNode } from "../syntax";
import type { Host, Region } from "./host";
import { isMap, literalOf, literalRegion, pairOf } from "./regions";

export const kubernetes: Host = {
  id: "kubernetes",
  title: "Kubernetes manifest",
  dollar: "$",
  proof: false,
  isContained: (text) => !text.includes("hostNetwork"),
  find(text) {
    if (!/^[ \t-]*kind:[ \t]*["']?(ConfigMap|Secret|List)\b/m.test(text)) return [];
    return parseYaml(text).documents.flatMap((root) => manifestRegions(text, root));
  },
};

/** The configurations in a manifest, or in those of a `List`. */
export function manifestRegions(text: string, manifest: SyntaxNode | undefined): Region[] {
  if (!isMap(manifest)) return [];
  const items = pairOf(manifest, "items")?.value;
  const kind = pairOf(manifest, "kind")?.value;
  if (items?.kind === "list") return items.items.flatMap((item) => manifestRegions(text, item));
  if (kind?.kind !== "scalar" || !["ConfigMap", "Secret"].includes(kind.text)) return [];
  return ["data", "stringData"].flatMap((name) => {
    const block = pairOf(manifest, name)?.value;
    if (!isMap(block)) return [];
    return block.pairs.flatMap(({ key, value }) => {
      const literal = /\.ya?ml$/.test(key.text) ? literalOf(value) : undefined;
      return literal ? [literalRegion(text, literal)] : [];
    });
  });
}
