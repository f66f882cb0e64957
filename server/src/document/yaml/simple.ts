// Reads YAML of the usual forms without the parser, which takes many times as long: block maps and lists, values on one
// line, and literal block scalars. If a single line has another form, the parser reads the whole text.
// test/document/simple.test.ts compares the results.
import { joinSpans } from "../span";
import type { ListNode, MapNode, Pair, ScalarNode, SyntaxNode } from "../syntax";

/** Whitespace other than spaces and line ends, and characters that YAML does not allow. */
const unusual =
  /[^\S \r\n]|\r(?!\n)|[\0-\x08\x0e-\x1f\x7f-\x9f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** Blank lines and comments, then the indentation of a line, its hyphen, and its key up to the colon. */
const lineStart =
  /(?: *(?:#.*)?\r?\n)*( *)(- +)?(?:([\w$/][\w./$-]*|<<|"[^"\\\n]*"|'[^'\n]*'):(?=[ \r\n]|$))?/y;
const restOfText = /(?:#.*)?$/y;
const lineEnd = /(?: +#.*| *)(?:\r?\n|$)/y;
const spaces = / */y;

const anchor = /&[\w-]+(?=[ \r\n]|$)/y;
const alias = /\*[\w-]+(?=[ \r\n,\]}]|$)/y;
const quoted = /"[^"\\\n]*"|'[^'\n]*'(?!')/y;
const plain =
  /(?:[^\s\-?:,[\]{}#&*!|>'"%@`]|-(?=[\w.]))[^\s:]*(?:(?: +(?=[^\s#])|:(?=\S))[^\s:]*)*/y;
const literalHeader = /\|-?\r?\n/y;
const lineBreak = /\r?\n/y;
const blankLine = / +(?:\r?\n|$)/y;
const filledLine = / *[^ \r\n].*/y;

/** Inside brackets and braces. */
const innerPlain =
  /(?:[^\s\-?:,[\]{}#&*!|>'"%@`]|-(?=[\w.]))[^\s:?,[\]{}]*(?:(?: +(?=[^\s#:?,[\]{}])|:(?=[^\s?,[\]{}]))[^\s:?,[\]{}]*)*/y;
const innerKey = /(?:[\w$/][\w./$-]*|<<|"[^"\\\n]*"|'[^'\n]*')(?=: )/y;
const colon = /: +/y;
const comma = / *, */y;

/** The server rejects longer keys, which the parser reports. */
const longestKey = 1000;

/** No real file is deeper, and each level needs some stack. */
const maxDepth = 50;

/** The column after the last line. */
const noLine = -1;

const notSimple = new Error("A line has another form.");

/** The root of a text of the usual forms; undefined if the parser has to read it. */
export function readSimple(text: string): MapNode | ListNode | undefined {
  if (unusual.test(text)) return undefined;
  try {
    return rootOf(text);
  } catch (error) {
    if (error === notSimple) return undefined;
    throw error;
  }
}

/** Throws `notSimple` at the first line of another form. */
function rootOf(text: string): MapNode | ListNode {
  /** The offset up to which the text has been read. */
  let at = 0;
  // The current line: the column of its hyphen or key, the width of the hyphen with its spaces, and the key.
  let column = noLine;
  let hyphen = 0;
  let key: string | undefined;
  let depth = 0;
  /** Undefined while the node is being read. */
  const anchors = new Map<string, SyntaxNode | undefined>();

  function skip(pattern: RegExp): boolean {
    pattern.lastIndex = at;
    if (!pattern.test(text)) return false;
    at = pattern.lastIndex;
    return true;
  }

  function take(pattern: RegExp): string {
    const start = at;
    if (!skip(pattern)) throw notSimple;
    return text.slice(start, at);
  }

  function nextLine(): void {
    lineStart.lastIndex = at;
    const [, indentation = "", item = "", name] = lineStart.exec(text) ?? [];
    at = lineStart.lastIndex;
    column = indentation.length;
    hyphen = item.length;
    key = name;
    if (key !== undefined && key.length > longestKey) throw notSimple;
    if (hyphen === 0 && key === undefined && skip(restOfText)) column = noLine;
  }

  /** The node that `read` reads, which contains others. */
  function nested<T>(read: () => T): T {
    if (++depth > maxDepth) throw notSimple;
    const node = read();
    depth--;
    return node;
  }

  function block(): MapNode | ListNode {
    return hyphen > 0 ? nested(blockList) : nested(blockMap);
  }

  function blockMap(): MapNode {
    const own = column;
    const pairs: Pair[] = [];
    while (column === own) {
      if (hyphen > 0 || key === undefined) throw notSimple;
      const name = scalarBefore(key, at - 1);
      const end = at;
      // A list below may be at the column of its key.
      pairs.push(pairOf(name, valueIn(own, own), end));
    }
    const [first] = pairs;
    const last = pairs.at(-1);
    if (column > own || !first || !last) throw notSimple;
    return { kind: "map", span: joinSpans(first.span, last.span), flow: false, pairs };
  }

  function blockList(): ListNode {
    const own = column;
    const start = at - hyphen - (key === undefined ? 0 : key.length + 1);
    const items: SyntaxNode[] = [];
    while (column === own && hyphen > 0) {
      if (key === undefined) items.push(existing(valueIn(own, own + 1)));
      else {
        column += hyphen;
        hyphen = 0;
        items.push(block());
      }
    }
    if (column > own) throw notSimple;
    const end = existing(items.at(-1)).span.end;
    return { kind: "list", span: { start, end }, flow: false, items };
  }

  /** The value of a key or item at a column. A list below it begins at the column `list` or deeper. */
  function valueIn(own: number, list: number): SyntaxNode | undefined {
    let name: string | undefined;
    let isBelow = skip(lineEnd);
    if (!isBelow) {
      skip(spaces);
      if (text[at] === "&") {
        name = take(anchor).slice(1);
        anchors.set(name, undefined);
        isBelow = skip(lineEnd);
        if (!isBelow) skip(spaces);
      }
    }
    const value = isBelow ? below(own, list) : valueOnLine(own);
    if (name !== undefined) anchors.set(name, existing(value));
    return value;
  }

  function below(own: number, list: number): SyntaxNode | undefined {
    nextLine();
    return column > own || (column === list && hyphen > 0) ? block() : undefined;
  }

  function valueOnLine(own: number): SyntaxNode {
    if (text[at] === "|") return literal(own);
    const value = inline(plain);
    if (!skip(lineEnd)) throw notSimple;
    nextLine();
    return value;
  }

  /** The lines of a block scalar, which are deeper than `own`. */
  function literal(own: number): ScalarNode {
    const start = at;
    const chomped = take(literalHeader).startsWith("|-");
    const indentation = take(spaces);
    if (indentation.length <= own) throw notSimple;
    let content = take(filledLine);
    let end = at;
    for (let breaks = 1; skip(lineBreak); breaks++) {
      if (!text.startsWith(indentation, at)) continue;
      at += indentation.length;
      content += "\n".repeat(breaks) + take(filledLine);
      end = at;
      breaks = 0;
    }
    // Shorter spaces on a blank line are left to the parser.
    if (skip(blankLine)) throw notSimple;
    while (text[end - 1] === " ") end--;
    nextLine();
    return {
      kind: "scalar",
      span: { start, end },
      style: "literal",
      text: chomped ? content : `${content}\n`,
    };
  }

  /** A value without line breaks. */
  function inline(unquoted: RegExp): SyntaxNode {
    switch (text[at]) {
      case '"':
      case "'":
        return scalarBefore(take(quoted), at);
      case "*":
        return aliasNode();
      case "[":
        return nested(flowList);
      case "{":
        return nested(flowMap);
      default:
        return scalarBefore(take(unquoted), at);
    }
  }

  function aliasNode(): SyntaxNode {
    const start = at;
    const target = existing(anchors.get(take(alias).slice(1)));
    return { kind: "alias", span: { start, end: at }, target };
  }

  function flowList(): ListNode {
    const start = at;
    const items: SyntaxNode[] = [];
    inBrackets("]", () => items.push(inline(innerPlain)));
    return { kind: "list", span: { start, end: at }, flow: true, items };
  }

  function flowMap(): MapNode {
    const start = at;
    const pairs: Pair[] = [];
    inBrackets("}", () => {
      const key = scalarBefore(take(innerKey), at);
      if (key.text.length > longestKey) throw notSimple;
      take(colon);
      pairs.push(pairOf(key, inline(innerPlain), at));
    });
    return { kind: "map", span: { start, end: at }, flow: true, pairs };
  }

  function inBrackets(close: string, readNext: () => void): void {
    at++;
    skip(spaces);
    if (text[at] !== close) {
      do readNext();
      while (skip(comma));
      skip(spaces);
    }
    if (text[at] !== close) throw notSimple;
    at++;
  }

  nextLine();
  const root = block();
  if (column !== noLine) throw notSimple;
  return root;
}

function existing<T>(node: T | undefined): T {
  if (node === undefined) throw notSimple;
  return node;
}

/** The scalar that ends at an offset. */
function scalarBefore(written: string, end: number): ScalarNode {
  const span = { start: end - written.length, end };
  const style = written.startsWith('"')
    ? "double-quoted"
    : written.startsWith("'")
      ? "single-quoted"
      : "plain";
  return { kind: "scalar", span, style, text: style === "plain" ? written : written.slice(1, -1) };
}

/** A pair that ends with its value, or at `end` if it has none. */
const pairOf = (key: ScalarNode, value: SyntaxNode | undefined, end: number): Pair => ({
  key,
  value,
  span: { start: key.span.start, end: value ? value.span.end : end },
});
