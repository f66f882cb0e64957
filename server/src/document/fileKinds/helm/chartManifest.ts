// Manifests with which a tool in the cluster installs Helm charts. They contain the chart's values, as a map or as a
// string. Other manifests in the same file are read as well.
import { parseYaml } from "../../yaml/read";
import type { SyntaxNode } from "../../syntax";
import { type FileKind, nothingFound } from "../fileKind";
import { findInValues, insertionPointInValues } from "./helm";
import { findInManifests } from "../kubernetes/kubernetes";
import { foundInValue, insertionPointInValue } from "../nested";
import { type FileReader, fileReader, textOf } from "../reader";
import { firstOf, merged, withUnseenVariables } from "../regions";
import { namesKestra } from "../source";

interface ChartManifest {
  readonly id: FileKind["id"];
  /** The `kind` of its manifests. */
  readonly kinds: readonly string[];
  /** The beginning of their `apiVersion`. */
  readonly group: string;
  /** The values in one of its manifests. */
  valuesIn(reader: FileReader, manifest: SyntaxNode): readonly (SyntaxNode | undefined)[];
  /** Whether one of its manifests has values in places that are not read. */
  hasUnseenValues(reader: FileReader, manifest: SyntaxNode): boolean;
}

export function chartManifest(chart: ChartManifest): FileKind {
  const { id, kinds, group } = chart;
  /** Cheap check that rules out most files. */
  const mayBe = (text: string): boolean =>
    text.includes(group) && kinds.some((kind) => text.includes(kind)) && namesKestra.test(text);
  const manifestsIn = (reader: FileReader, documents: readonly (SyntaxNode | undefined)[]) =>
    documents.flatMap((root) => {
      const [kind, version] = ["kind", "apiVersion"].map((key) =>
        textOf(reader.pairAt(root, key)?.value),
      );
      return root && kinds.includes(kind ?? "") && version?.startsWith(group) ? [root] : [];
    });
  return {
    id,
    dollar: "$",
    words: [group],
    isContained: (text) => !text.includes("hostNetwork"),
    find(text, read) {
      if (!mayBe(text)) return nothingFound;
      const { documents } = read();
      const reader = fileReader(text, documents);
      const found = manifestsIn(reader, documents).flatMap((manifest) => {
        const values = chart.valuesIn(reader, manifest).filter(Boolean);
        const own = values.flatMap((value) => foundInValue(reader, value, read, findInValues));
        return chart.hasUnseenValues(reader, manifest) ? own.map(withUnseenVariables) : own;
      });
      if (found.length === 0) return nothingFound;
      return merged([...found, findInManifests(reader, documents)]);
    },
    insertionPoint(text) {
      if (!mayBe(text)) return undefined;
      const { documents } = parseYaml(text);
      const reader = fileReader(text, documents);
      const values = manifestsIn(reader, documents).flatMap((manifest) =>
        chart.valuesIn(reader, manifest),
      );
      return firstOf(values, (value) => insertionPointInValue(text, value, insertionPointInValues));
    },
  };
}
