// Kustomizations: literals of generators contain configurations as `KEY=value`, inline patches contain manifests or
// JSON patches as strings, and Helm charts have values as a map. Kustomize rewrites references to generated names, so
// the names are those in the other files. From "Kustomization File" in site/content/en/docs/Reference/API of
// kubernetes-sigs/kustomize.
import type { SyntaxNode, YamlDocument } from "../../syntax";
import { assignedRegion, regionOfText } from "../embedded";
import { type FileKind, type Found, nothingFound, type ReadPart, type Region } from "../fileKind";
import { findInValues } from "../helm/helm";
import { findInManifests, inObject } from "./kubernetes";
import { foundInValue } from "../nested";
import { type FileReader, fileReader, textOf } from "../reader";
import { merged, withUnseenVariables } from "../regions";
import { type ClusterObject, configurationVariable, mayBeConfiguration } from "../source";

export const kustomize: FileKind = {
  id: "kustomize",
  dollar: "$",
  words: ["Generator", "patches", "helmCharts"],
  isContained: (text) => !text.includes("hostNetwork"),
  find(text, read) {
    if (!mayBeKustomization(text)) return nothingFound;
    const { documents } = read();
    const reader = fileReader(text, documents);
    return merged(documents.flatMap((root) => findInKustomization(reader, root, read)));
  },
};

/** Cheap check that rules out most files. The fields of Flux's Kustomization are in `spec`. */
const mayBeKustomization = (text: string): boolean =>
  /^\uFEFF? *["']?(?:configMapGenerator|secretGenerator|patches|patchesStrategicMerge|patchesJson6902|helmCharts)["']?[ \t]*:/m.test(
    text,
  );

const generators: Readonly<Record<string, ClusterObject["kind"]>> = {
  configMapGenerator: "ConfigMap",
  secretGenerator: "Secret",
};

function findInKustomization(reader: FileReader, root: YamlDocument, read: ReadPart): Found[] {
  const itemsAt = (node: SyntaxNode | undefined, key: string): readonly SyntaxNode[] =>
    reader.itemsOf(reader.pairAt(node, key)?.value);
  const generated = Object.entries(generators).flatMap(([generator, kind]) =>
    itemsAt(root, generator).flatMap((item) => {
      const name = textOf(reader.pairAt(item, "name")?.value);
      return itemsAt(item, "literals").flatMap((literal) =>
        literalRegions(reader.text, literal, kind, name),
      );
    }),
  );
  const patches = [
    ...itemsAt(root, "patchesStrategicMerge"),
    ...[root, reader.pairAt(root, "spec")?.value].flatMap((holder) =>
      ["patches", "patchesJson6902"].flatMap((key) =>
        itemsAt(holder, key).map((patch) =>
          patch.kind === "map" ? reader.pairAt(patch, "patch")?.value : patch,
        ),
      ),
    ),
  ];
  const values = itemsAt(root, "helmCharts").map(
    (chart) => reader.pairAt(chart, "valuesInline")?.value,
  );
  return [
    { regions: generated, workloads: [] },
    ...patches
      .flatMap((patch) => foundInValue(reader, patch, read, findInPatch))
      .map(withUnseenVariables),
    ...values.flatMap((value) => foundInValue(reader, value, read, findInValues)),
  ];
}

/** The configuration in `KEY=value`. */
function literalRegions(
  text: string,
  literal: SyntaxNode,
  kind: ClusterObject["kind"],
  name: string | undefined,
): Region[] {
  if (literal.kind !== "scalar") return [];
  const [key = ""] = literal.text.split("=", 1);
  const region = mayBeConfiguration(key) ? assignedRegion(text, literal, key) : undefined;
  return region ? [inObject(region, { kind, name, key })] : [];
}

/** The configurations in a manifest, or in the operations of a JSON patch. */
function findInPatch(reader: FileReader, root: YamlDocument): Found {
  if (root?.kind !== "list") return findInManifests(reader, [root]);
  const regions = reader.itemsOf(root).flatMap((operation): Region[] => {
    const path = textOf(reader.pairAt(operation, "path")?.value);
    const pair = reader.pairAt(operation, "value");
    const [, key = ""] = /^\/(?:data|stringData)\/([^/]+)$/.exec(path ?? "") ?? [];
    const assigned = textOf(reader.pairAt(pair?.value, "name")?.value) === configurationVariable;
    const value = assigned ? reader.pairAt(pair?.value, "value") : pair;
    const isConfiguration = assigned || mayBeConfiguration(key);
    const region = value && isConfiguration ? regionOfText(reader.text, value) : undefined;
    if (!region) return [];
    return [assigned || key === configurationVariable ? { ...region, proof: true } : region];
  });
  return { regions, workloads: [] };
}
