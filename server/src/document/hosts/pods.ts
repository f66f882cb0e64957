// The containers of Kubernetes manifests as workloads: those of a pod, and of whatever makes pods.
import { resolve, type SyntaxNode } from "../syntax";
import { wordsOf } from "./composeServices";
import { namedList, noEnvironment } from "./environment";
import { parseImage } from "./image";
import { type CarrierReader, isFilled, textOf } from "./reader";
import { heldBy } from "./regions";
import type { Workload } from "./workload";

/** Where a kind of manifest keeps the description of its pods. */
const podPaths: Readonly<Record<string, readonly string[]>> = {
  Pod: ["spec"],
  CronJob: ["spec", "jobTemplate", "spec", "template", "spec"],
  ...Object.fromEntries(
    ["Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "Job"].map((kind) => [
      kind,
      ["spec", "template", "spec"],
    ]),
  ),
};

export const podKinds = Object.keys(podPaths);

/** The containers of one manifest; `named` says where the regions begin that a ConfigMap or Secret of a name holds. */
export function containersOf(
  reader: CarrierReader,
  manifest: SyntaxNode,
  named: (name: string) => readonly number[],
): Workload[] {
  const path = podPaths[textOf(reader.pairAt(manifest, "kind")?.value) ?? ""];
  const pod = path && reader.pairAt(manifest, ...path)?.value;
  if (!pod) return [];
  const volumes = reader.itemsOf(reader.pairAt(pod, "volumes")?.value);
  const containers = reader.itemsOf(reader.pairAt(pod, "containers")?.value);
  return [
    ...containers.map((container) => {
      const workload = containerOf(reader, container);
      const sources = sourcesOf(reader, [container, ...mounted(reader, container, volumes)]);
      const held = heldBy(reader.text, [workload]).map(({ span }) => span.start);
      const reads = [...[...sources].flatMap(named), ...held];
      return { ...workload, reads };
    }),
    // What prepares a pod may look at the configuration, too, but the server that reads it is another container.
    ...reader
      .itemsOf(reader.pairAt(pod, "initContainers")?.value)
      .map((container) => containerOf(reader, container)),
  ];
}

function containerOf(reader: CarrierReader, container: SyntaxNode): Workload {
  const at = (key: string): SyntaxNode | undefined => resolve(reader.pairAt(container, key)?.value);
  const image = at("image");
  const env = reader.pairAt(container, "env");
  return {
    name: textOf(at("name")) ?? "",
    image: image?.kind === "scalar" ? parseImage(image.text, image.span) : undefined,
    ...(env ? namedList(reader, env) : noEnvironment),
    hasUnseenVariables: isFilled(at("envFrom")),
    command: ["command", "args"]
      .map((key) => wordsOf(reader, reader.pairAt(container, key)))
      .join(" "),
    reads: [],
  };
}

/** The volumes of a pod that a container mounts. */
function mounted(
  reader: CarrierReader,
  container: SyntaxNode,
  volumes: readonly SyntaxNode[],
): SyntaxNode[] {
  const nameOf = (node: SyntaxNode): string | undefined =>
    textOf(reader.pairAt(node, "name")?.value);
  const names = new Set(
    reader.itemsOf(reader.pairAt(container, "volumeMounts")?.value).map(nameOf),
  );
  return volumes.filter((volume) => names.has(nameOf(volume)));
}

/** The keys under which a container or volume names a ConfigMap or a Secret. */
const references = new Set([
  "configMap",
  "configMapKeyRef",
  "configMapRef",
  "secret",
  "secretKeyRef",
  "secretRef",
]);

/** The names of ConfigMaps and Secrets that some parts of a pod's description speak of. */
function sourcesOf(reader: CarrierReader, parts: readonly SyntaxNode[]): Set<string> {
  const names = new Set<string>();
  const visit = (node: SyntaxNode | undefined): void => {
    for (const item of reader.itemsOf(node)) visit(item);
    for (const { pair } of reader.pairsOf(node)) {
      if (!references.has(pair.key.text)) visit(pair.value);
      // A volume says secretName where every other reference says name.
      else
        for (const key of ["name", "secretName"]) {
          const name = textOf(reader.pairAt(pair.value, key)?.value);
          if (name !== undefined) names.add(name);
        }
    }
  };
  parts.forEach(visit);
  return names;
}
