// The tokens of HCL, the language of Terraform. From the specification of its native syntax (hclsyntax/spec.md in
// hashicorp/hcl).
import { firstLineStart, lineEnd, nextLine } from "../lines";
import type { Span } from "../span";

export type Token = Span &
  (
    | { readonly kind: "word" | "newline" | "heredoc" }
    /** `text` is undefined if it depends on an expression. */
    | { readonly kind: "string"; readonly text: string | undefined }
    | { readonly kind: "sign"; readonly text: string }
  );

const space = /[^\S\n]+|#[^\n]*|\/\/[^\n]*/y;
const word = /[\p{L}\p{N}_][\p{ID_Continue}-]*/uy;
const heredoc = /<<-?([\p{L}_][\p{ID_Continue}-]*)[^\S\n]*\n/uy;

/** Undefined if a string, a comment or a heredoc has no end. */
export function tokensOf(text: string): Token[] | undefined {
  const tokens: Token[] = [];
  let at = firstLineStart(text);
  const matches = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };
  while (at < text.length) {
    const blank = matches(space);
    if (blank) {
      at += blank[0].length;
      continue;
    }
    if (text.startsWith("/*", at)) {
      const end = text.indexOf("*/", at + 2);
      if (end < 0) return undefined;
      at = end + 2;
      continue;
    }
    const token = nextToken(text, at, matches);
    if (!token) return undefined;
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}

function nextToken(
  text: string,
  start: number,
  matches: (pattern: RegExp) => RegExpExecArray | null,
): Token | undefined {
  const character = text.charAt(start);
  if (character === "\n") return { kind: "newline", start, end: start + 1 };
  if (character === '"') return stringAt(text, start);
  const opened = matches(heredoc);
  if (opened) {
    const end = heredocEnd(text, start + opened[0].length, opened[1] ?? "");
    return end === undefined ? undefined : { kind: "heredoc", start, end };
  }
  const written = matches(word);
  if (written) return { kind: "word", start, end: start + written[0].length };
  return { kind: "sign", text: character, start, end: start + 1 };
}

/** The end of the line that closes a heredoc, before its line ending. */
function heredocEnd(text: string, start: number, delimiter: string): number | undefined {
  for (let at = start; at < text.length; at = nextLine(text, at)) {
    const end = lineEnd(text, at);
    if (text.slice(at, end).trim() === delimiter) return end;
  }
  return undefined;
}

/** Expressions in a string can contain strings, which can contain expressions. */
function stringAt(text: string, start: number): Token | undefined {
  let isLiteral = true;
  const open: ("string" | "braces")[] = ["string"];
  let at = start + 1;
  for (; open.length > 0; at++) {
    const character = text[at];
    if (character === undefined) return undefined;
    if (open.at(-1) === "braces") {
      if (character === '"') open.push("string");
      if (character === "{") open.push("braces");
      if (character === "}") open.pop();
    } else if (character === '"') open.pop();
    else if (character === "\n") return undefined;
    else if (character === "\\") at++;
    else if (/^(?:\$\$|%%)\{/.test(text.slice(at, at + 3))) at += 2;
    else if (/^[$%]\{/.test(text.slice(at, at + 2))) {
      isLiteral = false;
      open.push("braces");
      at++;
    }
  }
  const inner = text.slice(start + 1, at - 1);
  return { kind: "string", text: isLiteral ? unescaped(inner) : undefined, start, end: at };
}

const escapes = /\\(?:u([\dA-Fa-f]{4})|U([\dA-Fa-f]{8})|([\s\S]?))|([$%])\4\{/g;

const plain: Readonly<Record<string, string>> = {
  ...{ n: "\n", r: "\r", t: "\t", '"': '"', "\\": "\\" },
};

/** Undefined if an escape is invalid. */
function unescaped(written: string): string | undefined {
  let isValid = true;
  const text = written.replace(
    escapes,
    (_all, short?: string, long?: string, letter?: string, sign?: string) => {
      if (sign !== undefined) return `${sign}{`;
      const code = Number.parseInt(short ?? long ?? "", 16);
      const character = code <= 0x10ffff ? String.fromCodePoint(code) : plain[letter ?? ""];
      isValid &&= character !== undefined;
      return character ?? "";
    },
  );
  return isValid ? text : undefined;
}
