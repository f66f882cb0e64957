// Argo CD applications, and the template of application sets. A source of an application has Helm values as a map in
// `valuesObject` or as a string in `values`; the map wins over the string. Files and parameters with values are not
// read. From docs/user-guide/helm.md and docs/operator-manual/applicationset.yaml of argoproj/argo-cd.
import type { SyntaxNode } from "../../syntax";
import { chartManifest } from "./chartManifest";
import { type FileReader, isFilled } from "../reader";

export const argoCd = chartManifest({
  id: "argoCd",
  kinds: ["Application", "ApplicationSet"],
  group: "argoproj.io/",
  valuesIn: (reader, manifest) =>
    sourcesIn(reader, manifest).map((source) => valuesOf(reader, source)),
  hasUnseenValues: (reader, manifest) =>
    sourcesIn(reader, manifest).some((source) =>
      ["valueFiles", "parameters", "fileParameters"].some((key) =>
        isFilled(reader.pairAt(source, "helm", key)?.value),
      ),
    ),
});

function sourcesIn(reader: FileReader, manifest: SyntaxNode): (SyntaxNode | undefined)[] {
  const application = reader.pairAt(manifest, "spec", "template")?.value ?? manifest;
  const at = (key: string): SyntaxNode | undefined =>
    reader.pairAt(application, "spec", key)?.value;
  return [at("source"), ...reader.itemsOf(at("sources"))];
}

function valuesOf(reader: FileReader, source: SyntaxNode | undefined): SyntaxNode | undefined {
  const map = reader.pairAt(source, "helm", "valuesObject")?.value;
  return isFilled(map) ? map : reader.pairAt(source, "helm", "values")?.value;
}
