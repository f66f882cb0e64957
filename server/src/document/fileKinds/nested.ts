// A string in a value of a file that is a YAML file itself, such as the Helm values in an Argo CD application. All
// spans are offsets in the outer file: the indentation of the block scalar is part of its lines.
import type { TextChange } from "../span";
import { resolve, type SyntaxNode, type YamlDocument } from "../syntax";
import { parseYaml } from "../yaml/read";
import type { Found, InsertionPoint, ReadPart, Region } from "./fileKind";
import { type FileReader, fileReader } from "./reader";
import { firstOf, isMap, literalRegion } from "./regions";

/** What `find` finds in a value: in a map as it is, and in a literal block scalar that contains YAML. */
export function foundInValue(
  outer: FileReader,
  node: SyntaxNode | undefined,
  read: ReadPart,
  find: (reader: FileReader, root: YamlDocument, read: ReadPart) => Found,
): Found[] {
  const value = resolve(node);
  if (isMap(value)) return [find(outer, value, read)];
  const literal = nestedIn(outer.text, value);
  if (!literal) return [];
  const { documents } = read(literal.span);
  const reader = fileReader(outer.text, documents);
  return documents.map((root) => foundInLiteral(find(reader, root, read), literal));
}

/** What was found in the YAML of a literal block scalar. */
export const foundInLiteral = (found: Found, literal: Region): Found => ({
  ...found,
  regions: found.regions.map((region) => ({
    ...region,
    ...(region.shared ? { embedded: true, within: literal.span } : {}),
    problems: [...literal.problems, ...region.problems],
  })),
  workloads: found.workloads.map((workload) => ({ ...workload, within: literal.span })),
});

/** Where to start a configuration in a value, which is a map or a literal block scalar that contains YAML. */
export function insertionPointInValue(
  text: string,
  node: SyntaxNode | undefined,
  find: (text: string, root: YamlDocument) => InsertionPoint | undefined,
): InsertionPoint | undefined {
  if (isMap(node)) return find(text, node);
  const span = nestedIn(text, node)?.span;
  if (!span) return undefined;
  const point = firstOf(parseYaml(text, span).documents, (root) => find(text, root));
  if (!point) return undefined;
  const within = { start: span.start, end: span.end + growthOf(point.changes) };
  return { ...point, region: { ...point.region, embedded: true, within } };
}

const growthOf = (changes: readonly TextChange[]): number =>
  changes.reduce((sum, { span, text }) => sum + text.length - (span.end - span.start), 0);

/** The region of a literal block scalar; undefined for other values. */
export function nestedIn(text: string, node: SyntaxNode | undefined): Region | undefined {
  const value = resolve(node);
  // A tag may make the tool change the string.
  return value?.kind === "scalar" && value.style === "literal" && value.tag === undefined
    ? literalRegion(text, value)
    : undefined;
}
