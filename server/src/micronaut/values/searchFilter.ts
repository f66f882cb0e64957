// An LDAP search filter as Micronaut's LDAP client, Java's JNDI, reads it: the grammar of RFC 4515, with everything else
// that Java accepts. Recorded in test/conformance/ldap.
import type { Span } from "../../document/span";

/** A comparison of an attribute, for example `mail={0}`. */
export interface Condition {
  readonly attribute: string;
  readonly value: string;
}

export type FilterProblem =
  | "empty"
  /** Braces with something other than a number. */
  | "braces"
  /** Braces with a number other than 0. */
  | "number"
  | "unbalanced"
  /** Parentheses within parentheses that contain neither an operator nor a condition. */
  | "doubled"
  /** Spaces or line breaks at the name of an attribute. */
  | "spaces"
  | "attribute"
  | "no-equals"
  /** Several conditions after `!`. */
  | "several-negated";

/** Offsets are those of the text. */
export interface SearchFilter {
  /** What makes Java reject the filter. */
  readonly problem?: { readonly kind: FilterProblem; readonly at: Span };
  /** The conditions that Java sends to the directory. */
  readonly conditions: readonly Condition[];
  /** The part that Java sends: it stops after the first complete filter. */
  readonly sent: Span;
  /** It is a filter according to RFC 4515, too, and all of it is sent. */
  readonly standard: boolean;
}

export function readSearchFilter(text: string): SearchFilter {
  const reader = new FilterReader(text);
  try {
    return { ...reader.read(), conditions: reader.conditions };
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
    const { problem } = error;
    const sent = { start: 0, end: text.length };
    return { problem, conditions: reader.conditions, sent, standard: false };
  }
}

/** Whether a part of a filter contains the placeholder of the user. */
export const hasUser = (text: string): boolean => /\{\+?0+\}/.test(text);

/** Whether the value of a condition has quotes around it, which belong to the value. */
export const isQuoted = ({ value }: Condition): boolean => /^\s*(["']).*\1\s*$/s.test(value);

class Rejection extends Error {
  constructor(readonly problem: { readonly kind: FilterProblem; readonly at: Span }) {
    super(problem.kind);
  }
}

const operators = "&|!";

class FilterReader {
  readonly conditions: Condition[] = [];
  /** The text with letters in place of placeholders. */
  private readonly masked: string;
  private standard = true;

  constructor(private readonly text: string) {
    this.masked = text.replace(/(?<!\\)\{\+?0+\}/g, (found) => "u".repeat(found.length));
  }

  read(): Pick<SearchFilter, "sent" | "standard"> {
    this.checkBraces();
    const { masked } = this;
    let sent: Span | undefined;
    let at = 0;
    while (at < masked.length) {
      const character = masked[at] ?? "";
      if (character === " ") {
        this.standard = false;
        at++;
        continue;
      }
      if (character === ")") this.reject("unbalanced", at);
      const isFirst = sent === undefined;
      const count = this.conditions.length;
      const end = character === "(" ? this.inParentheses(at) : this.bare(at);
      if (isFirst) sent = { start: at, end };
      // Java checks the others, but the directory takes them for something else.
      else this.conditions.length = count;
      if (!isFirst) this.standard = false;
      at = end;
    }
    return { sent: sent ?? this.reject("empty", 0), standard: this.standard };
  }

  /** Java replaces the placeholders first. */
  private checkBraces(): void {
    for (const found of this.masked.matchAll(/(?<!\\)\{([^}]*)(\}?)/g)) {
      const isNumber = found[2] !== "" && /^[+-]?\d+$/.test(found[1] ?? "");
      this.reject(isNumber ? "number" : "braces", found.index, found.index + found[0].length);
    }
  }

  /** A filter in parentheses; returns the offset after it. */
  private inParentheses(open: number): number {
    const close = this.closing(open + 1, this.masked.length);
    this.content(open + 1, close);
    return close + 1;
  }

  /** A condition without parentheses up to the end. */
  private bare(start: number): number {
    const { masked } = this;
    this.standard = false;
    const end = masked.trimEnd().length;
    if (operators.includes(masked[start] ?? "") || masked[start] === "{")
      this.reject("attribute", start, end);
    this.condition(start, masked.length);
    const stray = masked.slice(start).search(/(?<!\\)[()]/);
    if (stray !== -1) this.reject("unbalanced", start + stray);
    return masked.length;
  }

  /** What is between parentheses: an operator with filters, or a condition. */
  private content(start: number, end: number): void {
    const operator = this.masked[start] ?? "";
    if (start < end && operators.includes(operator)) this.list(operator, start + 1, end);
    else this.condition(start, end);
  }

  /** The filters after an operator. Java skips spaces, opening parentheses, and any character after a filter. */
  private list(operator: string, start: number, end: number): void {
    const { masked } = this;
    let count = 0;
    for (let at = start; at < end; at++) {
      if (masked[at] === " " || masked[at] === "\u00a0") {
        this.standard = false;
        continue;
      }
      if (operator === "!" && count > 0) this.reject("several-negated", at, end);
      if (masked[at] === "(") {
        if (masked[at + 1] === "(") this.standard = false;
        continue;
      }
      if (masked[at - 1] !== "(") this.standard = false;
      const close = this.closing(at, end);
      this.content(at, close);
      at = close + 1;
      if (at < end && masked[at] !== "(") this.standard = false;
      count++;
    }
    if (count === 0) this.standard = false;
  }

  /** The closing parenthesis of one that was opened before `start`. */
  private closing(start: number, end: number): number {
    let open = 1;
    for (let at = start; at < end; at++) {
      const character = this.masked[at];
      if (character === "\\") at++;
      else if (character === "(") open++;
      else if (character === ")" && --open === 0) return at;
    }
    return this.reject("unbalanced", start, end);
  }

  private condition(start: number, end: number): void {
    const written = this.masked.slice(start, end);
    const equals = written.indexOf("=");
    if (written.startsWith("(") && written.endsWith(")")) this.reject("doubled", start, end);
    if (equals === -1) this.reject("no-equals", start, end);
    const name = written.slice(0, equals).replace(/[<>~:]$/, "");
    const isExtensible = written[equals - 1] === ":";
    if (!isAttribute(name, isExtensible)) {
      const isOnlySpaces = name !== name.trim() && isAttribute(name.trim(), isExtensible);
      this.reject(isOnlySpaces ? "spaces" : "attribute", start, start + equals);
    }
    if (/(?<!\\)[()]/.test(written)) this.standard = false;
    const valueStart = start + equals + 1;
    this.conditions.push({
      attribute: this.text.slice(start, start + name.length),
      value: this.text.slice(valueStart, end),
    });
  }

  private reject(kind: FilterProblem, start: number, end = start + 1): never {
    throw new Rejection({ kind, at: { start, end } });
  }
}

/** A name or an OID, with options; an extensible condition also has a matching rule. */
const isAttribute = (name: string, isExtensible: boolean): boolean =>
  isExtensible
    ? /^[a-zA-Z\d:][^\s()]*$/.test(name)
    : /^(?:[a-zA-Z][\w-]*|\d+(?:\.\d+)*\.?)(?:;[\w-]+)*$/.test(name);
