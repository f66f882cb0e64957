// The Helm controller of K3s and RKE2: a HelmChart or HelmChartConfig has values as a string in `valuesContent` and, in
// newer versions, as a map in `values`, which wins. From pkg/apis/helm.cattle.io/v1/types.go of k3s-io/helm-controller.
import { chartManifest } from "./chartManifest";

export const helmController = chartManifest({
  id: "helmController",
  kinds: ["HelmChart", "HelmChartConfig"],
  group: "helm.cattle.io/",
  valuesIn: (reader, manifest) =>
    ["valuesContent", "values"].map((key) => reader.pairAt(manifest, "spec", key)?.value),
});
