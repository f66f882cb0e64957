// Files that a tool writes to a machine, with their content in the tool's own file. A YAML file may be a configuration
// or a compose file.
import type { Pair, SyntaxNode, YamlDocument } from "../../syntax";
import { resolve } from "../../syntax";
import { compose } from "../compose/compose";
import { regionOfText, variableRegions } from "../embedded";
import { type FileKind, type Found, nothingFound, type ReadPart } from "../fileKind";
import { foundInLiteral, nestedIn } from "../nested";
import { type FileReader, fileReader } from "../reader";
import { merged } from "../regions";
import { configurationVariable } from "../source";

export interface WrittenFile {
  /** May contain templates. */
  readonly path: string;
  readonly content: Pair | undefined;
}

interface Writer {
  readonly id: FileKind["id"];
  readonly words: readonly string[];
  /** Cheap check that rules out most files. */
  mayBe(text: string): boolean;
  filesIn(reader: FileReader, root: YamlDocument): readonly WrittenFile[];
  /** What else is in the tool's file. */
  findElse?(reader: FileReader, root: YamlDocument, read: ReadPart): readonly Found[];
}

/** The file kind of a tool's files with configurations. */
export const configurationWriter = ({ id, words, mayBe, filesIn, findElse }: Writer): FileKind => ({
  id,
  dollar: "$",
  words,
  isContained: () => false,
  find(text, read) {
    if (!mayBe(text)) return nothingFound;
    const { documents } = read();
    const reader = fileReader(text, documents);
    return merged(
      documents.flatMap((root) => [
        { regions: [...variableRegions(text, root)], workloads: [] },
        ...yamlIn(filesIn(reader, root)).flatMap(({ content }) => {
          const region = content && regionOfText(text, content);
          return region ? [{ regions: [region], workloads: [] }] : [];
        }),
        ...(findElse?.(reader, root, read) ?? []),
      ]),
    );
  },
});

/** The file kind of a tool's files with compose files, which interpolate dollar signs. */
export const composeWriter = ({ mayBe, filesIn }: Writer): FileKind => ({
  id: compose.id,
  dollar: compose.dollar,
  words: [configurationVariable],
  isPartOfFile: true,
  isContained: (text) => compose.isContained(text),
  find(text, read) {
    if (!text.includes(configurationVariable) || !mayBe(text)) return nothingFound;
    const { documents } = read();
    const reader = fileReader(text, documents);
    return merged(
      documents.flatMap((root) =>
        yamlIn(filesIn(reader, root)).flatMap(({ content }) => {
          const literal = nestedIn(text, content?.value);
          if (!literal) return [];
          return [
            foundInLiteral(
              compose.find(text, () => read(literal.span)),
              literal,
            ),
          ];
        }),
      ),
    );
  },
});

/** A map as content is written as JSON, so only strings are read. */
const yamlIn = (files: readonly WrittenFile[]): readonly WrittenFile[] =>
  files.filter(({ path, content }) => /\.ya?ml$/.test(path) && isString(content?.value));

const isString = (node: SyntaxNode | undefined): boolean => {
  const value = resolve(node);
  return value?.kind === "scalar" && value.tag === undefined;
};
