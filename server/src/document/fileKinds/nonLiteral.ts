// Configurations that are not literal block scalars. A folded block scalar joins lines, a quoted string folds line
// breaks, and a map is not a string at all.
import { column, indentation, lineBreakAt, lineEnd, shiftLines, splitLines } from "../lines";
import { parseYaml } from "../yaml/read";
import type { Span } from "../span";
import type { Pair, ScalarNode } from "../syntax";
import { isFilledIn } from "../filledIn";
import type { KeylessForm, NonLiteral, Region } from "./fileKind";
import { parentColumn } from "../yaml/blockScalars";
import { literalRegion, mapRegion } from "./regions";

/** The configuration in a scalar that is not a literal block scalar, after the `head` at its start if there is one. */
export function nonLiteralText(text: string, scalar: ScalarNode, head = ""): Region | undefined {
  const actual = scalar.text.slice(head.length);
  if (scalar.style === "folded") return inFoldedBlock(text, scalar, actual, head);
  const isQuoted = scalar.style === "double-quoted" || scalar.style === "single-quoted";
  return isQuoted ? inQuotes(text, scalar, actual, head) : undefined;
}

const region = (span: Span, nonLiteral: NonLiteral): Region => ({
  span,
  column: 0,
  embedded: true,
  shared: false,
  problems: [],
  nonLiteral,
});

function inFoldedBlock(text: string, scalar: ScalarNode, actual: string, head: string): Region {
  const { start } = scalar.span;
  const header = /^\S*/.exec(text.slice(start, lineEnd(text, start)))?.[0] ?? "";
  const { span } = literalRegion(text, scalar);
  const lines = text.slice(span.start, span.end);
  return region(span, {
    as: "folded",
    at: { start, end: start + header.length },
    actual,
    intended: lines.replace(head, "").replace(/^[ \t]*\r?\n/, ""),
    literal: [{ span: { start, end: start + 1 }, text: "|" }],
  });
}

/** A literal block scalar in which the configuration begins on the line of its variable, after the `head`. */
export function afterVariable(
  text: string,
  item: ScalarNode,
  { span }: Region,
  head: string,
): Region {
  const start = text.indexOf(head, span.start) + head.length;
  const actual = item.text.slice(head.length);
  const lineBreak = lineBreakAt(text, start) + " ".repeat(column(text, start - head.length));
  return region(span, {
    as: "assigned",
    at: { start, end: lineEnd(text, start) },
    actual,
    intended: actual,
    literal: [{ span: { start, end: start }, text: lineBreak }],
  });
}

function inQuotes(
  text: string,
  scalar: ScalarNode,
  actual: string,
  head: string,
): Region | undefined {
  const { span } = scalar;
  const end = Math.min(span.end, lineEnd(text, span.start));
  const quoted = { as: "quoted", at: { start: span.start, end }, actual } as const;
  if (isMapOf(actual)) {
    const chomp = actual.endsWith("\n\n") ? "+" : actual.endsWith("\n") ? "" : "-";
    const lines = actual.replace(/\n$/, "").split("\n");
    const literal = asLiteral(text, scalar, chomp, [...(head === "" ? [] : [head]), ...lines]);
    return region(span, { ...quoted, intended: actual, literal });
  }
  const lines = linesBetweenQuotes(text, scalar);
  if (!lines || head !== "") return undefined;
  return region(span, {
    ...quoted,
    intended: lines.join("\n"),
    literal: asLiteral(text, scalar, "", lines),
  });
}

/** A string in the launcher's variable that contains no keys; undefined if it may be filled in, or contains some. */
export function keylessText(span: Span, actual: string): Region | undefined {
  if (actual.includes("$") || isFilledIn(actual) || isMapOf(actual)) return undefined;
  const nonLiteral = { as: formOf(actual.trim()), at: span, actual, intended: actual, literal: [] };
  return { ...region(span, nonLiteral), proof: true };
}

