// The containers that Kestra's Helm chart creates from its values: one image for all, and variables for all and for
// each deployment. Shared values are under `common` in charts from 1.0, and at the top in charts 0.x; dind and its
// variables belong to another program. From charts/kestra of kestra-io/helm-charts and kestra-io/kestra, values and
// templates.
import type { Span } from "../../span";
import { type Pair, resolve, type SyntaxNode } from "../../syntax";
import { namedList, placeAt, type WrittenEnvironment } from "../environment";
import { parseReference } from "../image";
import { type FileReader, isFilled, textOf } from "../reader";
import type { ClusterObject, Source } from "../source";
import type { Workload } from "../workload";

/** The chart's containers; `reads` are the start offsets of the regions with its configuration. */
export function chartWorkloads(
  reader: FileReader,
  values: SyntaxNode | undefined,
  reads: readonly number[],
): Workload[] {
  const at = (...path: string[]): Pair | undefined => reader.pairAt(values, ...path);
  const image = imageOf(reader, values);
  const isChart0 = !at("common") && !at("configurations");
  const sharedKeys = isChart0 ? [] : ["common"];
  const shared = environmentAt([at(...sharedKeys, "extraEnv")]);
  const unseen = ["extraEnvFrom", "extraConfigMapEnvFrom", "extraSecretEnvFrom"].some((key) =>
    isFilled(at(...sharedKeys, key)?.value),
  );
  if (!image && shared.environments.length === 0 && reads.length === 0) return [];
  const sources = sourcesOf(reader, values, isChart0, reads);
  const place = placeAt(reader, values, [...sharedKeys, "extraEnv"], ["named"]);
  const chart = {
    name: "kestra",
    image,
    place,
    hasUnseenVariables: unseen,
    command: "",
    reads,
    sources,
  };
  const deployments = ["deployments", "workerGroups", "workerGroup"].flatMap((key) =>
    reader.pairsOf(at(key)?.value).flatMap(({ pair }): Workload[] => {
      const own = environmentAt([reader.pairAt(pair.value, "extraEnv")]);
      const ownUnseen = isFilled(reader.pairAt(pair.value, "extraEnvFrom")?.value);
      if (own.environments.length === 0 && !ownUnseen) return [];
      // In charts 0.x, the variables of a deployment replace the shared ones.
      const replacesShared = isChart0 && own.variables.length > 0;
      return [
        {
          ...chart,
          name: pair.key.text,
          variables: [...(replacesShared ? [] : shared.variables), ...own.variables],
          environments: own.environments,
          place: replacesShared ? placeAt(reader, pair.value, ["extraEnv"], ["named"]) : place,
          hasUnseenVariables: unseen || ownUnseen,
        },
      ];
    }),
  );
  return [{ ...chart, ...shared }, ...deployments];

  function environmentAt(pairs: readonly (Pair | undefined)[]): WrittenEnvironment {
    const written = pairs.flatMap((pair) => (pair ? [namedList(reader, pair)] : []));
    return {
      variables: written.flatMap(({ variables }) => variables),
      environments: written.flatMap(({ environments }) => environments),
    };
  }
}

/** The configuration files of the chart, in its order: its own map, ConfigMaps, Secrets. */
function sourcesOf(
  reader: FileReader,
  values: SyntaxNode | undefined,
  isChart0: boolean,
  reads: readonly number[],
): Source[] {
  const objectsAt = (kind: ClusterObject["kind"], ...path: string[]): ClusterObject[] => {
    const node = reader.pairAt(values, ...path)?.value;
    const parts = resolve(node)?.kind === "map" ? [node] : reader.itemsOf(node);
    return parts.flatMap((part) => {
      const [name, secretName, key] = ["name", "secretName", "key"].map((word) =>
        textOf(reader.pairAt(part, word)?.value),
      );
      const named = name ?? secretName;
      return named === undefined ? [] : [{ kind, name: named, key }];
    });
  };
  const objects = [
    ...objectsAt("ConfigMap", "configurations", "configmaps"),
    ...objectsAt("Secret", "configurations", "secrets"),
    ...(isChart0 ? objectsAt("Secret", "externalSecret") : []),
  ];
  return [
    ...reads.map((start) => ({ kind: "region" as const, start })),
    ...objects.map((object) => ({ kind: "object" as const, object, isFile: true })),
  ].map((source, rank) => ({ ...source, rank }));
}

/**
 * Repository and tag; the chart or another values file may set either. Without a tag, the release of the chart decides:
 * most releases use the version of Kestra that they were published for, the first ones `latest-full`.
 */
function imageOf(reader: FileReader, values: SyntaxNode | undefined): Workload["image"] {
  const scalar = (...keys: string[]): { text: string; span: Span } | undefined => {
    const found = keys
      .map((key) => resolve(reader.pairAt(values, "image", key)?.value))
      .find(Boolean);
    return found?.kind === "scalar" && found.text !== "" ? found : undefined;
  };
  const repository = scalar("repository", "image");
  const tag = scalar("tag");
  if (!repository)
    return tag && { name: undefined, tag: tag.text, hasDigest: false, span: tag.span };
  const image = parseReference(repository.text, repository.span);
  return tag ? { ...image, tag: tag.text } : image;
}
