// Values of Kestra's Helm chart: the configuration is a map of the values themselves. Charts from 1.0 have it under
// configurations.application, the starter chart one level down; charts 0.x under configuration and secrets.
import { parseYaml } from "../parse";
import type { SyntaxNode } from "../syntax";
import type { Host, Region } from "./host";
import { manifestRegions } from "./kubernetes";
import { mapRegion, pairAt } from "./regions";

/** Where the chart looks, as paths of keys. */
const places = [
  ["configurations", "application"],
  ["kestra", "configurations", "application"],
  ["configuration"],
  ["secrets"],
];

export const helm: Host = {
  id: "helm",
  title: "Helm values",
  dollar: "$",
  proof: false,
  isContained: (text) => !text.includes("hostNetwork"),
  find(text) {
    if (!/^ *["']?(configurations?|secrets|extraManifests)["']?:/m.test(text)) return [];
    return parseYaml(text).documents.flatMap((root) => [
      ...places.flatMap((path) => {
        const pair = pairAt(root, ...path);
        return (pair && mapRegion(text, pair)) ?? [];
      }),
      ...extraManifests(text, root),
    ]);
  },
};

function extraManifests(text: string, root: SyntaxNode | undefined): Region[] {
  const list = pairAt(root, "extraManifests")?.value;
  return list?.kind === "list" ? list.items.flatMap((item) => manifestRegions(text, item)) : [];
}
