// A file around a configuration with a slip because of which no file kind finds the configuration: invalid YAML, or a
// misspelt key in the values of a chart or a ConfigMap.
import { isEmptyValue } from "../document/edits/edit";
import { ignoredAfterEnd, syntaxRefusals } from "../document/fileKinds/brokenFile";
import type { IgnoredValue } from "../document/fileKinds/ignoredValue";
import { wholeFile } from "../document/fileKinds/plain";
import { textOf } from "../document/fileKinds/reader";
import { firstOf, isMap, pairOf } from "../document/fileKinds/regions";
import { configurationVariable } from "../document/fileKinds/source";
import { variable } from "../document/fileKinds/variable";
import { anyUnseen } from "../document/foreignCharacters";
import { indentation, lineEnd, nextLine } from "../document/lines";
import type { TextChange } from "../document/span";
import type { ListNode, Pair, ScalarNode, SyntaxNode, YamlDocument } from "../document/syntax";
import type { TextReader } from "../document/yaml/read";
import { nearest } from "../knowledge/nearest";
import { type Config, parseSeparately, readConfiguration } from "../micronaut/configuration";
import { belongingOfKeys, isOurs, isUnambiguous, mentionsKestra } from "./recognise";

/** The file around the configuration; undefined if it is not broken, or may not contain a configuration of Kestra. */
export function brokenFileAround(text: string, reader: TextReader): Config | undefined {
  if (!mentionsKestra(text)) return undefined;
  const roots = [...text.matchAll(/^ +["']?(?:kestra|micronaut)["']?:[ \t]*\r?$/gm)];
  if (roots.length === 0) return undefined;
  const { documents, problems } = reader.read();
  const isFile = words.some((word) => text.includes(word));
  const refusals = isFile ? syntaxRefusals(text, problems, [], isCompose(text)) : [];
  const ignored =
    problems.length > 0
      ? isFile && !isCompose(text)
        ? ignoredAfterEnd(text, problems, [])
        : []
      : documents.flatMap((root) => misnamedFile(text, root) ?? misspeltChartKey(text, root) ?? []);
  if (refusals.length + ignored.length === 0) return undefined;
  const hasConfiguration = roots.slice(0, maxRoots).some(({ index }) => {
    const { root } = parseSeparately(blockAt(text, index));
    return isUnambiguous(root) && isOurs(belongingOfKeys(root, text));
  });
  if (!hasConfiguration) return undefined;
  return readConfiguration(
    text,
    variable,
    { ...wholeFile(text), embedded: true, refusals, ignored },
    reader,
  );
}

const isCompose = (text: string): boolean => /^services:/m.test(text);

/** Words of files around a configuration. */
const words = [configurationVariable, "kind:", "apiVersion", "configurations"];

const extensions = ["yaml", "yml"];

/** The key of a ConfigMap or Secret for a file whose extension is almost that of YAML. */
function misnamedFile(text: string, manifest: YamlDocument): IgnoredValue | undefined {
  const kind = textOf(pairOf(manifest, "kind")?.value);
  if (kind !== "ConfigMap" && kind !== "Secret") return undefined;
  for (const { value } of [pairOf(manifest, "data"), pairOf(manifest, "stringData")].filter(isPair))
    for (const pair of isMap(value) ? value.pairs : []) {
      const { span, text: key } = pair.key;
      const [, name, extension = ""] = /^([\w.-]+\.)(\w+)$/.exec(key) ?? [];
      const meant = extensions.includes(extension)
        ? undefined
        : extensions.find((one) => nearest(extension, [one], 1) === one);
      // A volume may give the file another name.
      const isNamedOnce = text.indexOf(key) === text.lastIndexOf(key);
      if (name && meant && isNamedOnce && isLiteral(pair.value) && hasRoot(pair.value))
        return {
          ...{ kind: "file-name", span, name: name + meant },
          move: [{ span, text: text.slice(span.start, span.end).replace(key, name + meant) }],
        };
    }
  return undefined;
}

const isPair = (pair: Pair | undefined): pair is Pair => pair !== undefined;

/** The key around the configuration of Kestra's chart, in the values themselves or those of a dependency. */
function misspeltChartKey(text: string, values: YamlDocument): IgnoredValue | undefined {
  if (!isMap(values)) return undefined;
  return firstOf([values, ...values.pairs.map(({ value }) => value)], (inner) =>
    misspeltKeyIn(text, inner),
  );
}

function misspeltKeyIn(text: string, values: SyntaxNode | undefined): IgnoredValue | undefined {
  if (!isMap(values)) return undefined;
  for (const pair of values.pairs) {
    const { key, value } = pair;
    const isOuter = key.text === outer || isAlmost(key.text, outer);
    const inner = isOuter && isMap(value) ? value.pairs.find(isApplication) : undefined;
    if (inner && hasRoot(inner.value)) {
      if (key.text !== outer) return misspelt(pair, outer);
      if (inner.key.text !== application) return misspelt(inner, application, header(text, inner));
    }
    if (key.text === outer && value?.kind === "list" && !value.flow) return listIn(text, value);
    if (!hasRoot(value) || !values.pairs.some(isEmptyOuter)) continue;
    // Without its indentation, the key is next to the one it belongs to.
    if (key.text === application)
      return { kind: "outside", span: key.span, name: application, move: [] };
    const spaced = key.text.replace(anyUnseen, " ");
    if (spaced.trim() === application && key.style === "plain")
      return { ...misspelt(pair, application), move: [{ span: key.span, text: spaced }] };
  }
  return undefined;
}

/** A list with the configuration as its only item. */
function listIn(text: string, { items, span }: ListNode): IgnoredValue | undefined {
  const [item] = items;
  const [inner, another] = isMap(item) && items.length === 1 ? item.pairs : [];
  if (!inner || another || !isApplication(inner) || !hasRoot(inner.value)) return undefined;
  const dash = { span: { start: span.start, end: span.start + 1 }, text: " " };
  const { move } = misspelt(inner, application, header(text, inner));
  return { kind: "list", span: inner.key.span, name: application, move: [dash, ...move] };
}

const [outer, application] = ["configurations", "application"];

const isAlmost = (text: string, name: string): boolean => nearest(text, [name]) === name;

const isApplication = ({ key: { text } }: Pair): boolean =>
  text === application || isAlmost(text, application) || /^application\.ya?ml$/.test(text);

const isEmptyOuter = ({ key, value }: Pair): boolean => key.text === outer && isEmptyValue(value);

const isLiteral = (node: SyntaxNode | undefined): node is ScalarNode =>
  node?.kind === "scalar" && node.style === "literal";

const hasRoot = (node: SyntaxNode | undefined): boolean =>
  isMap(node)
    ? node.pairs.some(({ key }) => key.text === "kestra" || key.text === "micronaut")
    : isLiteral(node) && /^(?:kestra|micronaut):/m.test(node.text);

const misspelt = (
  { key }: Pair,
  meant: string,
  others: readonly TextChange[] = [],
): IgnoredValue => ({
  kind: "misspelt",
  span: key.span,
  name: meant,
  move: [{ span: key.span, text: meant }, ...others],
});

/** Removes the header of a block scalar, so that its lines are keys. */
function header(text: string, { value }: Pair): TextChange[] {
  if (!isLiteral(value)) return [];
  const { start } = value.span;
  const written = /^\|\S*/.exec(text.slice(start, lineEnd(text, start)))?.[0] ?? "";
  const before = text.slice(0, start).trimEnd().length;
  return [{ span: { start: before, end: start + written.length }, text: "" }];
}

/** A file with more of them is not worth the time. */
const maxRoots = 20;

/** The lines from `start` on that are indented like the first one, or deeper. */
function blockAt(text: string, start: number): string {
  const column = indentation(text.slice(start, lineEnd(text, start)));
  let end = start;
  while (end < text.length) {
    const line = text.slice(end, lineEnd(text, end));
    if (line.trim() !== "" && indentation(line) < column) break;
    end = nextLine(text, end);
  }
  return text.slice(start, end);
}
