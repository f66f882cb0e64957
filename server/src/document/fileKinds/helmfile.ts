// Helmfiles: the values of a release are a list of paths and maps. From docs/index.md of helmfile/helmfile.
import { parseYaml } from "../yaml/read";
import type { SyntaxNode } from "../syntax";
import { type FileKind, nothingFound } from "./fileKind";
import { findInValues, insertionPointInValues } from "./helm";
import { type FileReader, fileReader } from "./reader";
import { firstOf, isMap, merged } from "./regions";
import { namesKestra } from "./source";

export const helmfile: FileKind = {
  id: "helmfile",
  dollar: "$",
  isContained: (text) => !text.includes("hostNetwork"),
  find(text, read) {
    if (!mayHaveReleases(text)) return nothingFound;
    const { documents } = read();
    const reader = fileReader(text, documents);
    return merged(valuesIn(reader, documents).map((values) => findInValues(reader, values, read)));
  },
  insertionPoint(text) {
    if (!mayHaveReleases(text)) return undefined;
    const { documents } = parseYaml(text);
    return firstOf(valuesIn(fileReader(text, documents), documents), (values) =>
      insertionPointInValues(text, values),
    );
  },
};

/** Cheap check that rules out most files. */
const mayHaveReleases = (text: string): boolean =>
  text.includes("releases") &&
  namesKestra.test(text) &&
  /^\uFEFF? *["']?releases["']?[ \t]*:/m.test(text);

const valuesIn = (
  reader: FileReader,
  documents: readonly (SyntaxNode | undefined)[],
): SyntaxNode[] =>
  documents
    .flatMap((root) => reader.itemsOf(reader.pairAt(root, "releases")?.value))
    .flatMap((release) => reader.itemsOf(reader.pairAt(release, "values")?.value))
    .filter(isMap);
