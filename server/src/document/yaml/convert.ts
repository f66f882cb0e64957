// Converts the YAML parser's output to our own syntax tree: nodes with spans, aliases with their targets.
import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  type Scalar,
} from "yaml";
import { isLoneDash } from "./loneDashes";
import { lettersAsColon } from "./missingColon";
import { strayTabs } from "./tabs";
import { maxProblems, type SyntaxProblem } from "./diagnose";
import { lineEnd, lineStart } from "../lines";
import { joinSpans, type Span } from "../span";
import { type Pair, resolve, type ScalarNode, type SyntaxNode, type YamlDocument } from "../syntax";

/** Deeper than any real configuration, and shallow enough to avoid a stack overflow. */
const maxDepth = 200;

/** Whether a key is on one line and followed by a colon. */
const isKey = (text: string, { span }: ScalarNode): boolean =>
  !text.slice(span.start, span.end).includes("\n") &&
  /^[ \t]*:/.test(text.slice(span.end, lineEnd(text, span.end)));

interface Written {
  readonly text: string;
  /** The text that was parsed. */
  readonly readable: string;
}

/** Converts one parsed document to our own tree. */
export function convert(
  document: Document.Parsed,
  { text, readable }: Written,
  problems: SyntaxProblem[],
): YamlDocument {
  const anchors = new Map<string, SyntaxNode>();
  /** Anchors of the nodes that are being converted: an alias to one of them would be cyclic. */
  const open = new Set<string>();
  // Anchors may be missing if broken lines are hidden.
  const isWhole = problems.every(({ kind }) => strayTabs.has(kind));
  /** Not all errors are repaired in this case, so the parser may take broken lines for keys. */
  const hasTooManyProblems = problems.length >= maxProblems;
  let tooDeep = false;
  /** The number of brackets and braces around a node. */
  let brackets = 0;

  function node(source: Node | null | undefined, depth: number): SyntaxNode | undefined {
    if (!source?.range) return undefined;
    if (depth > maxDepth) {
      if (!tooDeep) problems.push({ kind: "too-deep", span: at(source.range[0]) });
      tooDeep = true;
      return undefined;
    }
    const anchor = "anchor" in source ? source.anchor : undefined;
    if (anchor) open.add(anchor);
    const made = make(source, depth);
    if (anchor) open.delete(anchor);
    if (made && anchor) anchors.set(anchor, made);
    return made;
  }

  function aliasNode(source: Alias, written: { span: Span }): SyntaxNode {
    const isOpen = open.has(source.source);
    const target = isOpen ? undefined : anchors.get(source.source);
    if (!target && isWhole)
      problems.push({ kind: isOpen ? "cyclic-alias" : "unknown-alias", span: written.span });
    return { kind: "alias", ...written, target };
  }

  /** A key that is a scalar or an alias to one; the server ignores other keys. */
  function keyNode(key: Node | null): ScalarNode | undefined {
    if (!key?.range || !(isScalar(key) || isAlias(key))) return undefined;
    const [start] = key.range;
    const end = key.range[1] + lettersAsColon(text, readable, key.range[1]);
    const written = { span: { start, end } };
    const made = isScalar(key)
      ? scalarNode(asWritten(key, [start, end]), {
          ...written,
          ...(key.tag ? { tag: key.tag } : {}),
        })
      : resolve(aliasNode(key, written));
    if (made?.kind !== "scalar") return undefined;
    if (isScalar(key)) problems.push(...scalarProblem(readable, key, brackets > 0));
    if (isScalar(key) && key.anchor) anchors.set(key.anchor, made);
    // As with quotes, the text in the file differs from the key.
    return isAlias(key) ? { ...made, span: written.span, style: "double-quoted" } : made;
  }

  /** A string that was changed to parse it, as it is written. */
  function asWritten(source: Scalar, [start, end]: [number, number]): ParsedScalar {
    if (source.type?.startsWith("BLOCK")) return source;
    if (isLoneDash(text, start, source.value)) return { value: "-" };
    const slice = text.slice(start, end);
    if (end !== source.range?.[1]) return { value: slice };
    if (!slice.includes("\n") || readable.slice(start, end).includes("\n")) return source;
    const { contents } = parseDocument(slice, { schema: "failsafe" });
    return isScalar(contents) ? contents : source;
  }

  function make(source: Node, depth: number): SyntaxNode | undefined {
    const [start, end] = source.range ?? [0, 0];
    const written = {
      span: { start, end: contentEnd(text, start, end) },
      ...(source.tag ? { tag: source.tag } : {}),
    };
    problems.push(...propertyProblems(text, source));
    if (isAlias(source)) return aliasNode(source, written);
    if (isScalar(source)) {
      problems.push(...scalarProblem(readable, source, brackets > 0));
      const scalar = scalarNode(asWritten(source, [start, end]), written);
      // The parser returns an empty plain scalar for a `key:` without a value.
      return scalar.style === "plain" && scalar.text === "" && !source.tag && !source.anchor
        ? undefined
        : scalar;
    }
    if (isSeq(source)) {
      const all = source.items as Node[];
      const flow = source.flow === true;
      if (flow) brackets++;
      // An empty item keeps its place, so that the items after it keep theirs.
      const items = all.map((item) => node(item, depth + 1) ?? emptyItem(item));
      if (flow) brackets--;
      else problems.push(...items.flatMap((item) => nestedItem(text, item)));
      // The parser includes comments after the last item in a block list.
      const last = items.at(-1)?.span.end ?? all.at(-1)?.range?.[1] ?? end;
      const span = flow ? written.span : { start, end: contentEnd(text, start, last) };
      return {
        kind: "list",
        ...written,
        span,
        flow,
        items: items.filter((item) => item !== undefined),
      };
    }
    if (isMap(source)) {
      const flow = source.flow === true;
      if (flow) brackets++;
      const pairs: Pair[] = [];
      let last: Pair | undefined;
      for (const item of source.items) {
        last = undefined;
        const key = keyNode(item.key as Node | null);
        if (!key || (hasTooManyProblems && !isKey(text, key))) continue;
        const value = node(item.value as Node | null, depth + 1);
        problems.push(...keyProblems(text, key, flow), ...keyLikeScalar(text, key, value));
        last = { key, value, span: { start: key.span.start, end: pairEnd(text, key, value) } };
        pairs.push(last);
      }
      if (flow) brackets--;
      const span = flow || !last ? written.span : joinSpans(written.span, last.span);
      return { kind: "map", ...written, span, flow, pairs };
    }
    return undefined;
  }

  const at = (offset: number): Span => ({ start: offset, end: lineEnd(text, offset) });
  return node(document.contents, 0);
}

