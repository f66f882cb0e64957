// Kubernetes manifests: the data of a ConfigMap and the stringData of a Secret contain configurations as literal block
// scalars, under any key that ends in .yml or .yaml; so does KESTRA_CONFIGURATION, anywhere in a manifest. Other styles
// are marked as non-literal.
import { isServerOnly } from "../../yaml/diagnose";
import { resolve, type SyntaxNode } from "../../syntax";
import { base64Region } from "./base64Region";
import { embeddedIn, keylessIn, regionOfText, variableRegions } from "../embedded";
import { type Found, type FileKind, nothingFound, type Region } from "../fileKind";
import { duplicateRefusals, manifestRefusals } from "./manifestRefusals";
import { containersOf, podKinds } from "./pods";
import { type FileReader, fileReader, textOf } from "../reader";
import { overriddenVariables } from "../overridden";
import { isMap, distinctRegions, pairAt, pairOf } from "../regions";
import type { Refusal } from "../refusal";
import { type ClusterObject, configurationVariable, mayBeConfiguration } from "../source";

export const kubernetes: FileKind = {
  id: "kubernetes",
  dollar: "$",
  words: ["kind:"],
  isContained: (text) => !text.includes("hostNetwork"),
  find(text, read) {
    // Searching for a word is much faster than matching lines, and rules out most files.
    if (!text.includes("kind:")) return nothingFound;
    if (
      !/^\uFEFF?[ \t-]*kind:[ \t]*["']?(ConfigMap|Secret|List)\b/m.test(text) &&
      !mayHavePods(text) &&
      !text.includes(configurationVariable)
    )
      return nothingFound;
    const { documents, problems } = read();
    const reader = fileReader(text, documents);
    const found = findInManifests(reader, documents);
    // With lines that cannot be parsed, only these are reported.
    if (!problems.every(isServerOnly)) return { ...found, refusals: [], ignored: [] };
    const duplicates = documents.flatMap((manifest) => [...duplicateRefusals(reader, manifest)]);
    return { ...found, refusals: [...found.refusals, ...duplicates] };
  },
};

const pods = new RegExp(`^\uFEFF?[ \\t-]*kind:[ \\t]*["']?(${podKinds.join("|")})(?!\\w)`, "m");

/** Cheap check for a manifest that creates pods, and for a word in Kestra's image or environment. */
const mayHavePods = (text: string): boolean =>
  text.includes("containers") && /kestra/i.test(text) && pods.test(text);

/** The configurations and workloads in manifests, including those of a `List`. */
export function findInManifests(
  reader: FileReader,
  manifests: readonly (SyntaxNode | undefined)[],
): Found & { readonly refusals: readonly Refusal[] } {
  const single = manifests.flatMap(manifestsIn);
  const data = single.map((manifest) => ({
    name: textOf(reader.pairAt(manifest, "metadata", "name")?.value),
    regions: dataRegions(reader.text, manifest),
  }));
  const startsIn = (name: string): number[] =>
    data
      .filter((manifest) => manifest.name === name)
      .flatMap(({ regions }) => regions.map(({ span }) => span.start));
  const workloads = single.flatMap((manifest) => containersOf(reader, manifest, startsIn));
  const { text } = reader;
  const variables = single
    .filter((manifest) => pairOf(manifest, "kind"))
    .flatMap((manifest) => [...variableRegions(text, manifest)]);
  const regions = [
    ...variables,
    ...data.flatMap((manifest) => manifest.regions),
    ...embeddedIn(text, workloads),
    ...keylessIn(text, workloads),
  ];
  const refusals = single.flatMap((manifest) => [...manifestRefusals(reader, manifest)]);
  const ignored = workloads.flatMap(({ variables }) => overriddenVariables(text, variables));
  return { regions: distinctRegions(regions), workloads, refusals, ignored };
}

function manifestsIn(node: SyntaxNode | undefined): SyntaxNode[] {
  const manifest = resolve(node);
  if (!isMap(manifest)) return [];
  const items = pairOf(manifest, "items")?.value;
  return items?.kind === "list" ? items.items.flatMap(manifestsIn) : [manifest];
}

/** The values of a ConfigMap or a Secret whose key has a YAML extension. */
function dataRegions(text: string, manifest: SyntaxNode): Region[] {
  const kind = textOf(pairOf(manifest, "kind")?.value);
  if (kind !== "ConfigMap" && kind !== "Secret") return [];
  const name = textOf(pairAt(manifest, "metadata", "name")?.value);
  return ["data", "stringData"].flatMap((place) => {
    const block = pairOf(manifest, place)?.value;
    if (!isMap(block)) return [];
    return block.pairs.flatMap((pair) => {
      const { text: key } = pair.key;
      const isBase64 = kind === "Secret" && place === "data";
      const region = mayBeConfiguration(key)
        ? (isBase64 && base64Region(pair)) || regionOfText(text, pair)
        : undefined;
      return region ? [inObject(region, { kind, name, key })] : [];
    });
  });
}

/** A region as the value of a key of a ConfigMap or Secret, whose name may be unknown. */
export function inObject(
  region: Region,
  { kind, name, key }: { kind: ClusterObject["kind"]; name: string | undefined; key: string },
): Region {
  const proof = key === configurationVariable ? { proof: true as const } : {};
  const object = name === undefined ? {} : { object: { kind, name, key } };
  return { ...region, ...proof, ...object };
}
