// Flux: the values of a HelmRelease are a map. Values from ConfigMaps and Secrets (`valuesFrom`) are not read. From
// docs/spec/v2/helmreleases.md of fluxcd/helm-controller.
import { chartManifest } from "./chartManifest";
import { isFilled } from "../reader";

export const flux = chartManifest({
  id: "flux",
  kinds: ["HelmRelease"],
  group: "helm.toolkit.fluxcd.io/",
  valuesIn: (reader, manifest) => [reader.pairAt(manifest, "spec", "values")?.value],
  hasUnseenValues: (reader, manifest) =>
    isFilled(reader.pairAt(manifest, "spec", "valuesFrom")?.value),
});
