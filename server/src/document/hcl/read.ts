// Reads HCL, the language of Terraform: blocks, and the values that are written out. Expressions are not evaluated. Never
// throws, and takes time in proportion to the length of the text. What it reads was compared with hashicorp/hcl 2.25.0, in
// random files.
import type { Span } from "../span";
import { type Token, tokensOf } from "./tokens";

export type HclValue = Span &
  (
    | { readonly kind: "string"; readonly text: string }
    | { readonly kind: "list"; readonly items: readonly HclValue[] }
    | HclObject
    /** Anything else as it is written, such as a reference, a number, or a string that contains an expression. */
    | { readonly kind: "expression"; readonly text: string }
  );

/** An object, or the body of a block. Blocks in a body are lists of objects, as in Terraform's JSON. */
export interface HclObject {
  readonly kind: "object";
  readonly entries: ReadonlyMap<string, HclEntry>;
}

export interface HclEntry {
  /** The name, without the value. */
  readonly key: Span;
  readonly value: HclValue;
}

/** A block at the top level, such as `resource "type" "name" { … }`; its span is that of the part before the brace. */
export interface HclBlock extends Span {
  readonly type: string;
  readonly labels: readonly string[];
  readonly body: HclObject;
}

/** Deeper than blocks, lists and objects are nested. */
const maxDepth = 30;

/** The blocks of a file in order; undefined if it is not HCL, or nested too deep. */
export function readHcl(text: string): HclBlock[] | undefined {
  const tokens = tokensOf(text);
  return tokens && new Parser(text, tokens).blocks();
}

/** What is read is undefined if something else is there. */
class Parser {
  #next = 0;

  constructor(
    private readonly text: string,
    private readonly tokens: readonly Token[],
  ) {}

  blocks(): HclBlock[] | undefined {
    const blocks: HclBlock[] = [];
    for (this.#skipNewlines(); this.#peek(); this.#skipNewlines()) {
      const read = this.#statement(0);
      if (!read || !this.#isAtEnd()) return undefined;
      if ("labels" in read) blocks.push(read);
    }
    return blocks;
  }

  #statement(depth: number): HclBlock | NamedEntry | undefined {
    const name = this.#take("word");
    if (!name) return undefined;
    if (this.#take("=")) {
      const value = this.#value(depth, false);
      return value && { name: this.#written(name), key: name, value };
    }
    const labels: string[] = [];
    for (;;) {
      const label = this.#name();
      if (!label) break;
      labels.push(label.text);
    }
    const end = this.#lastEnd();
    const body = this.#body(depth + 1);
    return body && { type: this.#written(name), labels, body, start: name.start, end };
  }

  #body(depth: number): (HclObject & Span) | undefined {
    const open = this.#take("{");
    if (!open || depth > maxDepth) return undefined;
    const entries = new Map<string, HclEntry>();
    const blocks = new Map<string, HclValue[]>();
    for (;;) {
      this.#skipNewlines();
      const close = this.#take("}");
      if (close) return { kind: "object", entries, start: open.start, end: close.end };
      const read = this.#statement(depth);
      if (!read || !this.#isAtEnd()) return undefined;
      if (!("labels" in read)) entries.set(read.name, read);
      else {
        const { type, body, start, end } = read;
        const items = blocks.get(type) ?? [];
        items.push({ ...body, start, end });
        blocks.set(type, items);
        entries.set(type, { key: read, value: { kind: "list", items, start, end } });
      }
    }
  }

  /** In brackets, a value may continue in the next line. */
  #value(depth: number, inBrackets: boolean): HclValue | undefined {
    if (inBrackets) this.#skipNewlines();
    const first = this.#peek();
    if (!first || this.#isAtEnd()) return undefined;
    const { start } = first;
    const value = this.#simpleValue(first, depth);
    if (inBrackets) this.#skipNewlines();
    if (value && this.#isAtEnd()) return value;
    // An operator, an index or a call makes it an expression.
    if (!this.#skipExpression(inBrackets)) return undefined;
    const end = this.#lastEnd();
    return { kind: "expression", text: this.#written({ start, end }), start, end };
  }

  #simpleValue(first: Token, depth: number): HclValue | undefined {
    const from = this.#next;
    const { start, end } = first;
    if (first.kind === "string" && first.text !== undefined) {
      this.#next++;
      return { kind: "string", text: first.text, start, end };
    }
    const value = this.#isAt("[") ? this.#list(depth + 1) : this.#object(depth + 1);
    if (!value) this.#next = from;
    return value;
  }

  #list(depth: number): HclValue | undefined {
    const open = this.#take("[");
    if (!open || depth > maxDepth) return undefined;
    const items: HclValue[] = [];
    for (;;) {
      this.#skipNewlines();
      const close = this.#take("]");
      if (close) return { kind: "list", items, start: open.start, end: close.end };
      const item = this.#value(depth, true);
      if (!item || !(this.#take(",") ?? this.#isAt("]"))) return undefined;
      items.push(item);
    }
  }

  #object(depth: number): HclValue | undefined {
    const open = this.#take("{");
    if (!open || depth > maxDepth) return undefined;
    const entries = new Map<string, HclEntry>();
    for (;;) {
      this.#skipNewlines();
      const close = this.#take("}");
      if (close) return { kind: "object", entries, start: open.start, end: close.end };
      const key = this.#name();
      if (!key || !(this.#take("=") ?? this.#take(":"))) return undefined;
      const value = this.#value(depth, false);
      if (!value) return undefined;
      entries.set(key.text, { key, value });
      this.#take(",");
    }
  }

  /** A word, or a string without an expression. */
  #name(): (Span & { readonly text: string }) | undefined {
    const token = this.#peek();
    const text =
      token?.kind === "word"
        ? this.#written(token)
        : token?.kind === "string"
          ? token.text
          : undefined;
    if (!token || text === undefined) return undefined;
    this.#next++;
    return { text, start: token.start, end: token.end };
  }

  /** Whether all brackets are closed. */
  #skipExpression(inBrackets: boolean): boolean {
    for (let open = 0; ; this.#next++) {
      if (open > 0 || inBrackets) this.#skipNewlines();
      if (open === 0 && this.#isAtEnd()) return true;
      if (!this.#peek()) return false;
      if (this.#isAt("(", "[", "{")) open++;
      if (this.#isAt(")", "]", "}")) open--;
    }
  }

  #peek(): Token | undefined {
    return this.tokens[this.#next];
  }

  #isAt(...signs: readonly string[]): boolean {
    const token = this.#peek();
    return token?.kind === "sign" && signs.includes(token.text);
  }

  /** The end of the last token that is not a newline. */
  #lastEnd(): number {
    let last = this.#next - 1;
    while (this.tokens[last]?.kind === "newline") last--;
    return this.tokens[last]?.end ?? 0;
  }

  /** Whether a value or a statement ends before the next token. */
  #isAtEnd(): boolean {
    const token = this.#peek();
    return !token || token.kind === "newline" || this.#isAt(",", "]", "}", ")");
  }

  /** The next token if it is a word or this sign. */
  #take(wanted: "word" | "=" | ":" | "," | "[" | "]" | "{" | "}"): Token | undefined {
    const token = this.#peek();
    if (wanted === "word" ? token?.kind !== "word" : !this.#isAt(wanted)) return undefined;
    this.#next++;
    return token;
  }

  #skipNewlines(): void {
    while (this.#peek()?.kind === "newline") this.#next++;
  }

  #written({ start, end }: Span): string {
    return this.text.slice(start, end);
  }
}

interface NamedEntry extends HclEntry {
  readonly name: string;
}
