// The containers of Kubernetes manifests as workloads: those of pods, and of objects that create pods.
import { resolve, type SyntaxNode } from "../../syntax";
import { wordsOf } from "../compose/composeServices";
import { namedList, noEnvironment, placeAt } from "../environment";
import { parseImage } from "../image";
import { type FileReader, isFilled, textOf } from "../reader";
import { embeddedIn } from "../embedded";
import { firstOf } from "../regions";
import type { ClusterObject, Source } from "../source";
import type { Workload } from "../workload";

const template = ["spec", "template", "spec"];

/**
 * The paths of the pod specification in each kind of manifest, the first that exists. Also those of Knative and Cloud
 * Run (a Service, and a Job with one more level), Argo Rollouts and OpenShift.
 */
const podPaths: Readonly<Record<string, readonly (readonly string[])[]>> = {
  Pod: [["spec"]],
  CronJob: [["spec", "jobTemplate", "spec", "template", "spec"]],
  Job: [[...template, "template", "spec"], template],
  ...Object.fromEntries(
    [
      "Deployment",
      "StatefulSet",
      "DaemonSet",
      "ReplicaSet",
      "Service",
      "Rollout",
      "DeploymentConfig",
    ].map((kind) => [kind, [template]]),
  ),
};

export const podKinds = Object.keys(podPaths);

/** The pod specification in a manifest. */
export function podOf(reader: FileReader, manifest: SyntaxNode): SyntaxNode | undefined {
  const paths = podPaths[textOf(reader.pairAt(manifest, "kind")?.value) ?? ""] ?? [];
  return firstOf(paths, (path) => reader.pairAt(manifest, ...path)?.value);
}

/**
 * The containers of one manifest; `named` gives the start offsets of the regions in the ConfigMap or Secret of a name.
 */
export function containersOf(
  reader: FileReader,
  manifest: SyntaxNode,
  named: (name: string) => readonly number[],
): Workload[] {
  const pod = podOf(reader, manifest);
  if (!pod) return [];
  const volumes = reader.itemsOf(reader.pairAt(pod, "volumes")?.value);
  const containers = reader.itemsOf(reader.pairAt(pod, "containers")?.value);
  return [
    ...containers.map((container) => {
      const workload = containerOf(reader, container);
      const files = objectsIn(reader, mounted(reader, container, volumes));
      const objects = objectsIn(reader, [container]);
      const all = [...objects, ...files];
      const embedded = embeddedIn(reader.text, [workload]).map(({ span }) => span.start);
      const reads = [...new Set(all.flatMap(({ name }) => named(name))), ...embedded];
      const sources: Source[] = [
        ...reads.map((start) => ({ kind: "region" as const, start, rank: undefined })),
        ...all.map((object) => ({
          ...{ kind: "object" as const, object, rank: undefined },
          isFile: files.includes(object),
        })),
      ];
      return { ...workload, reads, sources };
    }),
    // An init container may use the configuration, too, but the server runs in another container.
    ...reader
      .itemsOf(reader.pairAt(pod, "initContainers")?.value)
      .map((container) => containerOf(reader, container)),
  ];
}

function containerOf(reader: FileReader, container: SyntaxNode): Workload {
  const at = (key: string): SyntaxNode | undefined => resolve(reader.pairAt(container, key)?.value);
  const image = at("image");
  const env = reader.pairAt(container, "env");
  return {
    name: textOf(at("name")) ?? "",
    image: image?.kind === "scalar" ? parseImage(image.text, image.span) : undefined,
    ...(env ? namedList(reader, env) : noEnvironment),
    place: placeAt(reader, container, ["env"], ["named"]),
    hasUnseenVariables: isFilled(at("envFrom")),
    command: ["command", "args"]
      .map((key) => wordsOf(reader, reader.pairAt(container, key)))
      .join(" "),
    reads: [],
    sources: [],
  };
}

/** The volumes of a pod that a container mounts. */
function mounted(
  reader: FileReader,
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

/** The keys with which a container or volume refers to a ConfigMap or a Secret. */
const references: Readonly<Record<string, ClusterObject["kind"]>> = {
  configMap: "ConfigMap",
  configMapKeyRef: "ConfigMap",
  configMapRef: "ConfigMap",
  secret: "Secret",
  secretKeyRef: "Secret",
  secretRef: "Secret",
};

/** The ConfigMaps and Secrets that some parts of a pod specification refer to. */
function objectsIn(reader: FileReader, parts: readonly SyntaxNode[]): ClusterObject[] {
  const objects = new Map<string, ClusterObject>();
  const visit = (node: SyntaxNode | undefined): void => {
    for (const item of reader.itemsOf(node)) visit(item);
    for (const { pair } of reader.pairsOf(node)) {
      const kind = Object.hasOwn(references, pair.key.text) ? references[pair.key.text] : undefined;
      if (!kind) {
        visit(pair.value);
        continue;
      }
      // A volume has secretName, all other references have name.
      for (const key of ["name", "secretName"]) {
        const name = textOf(reader.pairAt(pair.value, key)?.value);
        if (name !== undefined) objects.set(`${kind} ${name}`, { kind, name, key: undefined });
      }
    }
  };
  parts.forEach(visit);
  return [...objects.values()];
}
