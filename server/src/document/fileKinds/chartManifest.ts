// Manifests with which a tool in the cluster installs Helm charts. They contain the chart's values, as a map or as a
// string. Other manifests in the same file are read as well.
import { parseYaml } from "../yaml/read";
import type { SyntaxNode } from "../syntax";
import { type FileKind, nothingFound } from "./fileKind";
import { findInValues, insertionPointInValues } from "./helm";
import { findInManifests } from "./kubernetes";
import { foundInValue, insertionPointInValue } from "./nested";
import { type FileReader, fileReader, textOf } from "./reader";
import { firstOf, merged } from "./regions";
import { namesKestra } from "./source";

interface ChartManifest {
  readonly id: FileKind["id"];
  /** The `kind` of its manifests. */
  readonly kinds: readonly string[];
  /** The beginning of their `apiVersion`. */
  readonly group: string;
  /** The values in one of its manifests. */
  valuesIn(reader: FileReader, manifest: SyntaxNode): readonly (SyntaxNode | undefined)[];
}

export function chartManifest({ id, kinds, group, valuesIn }: ChartManifest): FileKind {
  /** Cheap check that rules out most files. */
  const mayBe = (text: string): boolean =>
    text.includes(group) && kinds.some((kind) => text.includes(kind)) && namesKestra.test(text);
  const allValues = (reader: FileReader, documents: readonly (SyntaxNode | undefined)[]) =>
    documents.flatMap((root) => {
      const [kind, version] = ["kind", "apiVersion"].map((key) =>
        textOf(reader.pairAt(root, key)?.value),
      );
      return root && kinds.includes(kind ?? "") && version?.startsWith(group)
        ? valuesIn(reader, root).filter(Boolean)
        : [];
    });
  return {
    id,
    dollar: "$",
    isContained: (text) => !text.includes("hostNetwork"),
    find(text, read) {
      if (!mayBe(text)) return nothingFound;
      const { documents } = read();
      const reader = fileReader(text, documents);
      const values = allValues(reader, documents);
      if (values.length === 0) return nothingFound;
      return merged([
        ...values.flatMap((value) => foundInValue(reader, value, read, findInValues)),
        findInManifests(reader, documents),
      ]);
    },
    insertionPoint(text) {
      if (!mayBe(text)) return undefined;
      const { documents } = parseYaml(text);
      return firstOf(allValues(fileReader(text, documents), documents), (value) =>
        insertionPointInValue(text, value, insertionPointInValues),
      );
    },
  };
}
