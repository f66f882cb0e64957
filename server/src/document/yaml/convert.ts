// What the YAML parser has read as our own tree: nodes with their places, and aliases with what they stand for.
import { type Alias, type Document, isAlias, isMap, isScalar, isSeq, type Node } from "yaml";
import { mostProblems, type SyntaxProblem } from "./diagnose";
import { lineEnd, lineStart } from "../lines";
import { joint, type Span } from "../span";
import { type Pair, resolve, type ScalarNode, type SyntaxNode, type YamlDocument } from "../syntax";

/** Deeper than any configuration, shallow enough for every stack. */
const deepest = 200;

/** Whether a key stands on one line, with its colon behind it. */
const isKey = (text: string, { span }: ScalarNode): boolean =>
  !text.slice(span.start, span.end).includes("\n") &&
  /^[ \t]*:/.test(text.slice(span.end, lineEnd(text, span.end)));

/** One parsed document as our own tree. */
export function convert(
  document: Document.Parsed,
  text: string,
  problems: SyntaxProblem[],
): YamlDocument {
  const anchors = new Map<string, SyntaxNode>();
  /** Anchors of the nodes that are being converted: an alias to one of them would hold itself. */
  const open = new Set<string>();
  // Where lines are hidden, an anchor may be hidden with them.
  const isWhole = problems.length === 0;
  /** There is more to mend than is told, so that lines which are no keys are not told apart from keys by it. */
  const isHopeless = problems.length >= mostProblems;
  let tooDeep = false;

  function node(source: Node | null | undefined, depth: number): SyntaxNode | undefined {
    if (!source?.range) return undefined;
    if (depth > deepest) {
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

  /** A key that is a scalar, or an alias to one; other keys mean nothing to the server. */
  function keyNode(key: Node | null): ScalarNode | undefined {
    if (!key?.range || !(isScalar(key) || isAlias(key))) return undefined;
    const [start, end] = key.range;
    const written = { span: { start, end } };
    const made = isScalar(key)
      ? scalarNode(key, { ...written, ...(key.tag ? { tag: key.tag } : {}) })
      : resolve(aliasNode(key, written));
    if (made?.kind !== "scalar") return undefined;
    if (isScalar(key) && key.anchor) anchors.set(key.anchor, made);
    // As with quotes, what stands in the file is not the text itself.
    return isAlias(key) ? { ...made, span: written.span, style: "double-quoted" } : made;
  }

  function make(source: Node, depth: number): SyntaxNode | undefined {
    const [start, end] = source.range ?? [0, 0];
    const written = {
      span: { start, end: contentEnd(text, start, end) },
      ...(source.tag ? { tag: source.tag } : {}),
    };
    if (isAlias(source)) return aliasNode(source, written);
    if (isScalar(source)) {
      const scalar = scalarNode(source, written);
      // `key:` with nothing behind it reaches us as an empty plain scalar.
      return scalar.style === "plain" && scalar.text === "" && !source.tag && !source.anchor
        ? undefined
        : scalar;
    }
    if (isSeq(source)) {
      const all = source.items as Node[];
      const items = all.map((item) => node(item, depth + 1));
      const flow = source.flow === true;
      // Comments behind its last item the parser counts to a block.
      const last = items.at(-1)?.span.end ?? contentEnd(text, start, all.at(-1)?.range?.[1] ?? end);
      const span = flow ? written.span : { start, end: last };
      return {
        kind: "list",
        ...written,
        span,
        flow,
        items: items.filter((item) => item !== undefined),
      };
    }
    if (isMap(source)) {
      const pairs: Pair[] = [];
      let last: Pair | undefined;
      for (const item of source.items) {
        last = undefined;
        const key = keyNode(item.key as Node | null);
        if (!key || (isHopeless && !isKey(text, key))) continue;
        const value = node(item.value as Node | null, depth + 1);
        problems.push(...gluedKey(text, key, value));
        last = { key, value, span: { start: key.span.start, end: pairEnd(text, key, value) } };
        pairs.push(last);
      }
      const flow = source.flow === true;
      const span = flow || !last ? written.span : joint(written.span, last.span);
      return { kind: "map", ...written, span, flow, pairs };
    }
    return undefined;
  }

  const at = (offset: number): Span => ({ start: offset, end: lineEnd(text, offset) });
  return node(document.contents, 0);
}

/** `enabled:true` alone below its parent is a text to YAML, but hardly to the person who wrote it. */
function gluedKey(text: string, key: ScalarNode, value: SyntaxNode | undefined): SyntaxProblem[] {
  if (value?.kind !== "scalar" || value.style !== "plain" || value.tag) return [];
  const { start } = value.span;
  const glued = /^[\w.-]+:(?!\/\/)(?=\S)/.exec(value.text);
  if (!glued || lineStart(text, start) === lineStart(text, key.span.start)) return [];
  const colon = start + glued[0].length - 1;
  return [{ kind: "glued-key", span: { start: colon, end: colon + 1 } }];
}

function pairEnd(text: string, key: ScalarNode, value: SyntaxNode | undefined): number {
  if (value) return value.span.end;
  const colon = /^\s*:/.exec(text.slice(key.span.end, key.span.end + 200));
  return key.span.end + (colon?.[0].length ?? 0);
}

/** The parser lets a block end where the next one begins; we want the end of what is written. */
function contentEnd(text: string, start: number, end: number): number {
  let last = Math.min(end, text.length);
  while (last > start && /\s/.test(text[last - 1] ?? "")) last--;
  return last;
}

const styles: Record<string, ScalarNode["style"]> = {
  PLAIN: "plain",
  QUOTE_SINGLE: "single-quoted",
  QUOTE_DOUBLE: "double-quoted",
  BLOCK_LITERAL: "literal",
  BLOCK_FOLDED: "folded",
};

function scalarNode(
  source: { value: unknown; type?: string | null },
  written: { span: Span; tag?: string },
): ScalarNode {
  return {
    kind: "scalar",
    ...written,
    style: styles[source.type ?? "PLAIN"] ?? "plain",
    // The parser knows `!!merge` and makes something of its own of it.
    text:
      typeof source.value === "symbol"
        ? "<<"
        : String((source.value ?? "") as string | number | boolean),
  };
}
