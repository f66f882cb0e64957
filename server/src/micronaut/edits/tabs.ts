// Spaces instead of tabs that the server rejects. How many spaces a tab stands for depends on the lines around it.
import { indentation, lineEnd, lineStart, nextLine } from "../../document/lines";
import { applyChanges, overlaps, type Span, type TextChange } from "../../document/span";
import { resolve, type SyntaxNode } from "../../document/syntax";
import { type MisplacedTab, misplacedTabs, strayTabs } from "../../document/yaml/tabs";
import type { Config } from "../configuration";
import { changed } from "./rewrite";

/** One way to replace the tabs in the indentation, and the number of spaces it takes for each. */
export interface Widths {
  readonly width: number;
  readonly changes: readonly TextChange[];
}

/** The larger the text, the longer it takes to try out widths. */
const largestText = 200_000;

/**
 * The ways to replace all tabs in the indentation with which the file can be read. Each gives another tree; with only
 * one, there is no doubt.
 */
export function indentationWidths(config: Config): Widths[] {
  const { text, region } = config;
  if (region.span.end - region.span.start > largestText) return [];
  const tabs = tabsIn(config).filter(({ kind }) => kind === "tab");
  const found = new Map<string, Widths>();
  const tried = new Set<string>();
  for (const { width, changes } of candidates(text, region.span, tabs)) {
    const after = applyChanges(text, changes);
    if (tried.has(after)) continue;
    tried.add(after);
    const { documents, problems } = changed(config, changes);
    if (problems.some(({ kind }) => !strayTabs.has(kind))) continue;
    const tree = JSON.stringify(documents.map(outline));
    if (!found.has(tree)) found.set(tree, { width, changes });
  }
  return [...found.values()];
}

/** The tabs in the YAML of a configuration that the server rejects. */
function tabsIn({ text, region }: Config): MisplacedTab[] {
  const { start, end } = (region.shared ? region.within : region.span) ?? {
    start: 0,
    end: text.length,
  };
  return misplacedTabs(text.slice(start, end))
    .map(({ kind, span }) => ({
      kind,
      span: { start: start + span.start, end: start + span.end },
    }))
    .filter(({ span }) => overlaps(span, region.span));
}

/** Each width with a fixed number of spaces for a tab, and with tab stops, as an editor shows it. */
function* candidates(text: string, region: Span, tabs: readonly MisplacedTab[]): Generator<Widths> {
  const common = [2, 4, 8];
  const step = stepOf(text.slice(region.start, region.end));
  for (const width of new Set([...(step === undefined ? [] : [step]), ...common])) {
    const margin = indentation(/^ *(?=\S)/m.exec(text.slice(region.start, region.end))?.[0] ?? "");
    for (const from of new Set([undefined, 0, margin])) {
      const changes = tabs.map(({ span: { end }, span }) => {
        const start = lineStart(text, span.start);
        return { span: { start, end }, text: expanded(text.slice(start, end), width, from) };
      });
      yield { width, changes };
    }
  }
}

/** Spaces instead of tabs. With tab stops, these are counted from the column `from`. */
function expanded(spaces: string, width: number, from: number | undefined): string {
  let column = 0;
  for (const character of spaces) {
    if (character !== "\t") column++;
    else if (from === undefined || column < from) column += width;
    else column += width - ((column - from) % width);
  }
  return " ".repeat(column);
}

/** The smallest step between the lines that are indented with spaces. */
function stepOf(text: string): number | undefined {
  let step: number | undefined;
  let above: number | undefined;
  for (const [, spaces = ""] of text.matchAll(/^( *)[^\s#]/gm)) {
    const deeper = spaces.length - (above ?? spaces.length);
    if (deeper > 1) step = Math.min(step ?? deeper, deeper);
    above = spaces.length;
  }
  return step;
}

/** What a tree contains, regardless of where it is. */
function outline(node: SyntaxNode | undefined): unknown {
  const known = resolve(node);
  if (!known) return null;
  // The text of an alias is the same before and after.
  if (node?.kind === "alias") return "*";
  if (known.kind === "scalar") return known.text;
  if (known.kind === "list") return known.items.map(outline);
  return { pairs: known.pairs.map(({ key, value }) => [key.text, outline(value)]) };
}

/** The change that replaces one tab outside of the indentation, at `span`, and nothing else. */
export function withoutTab(config: Config, span: Span): TextChange[] {
  const { text } = config;
  let { start } = span;
  while (/[ \t]/.test(text[start - 1] ?? "")) start--;
  const run = { start, end: span.end };
  const isFirst = start === lineStart(text, start);
  if (run.end === lineEnd(text, run.end)) return [{ span: run, text: "" }];
  if (isFirst) return [{ span: run, text: text.slice(start, run.end).replaceAll("\t", "") }];
  const inOneSpace = [{ span: run, text: " " }];
  // The column of a key after a dash has to be that of the next one.
  const next = nextLine(text, run.end);
  const width =
    indentation(text.slice(next, lineEnd(text, next))) - (start - lineStart(text, start));
  if (text[start - 1] !== "-" || width < 2) return inOneSpace;
  const aligned = [{ span: run, text: " ".repeat(width) }];
  return changed(config, aligned).problems.length < changed(config, inOneSpace).problems.length
    ? aligned
    : inOneSpace;
}
