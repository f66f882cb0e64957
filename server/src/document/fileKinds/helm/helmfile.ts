// Helmfiles: the values of a release are a list of paths and maps. From docs/index.md of helmfile/helmfile.
import { parseYaml } from "../../yaml/read";
import type { SyntaxNode } from "../../syntax";
import { type FileKind, nothingFound } from "../fileKind";
import { findInValues, insertionPointInValues } from "./helm";
import { type FileReader, fileReader, isFilled } from "../reader";
import { firstOf, isMap, merged, withUnseenVariables } from "../regions";
import { namesKestra } from "../source";

export const helmfile: FileKind = {
  id: "helmfile",
  dollar: "$",
  words: ["releases"],
  isContained: (text) => !text.includes("hostNetwork"),
  find(text, read) {
    if (!mayHaveReleases(text)) return nothingFound;
    const { documents } = read();
    const reader = fileReader(text, documents);
    const found = releasesIn(reader, documents).flatMap((release) => {
      const maps = itemsIn(reader, release).filter(isMap);
      const own = maps.map((values) => findInValues(reader, values, read));
      return hasUnseenValues(reader, release) ? own.map(withUnseenVariables) : own;
    });
    return merged(found);
  },
  insertionPoint(text) {
    if (!mayHaveReleases(text)) return undefined;
    const { documents } = parseYaml(text);
    const reader = fileReader(text, documents);
    const releases = releasesIn(reader, documents);
    const maps = releases.flatMap((release) => itemsIn(reader, release).filter(isMap));
    return firstOf(maps, (values) => insertionPointInValues(text, values));
  },
};

/** Cheap check that rules out most files. */
const mayHaveReleases = (text: string): boolean =>
  text.includes("releases") &&
  namesKestra.test(text) &&
  /^\uFEFF? *["']?releases["']?[ \t]*:/m.test(text);

const releasesIn = (
  reader: FileReader,
  documents: readonly (SyntaxNode | undefined)[],
): readonly SyntaxNode[] =>
  documents.flatMap((root) => reader.itemsOf(reader.pairAt(root, "releases")?.value));

const itemsIn = (reader: FileReader, release: SyntaxNode): readonly SyntaxNode[] =>
  reader.itemsOf(reader.pairAt(release, "values")?.value);

/** Whether a release has values in other files, or as single settings. */
const hasUnseenValues = (reader: FileReader, release: SyntaxNode): boolean =>
  !itemsIn(reader, release).every(isMap) ||
  ["secrets", "set", "setString"].some((key) => isFilled(reader.pairAt(release, key)?.value));