/** Tags and anchors that the server rejects. */
function propertyProblems(text: string, source: Node): SyntaxProblem[] {
  const [start] = source.range ?? [0];
  // It needs a space after a tag.
  if (source.tag === "!" && text[start - 1] === "!")
    return [{ kind: "rejected", span: { start: start - 1, end: start } }];
  const name = isAlias(source) ? `*${source.source}` : source.anchor && `&${source.anchor}`;
  if (!name || !/[./*&]/.test(name.slice(1))) return [];
  const at = isAlias(source) ? start : text.lastIndexOf(name, start);
  return [{ kind: "rejected", span: { start: at, end: at + name.length } }];
}

/** Characters of a string that the server rejects: escapes that it does not know, and question marks in brackets. */
function scalarProblem(
  text: string,
  { range, type }: Scalar,
  isInBrackets: boolean,
): SyntaxProblem[] {
  const [start, end] = range ?? [0, 0];
  const rejected =
    type === "QUOTE_DOUBLE"
      ? /(?<!\\)(?:\\\\)*\\[/\t]/
      : type === "PLAIN" && isInBrackets
        ? /\?/
        : undefined;
  const found = rejected?.exec(text.slice(start, end));
  if (!found) return [];
  const at = start + found.index;
  return [{ kind: "rejected", span: { start: at, end: at + found[0].length } }];
}

/** The maximum length of a key with its quotes and the spaces after it. */
const longestKey = 1024;

function keyProblems(
  text: string,
  { span, style, text: name }: ScalarNode,
  isInBraces: boolean,
): SyntaxProblem[] {
  if (isInBraces && isSplitKey(text, span)) return [{ kind: "rejected", span }];
  const colon = /^[ \t]*(?=:)/.exec(text.slice(span.end, lineEnd(text, span.end)))?.[0].length;
  if (colon !== undefined && span.end + colon - span.start > longestKey)
    return [{ kind: "long-key", span }];
  if (style !== "plain") return [];
  // `url:: x`: a key that ends with a colon.
  if (/[^:]:$/.test(name))
    return [{ kind: "double-colon", span: { start: span.end - 1, end: span.end } }];
  // `queue:{type: postgres }`: a key with the start of a value. Two braces are a template.
  const before = /^[\w.-]+(?=:(?:\[|\{(?!\{)))/.exec(name)?.[0].length;
  if (before === undefined) return [];
  const start = span.start + before;
  return [{ kind: "bracket-in-key", span: { start, end: start + 1 } }];
}

/** A key that is not on one line with its colon, which the server only accepts after a question mark. */
const isSplitKey = (text: string, { start, end }: Span): boolean =>
  /[\n\r\x85\u2028\u2029]/.test(text.slice(start, end) + spacesBeforeColon(text, end)) &&
  !/\?\s+$/.test(text.slice(Math.max(0, start - 80), start));

const spacesBeforeColon = (text: string, end: number): string =>
  /^\s*(?=:)/.exec(text.slice(end, end + 200))?.[0] ?? "";

/** An item with another one below that is too deep: YAML reads both as one string. */
function nestedItem(text: string, item: SyntaxNode | undefined): SyntaxProblem[] {
  if (item?.kind !== "scalar" || item.style !== "plain") return [];
  const { start, end } = item.span;
  return /\n *- /.test(text.slice(start, end)) ? [{ kind: "nested-item", span: item.span }] : [];
}

/** An address on a line of its own is one value: `jdbc:postgresql://db/kestra`, `urn:a:b`. */
const isAddress = /:\/\/|^(?:jdbc|r2dbc|urn|data|mailto|classpath|file):/;

/** `enabled:true` alone below its parent is a string in YAML, but was probably meant as a key with a value. */
function keyLikeScalar(
  text: string,
  key: ScalarNode,
  value: SyntaxNode | undefined,
): SyntaxProblem[] {
  if (value?.kind !== "scalar" || value.style !== "plain" || value.tag) return [];
  const { start } = value.span;
  const match = /^[\w.-]+:(?=\S)/.exec(value.text);
  if (
    !match ||
    isAddress.test(value.text) ||
    lineStart(text, start) === lineStart(text, key.span.start)
  )
    return [];
  const colon = start + match[0].length - 1;
  return [{ kind: "key-like-scalar", span: { start: colon, end: colon + 1 } }];
}

function pairEnd(text: string, key: ScalarNode, value: SyntaxNode | undefined): number {
  if (value) return value.span.end;
  const colon = /^\s*:/.exec(text.slice(key.span.end, key.span.end + 200));
  return key.span.end + (colon?.[0].length ?? 0);
}

/** The value of an item without one. */
function emptyItem({ range }: Node): ScalarNode | undefined {
  const [start] = range ?? [];
  return start === undefined
    ? undefined
    : { kind: "scalar", style: "plain", text: "", span: { start, end: start } };
}

/**
 * The parser ends a block where the next one begins; this is the end of its actual content. For YAML, other spaces such as
 * U+00A0 are content.
 */
function contentEnd(text: string, start: number, end: number): number {
  let last = Math.min(end, text.length);
  while (last > start && /[ \t\r\n\x85\u2028\u2029]/.test(text[last - 1] ?? "")) last--;
  return last;
}

const styles: Record<string, ScalarNode["style"]> = {
  PLAIN: "plain",
  QUOTE_SINGLE: "single-quoted",
  QUOTE_DOUBLE: "double-quoted",
  BLOCK_LITERAL: "literal",
  BLOCK_FOLDED: "folded",
};

interface ParsedScalar {
  readonly value: unknown;
  readonly type?: string | null;
}

function scalarNode(source: ParsedScalar, written: { span: Span; tag?: string }): ScalarNode {
  return {
    kind: "scalar",
    ...written,
    style: styles[source.type ?? "PLAIN"] ?? "plain",
    // The parser converts `!!merge` to a symbol.
    text:
      typeof source.value === "symbol"
        ? "<<"
        : String((source.value ?? "") as string | number | boolean),
  };
}
