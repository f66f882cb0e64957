// Argo CD applications, and the template of application sets. A source of an application has Helm values as a map in
// `valuesObject` or as a string in `values`; the map wins over the string. Parameters, which win over both, are not
// read. From docs/user-guide/helm.md and util/helm of argoproj/argo-cd.
import type { SyntaxNode } from "../syntax";
import { chartManifest } from "./chartManifest";
import { type FileReader, isFilled } from "./reader";

export const argoCd = chartManifest({
  id: "argoCd",
  kinds: ["Application", "ApplicationSet"],
  group: "argoproj.io/",
  valuesIn(reader, manifest) {
    const application = reader.pairAt(manifest, "spec", "template")?.value ?? manifest;
    const at = (key: string): SyntaxNode | undefined =>
      reader.pairAt(application, "spec", key)?.value;
    return [at("source"), ...reader.itemsOf(at("sources"))].map((source) =>
      valuesOf(reader, source),
    );
  },
});

function valuesOf(reader: FileReader, source: SyntaxNode | undefined): SyntaxNode | undefined {
  const map = reader.pairAt(source, "helm", "valuesObject")?.value;
  return isFilled(map) ? map : reader.pairAt(source, "helm", "values")?.value;
}
