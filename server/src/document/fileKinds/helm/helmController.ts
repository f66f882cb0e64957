// The Helm controller of K3s and RKE2: a HelmChart has values as a string in `valuesContent` and, in newer versions, as a
// map in `values`, which wins. A HelmChartConfig adds values to those of a HelmChart. Values in Secrets and in `set` are
// not read. From doc/helmchart.md of k3s-io/helm-controller.
import { textOf, isFilled } from "../reader";
import { chartManifest } from "./chartManifest";

export const helmController = chartManifest({
  id: "helmController",
  kinds: ["HelmChart", "HelmChartConfig"],
  group: "helm.cattle.io/",
  valuesIn: (reader, manifest) =>
    ["valuesContent", "values"].map((key) => reader.pairAt(manifest, "spec", key)?.value),
  hasUnseenValues: (reader, manifest) =>
    textOf(reader.pairAt(manifest, "kind")?.value) === "HelmChartConfig" ||
    ["valuesSecrets", "set"].some((key) => isFilled(reader.pairAt(manifest, "spec", key)?.value)),
});
