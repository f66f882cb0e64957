// Tabs that the server rejects. Between the tokens of YAML, its reader skips spaces only; our parser skips tabs, too.
// Tabs are fine inside of quotes, comments and block scalars, and after an unquoted word on its line.
import { maxProblems, type ProblemKind, type SyntaxProblem } from "./diagnose";
import { indentation, lineEnd, lineStart } from "../lines";
import type { Span } from "../span";
import { parentColumn } from "./blockScalars";
import { type Token, tokensOf } from "./tokens";

export type TabKind = "tab" | "tab-line" | "tab-comment" | "tab-between";

/** The problems that are tabs and do not affect how the rest is read. */
export const strayTabs: ReadonlySet<ProblemKind> = new Set<ProblemKind>([
  "tab-line",
  "tab-comment",
  "tab-between",
]);

export interface MisplacedTab {
  readonly kind: TabKind;
  /** From the first tab to the end of the tabs and spaces. */
  readonly span: Span;
}

/** The tabs of a text that the server rejects. `parsed` is the same text without some of its line breaks. */
export const misplacedTabs = (text: string, parsed = text): MisplacedTab[] =>
  text.includes("\t") ? [...tabsIn(text, parsed)] : [];

/** The problems of a text because of its tabs: one for all tabs in its indentation, the others one by one. */
export function tabProblems(tabs: readonly MisplacedTab[]): SyntaxProblem[] {
  const first = tabs.find(({ kind }) => kind === "tab");
  return tabs.filter((tab) => tab.kind !== "tab" || tab === first).slice(0, maxProblems);
}

function* tabsIn(text: string, parsed: string): Generator<MisplacedTab> {
  let before: Token | undefined;
  /** The header of a block scalar whose lines follow. */
  let header: Token | undefined;
  let isInLine = false;
  let brackets = 0;
  let gap = 0;
  for (const token of tokensOf(parsed)) {
    if (token.text === "" || /^[ \t]+$/.test(token.text)) continue;
    const isBlock = token.kind === "scalar" && header !== undefined;
    const lineBreak = text.slice(gap, token.start).lastIndexOf("\n");
    if (lineBreak !== -1) {
      isInLine = false;
      gap += lineBreak + 1;
    }
    // A block scalar begins with its spaces.
    const tab = isBlock ? -1 : text.slice(gap, token.start).indexOf("\t");
    if (tab !== -1 && !(isInLine && before && isPlain(before)))
      yield {
        kind: isInLine || brackets > 0 ? "tab-between" : kindBefore(token),
        span: { start: gap + tab, end: token.start },
      };
    if (isBlock && header) yield* tabsInBlock(text, token, header);
    else if (isPlain(token))
      yield* tabsInPlain({
        ...token,
        text: text.slice(token.start, token.start + token.text.length),
      });
    else if (token.text.startsWith("%") && token.kind === "punctuation")
      yield* tabsInDirective(token);
    if (token.kind === "punctuation") {
      if (/^[[{]$/.test(token.text)) brackets++;
      else if (/^[\]}]$/.test(token.text)) brackets = Math.max(0, brackets - 1);
      header = /^[|>]/.test(token.text) ? token : undefined;
    } else if (token.kind === "scalar") header = undefined;
    isInLine = !token.text.endsWith("\n");
    if (token.kind !== "comment") before = isInLine ? token : undefined;
    gap = token.start + token.text.length;
  }
  const tab = text.slice(gap).indexOf("\t");
  if (tab !== -1 && !(isInLine && before && isPlain(before)))
    yield {
      kind: isInLine ? "tab-between" : "tab-line",
      span: { start: gap + tab, end: text.length },
    };
}

const isPlain = ({ kind, text }: Token): boolean => kind === "scalar" && !/^["']/.test(text);

const kindBefore = ({ kind, text }: Token): TabKind =>
  kind === "comment" ? "tab-comment" : text.trim() === "" ? "tab-line" : "tab";

/** The tabs at the start of the further lines of an unquoted string. */
function* tabsInPlain({ start, text }: Token): Generator<MisplacedTab> {
  for (const { index, 1: spaces = "", 2: tabs = "" } of text.matchAll(/\n( *)(\t[ \t]*)/g)) {
    const from = start + index + 1 + spaces.length;
    const isBlank = /^\r?\n/.test(text.slice(from - start + tabs.length));
    yield { kind: isBlank ? "tab-line" : "tab", span: { start: from, end: from + tabs.length } };
  }
}

function* tabsInDirective({ start, text }: Token): Generator<MisplacedTab> {
  for (const { index, 0: tabs } of text.matchAll(/\t+/g))
    yield { kind: "tab-between", span: { start: start + index, end: start + index + tabs.length } };
}

/** The tabs to the left of the lines of a block scalar, which end it. */
function* tabsInBlock(text: string, token: Token, header: Token): Generator<MisplacedTab> {
  if (!token.text.includes("\t")) return;
  const column = blockColumn(text, token, header);
  for (const { index, 0: spaces } of token.text.matchAll(/^ *(?=\t)/gm)) {
    if (spaces.length >= column) continue;
    const start = token.start + index + spaces.length;
    const [tabs = ""] = /^[ \t]+/.exec(text.slice(start)) ?? [];
    const isBlank = lineEnd(text, start) === start + tabs.length;
    yield { kind: isBlank ? "tab-line" : "tab", span: { start, end: start + tabs.length } };
  }
}

/** The column of the lines of a block scalar, as the server finds it. */
function blockColumn(text: string, token: Token, header: Token): number {
  const parent = parentOf(text, header.start);
  const indicator = /[1-9]/.exec(header.text)?.[0];
  if (indicator !== undefined) return Math.max(0, parent) + Number(indicator);
  let column = parent + 1;
  for (const line of token.text.split(/\r?\n/)) {
    const spaces = indentation(line);
    column = Math.max(column, spaces);
    if (line.length > spaces) break;
  }
  return column;
}

/** The column that the lines of a block scalar must exceed; -1 for one that is a whole document. */
const parentOf = (text: string, header: number): number =>
  /^(?:---\s.*)?$/.test(text.slice(lineStart(text, header), header).trim())
    ? -1
    : parentColumn(text, header);
