// A file around a configuration with a slip because of which no file kind finds the configuration: invalid YAML, or values
// of a chart with a misspelt key.
import { isEmptyValue } from "../document/edits/edit";
import { syntaxRefusals } from "../document/fileKinds/brokenFile";
import type { IgnoredValue } from "../document/fileKinds/ignoredValue";
import { wholeFile } from "../document/fileKinds/plain";
import { firstOf, isMap } from "../document/fileKinds/regions";
import { configurationVariable } from "../document/fileKinds/source";
import { variable } from "../document/fileKinds/variable";
import { indentation, lineEnd, nextLine } from "../document/lines";
import type { Pair, SyntaxNode, YamlDocument } from "../document/syntax";
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
    problems.length > 0 ? [] : documents.flatMap((root) => misspeltChartKey(root) ?? []);
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

/** The key around the configuration of Kestra's chart, in the values themselves or those of a dependency. */
function misspeltChartKey(values: YamlDocument): IgnoredValue | undefined {
  if (!isMap(values)) return undefined;
  return firstOf([values, ...values.pairs.map(({ value }) => value)], misspeltKeyIn);
}

function misspeltKeyIn(values: SyntaxNode | undefined): IgnoredValue | undefined {
  if (!isMap(values)) return undefined;
  for (const pair of values.pairs) {
    const { text } = pair.key;
    const isOuter = text === outer || isAlmost(text, outer);
    const inside = isOuter && isMap(pair.value) ? pair.value.pairs : [];
    const inner = inside.find(
      ({ key }) => key.text === application || isAlmost(key.text, application),
    );
    if (inner && hasRoot(inner.value)) {
      if (text !== outer) return misspelt(pair, outer);
      if (inner.key.text !== application) return misspelt(inner, application);
    }
    // Without its indentation, the key is next to the one it belongs to.
    if (text === application && hasRoot(pair.value) && values.pairs.some(isEmptyOuter))
      return { kind: "outside", span: pair.key.span, name: text, move: [] };
  }
  return undefined;
}

const [outer, application] = ["configurations", "application"];

const isAlmost = (text: string, name: string): boolean => nearest(text, [name]) === name;

const isEmptyOuter = ({ key, value }: Pair): boolean => key.text === outer && isEmptyValue(value);

const hasRoot = (node: SyntaxNode | undefined): boolean =>
  isMap(node) && node.pairs.some(({ key }) => key.text === "kestra" || key.text === "micronaut");

const misspelt = ({ key }: Pair, meant: string): IgnoredValue => ({
  kind: "misspelt",
  span: key.span,
  name: meant,
  move: [{ span: key.span, text: meant }],
});

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