function formOf(written: string): KeylessForm {
  if (written === "") return "empty";
  if (
    /^(?:file:|classpath:|~|\.{0,2}[/\\]|[A-Za-z]:[/\\])\S*$|^\S+\.(?:ya?ml|json|properties)$/.test(
      written,
    )
  )
    return "path";
  return splitLines(written).every((line) => /^\s*(?:$|#|[\w.-]+=(?!=*$))/.test(line))
    ? "assignments"
    : "plain";
}

function isMapOf(yaml: string): boolean {
  const { documents, problems } = parseYaml(yaml);
  const isReadable = problems.every(({ kind }) => kind === "line-separator");
  return isReadable && documents[0]?.kind === "map";
}

/** The lines of a quoted string if none shares the line of the opening quote and nothing is escaped. */
function linesBetweenQuotes(text: string, { span }: ScalarNode): string[] | undefined {
  const written = text.slice(span.start + 1, span.end - 1);
  const [first = "", ...lines] = splitLines(written);
  if (lines.at(-1)?.trim() === "") lines.pop();
  if (first.trim() !== "" || lines.length === 0 || /\\|''/.test(written)) return undefined;
  const least = lines
    .filter((line) => line.trim() !== "")
    .reduce((fewest, line) => Math.min(fewest, indentation(line)), Infinity);
  return shiftLines(lines, -least);
}

/** Characters that a literal block scalar cannot contain, or that it would treat as line breaks. */
const notLiteral = /[\x00-\x08\x0b-\x1f\x7f\x85\u2028\u2029\uFEFF]/;

/** A change that replaces a scalar with lines as a literal block scalar; empty if that is not possible. */
function asLiteral(
  text: string,
  scalar: ScalarNode,
  chomp: string,
  lines: readonly string[],
): NonLiteral["literal"] {
  const { span } = scalar;
  const rest = text.slice(span.end, lineEnd(text, span.end));
  if (rest.trim() !== "" || lines.some((line) => notLiteral.test(line))) return [];
  const block = [`|${chomp}`, ...shiftLines(lines, parentColumn(text, span.start) + 2)];
  return [{ span, text: block.join(lineBreakAt(text, span.start)) }];
}

/** The configuration that is written as YAML keys in the value of `pair`. */
export function nonLiteralMapping(text: string, pair: Pair): Region | undefined {
  const mapping = mapRegion(text, pair);
  const isBlock = pair.value?.kind === "map" && !pair.value.flow;
  const { key } = pair;
  const colon = key.span.end + (/^\s*:/.exec(text.slice(key.span.end))?.[0].length ?? 0);
  return (
    mapping &&
    region(mapping.span, {
      as: "map",
      at: key.span,
      actual: undefined,
      intended: text.slice(mapping.span.start, mapping.span.end),
      literal: isBlock ? [{ span: { start: colon, end: colon }, text: " |" }] : [],
    })
  );
}

/** A string, or a list with one map, in the value of `pair`, where a map belongs. */
export function notMapping(text: string, { key, value }: Pair): Region | undefined {
  if (value?.kind === "scalar" && ["literal", "folded"].includes(value.style)) {
    const { start } = value.span;
    const header = /^\S*/.exec(text.slice(start, lineEnd(text, start)))?.[0] ?? "";
    const lines = literalRegion(text, value).span;
    const colon = key.span.end + text.slice(key.span.end, start).trimEnd().length;
    return region(lines, {
      as: "string",
      at: { start, end: start + header.length },
      actual: undefined,
      intended: text.slice(lines.start, lines.end),
      literal: [{ span: { start: colon, end: start + header.length }, text: "" }],
    });
  }
  const [item, ...others] = value?.kind === "list" && !value.flow ? value.items : [];
  if (item?.kind !== "map" || others.length > 0) return undefined;
  const { start, end } = item.span;
  const dash = text.lastIndexOf("-", start);
  const lines = splitLines(" ".repeat(column(text, start)) + text.slice(start, end));
  return region(item.span, {
    as: "list",
    at: key.span,
    actual: undefined,
    intended: lines.join("\n"),
    literal: item.flow ? [] : [{ span: { start: dash, end: dash + 1 }, text: " " }],
  });
}
