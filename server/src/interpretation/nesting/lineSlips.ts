// One line for which the server refuses the whole file: its indentation is wrong, or it has a dash too many or too few. It is
// found by the edit with which the file can be read, and most keys are where the server looks for them.
import { indentStep } from "../../document/layout";
import { firstLineStart, indentation, lineEnd, lineStart, nextLine } from "../../document/lines";
import { applyChanges, type Span, type TextChange } from "../../document/span";
import type { SyntaxProblem } from "../../document/yaml/diagnose";
import type { YamlDocument } from "../../document/syntax";
import { parseYaml } from "../../document/yaml/read";
import { findKey } from "../../knowledge/schema/keys";
import type { Config } from "../../micronaut/configuration";
import { placeAt } from "../../micronaut/cursor/place";
import { normalise } from "../../micronaut/names";
import { misfitsIn } from "./belongs";
import { flattenedRoot } from "./flattened";
import { isNested, type Line, linesOf, stepsIn } from "./levels";
import { editsFor, type LineEdit, type SlipKind } from "./lineEdits";

export interface LineSlip {
  /** The content of the line. */
  readonly at: Span;
  /** From the line to the end of the block that it is in: what is found there may be a consequence. */
  readonly covers: Span;
  readonly kind: SlipKind;
  /** The number of spaces that it needs. */
  readonly spaces: number;
  /** May also move the deeper lines below it. */
  readonly changes: readonly TextChange[];
  /** Whether all lines that move are known keys, or items of known lists, and none has a name that users choose. */
  readonly isCertain: boolean;
}

/** In lines. A larger root key takes too long to try out. */
const largestBlock = 400;

/** In characters, before and after a problem. */
const largestPart = 30_000;

/** The number of root keys that are tried out. */
const mostBlocks = 5;

/** At most one for each root key: with several mistakes, there is more than one way to read the lines. */
export function lineSlips(config: Config): LineSlip[] {
  const problems = config.problems.filter(isOfIndentation);
  // Without any indentation, more than one line is wrong.
  if (problems.length === 0 || config.region.brokenRoot || flattenedRoot(config)) return [];
  const found: LineSlip[] = [];
  let tried = 0;
  let end = -1;
  for (const problem of problems) {
    if (problem.span.start < end) continue;
    if (++tried > mostBlocks) break;
    const block = blockAround(config, problem.span.start);
    end = block.end;
    const slip = slipIn(config, block, problem.span.start);
    if (slip) found.push(slip);
  }
  return found;
}

const isOfIndentation = ({ kind }: SyntaxProblem): boolean =>
  kind === "indentation" || kind === "nested-value";

/** Tabs and other spaces, which other rules report. */
const otherIndentation = /^ *[^\S \r\n]/m;

/** The root keys around the line at an offset, with all lines below them: more than one if they are not known. */
function blockAround({ text, region }: Config, offset: number): Span {
  // An anchor may be outside of the configuration.
  const whole = offset < region.span.start ? { start: 0, end: text.length } : region.span;
  const margin = indentation(text.slice(lineStart(text, whole.start), lineEnd(text, whole.start)));
  const first = Math.max(
    firstLineStart(text),
    lineStart(text, Math.max(whole.start, offset - largestPart)),
  );
  const below = nextLine(text, offset);
  const end = Math.min(whole.end, below + largestPart);
  const rootsIn = (from: number, to: number): Line[] =>
    linesOf(text.slice(from, to)).filter(
      ({ start, column }) =>
        column <= margin && isRootKey(text.slice(from + start + column, from + start + 100)),
    );
  const above = rootsIn(first, lineEnd(text, offset)).at(-1);
  const [after] = rootsIn(below, end);
  return { start: first + (above?.start ?? 0), end: after ? below + after.start : end };
}

function isRootKey(line: string): boolean {
  const [name] = /^[\w.-]+(?=:)/.exec(line) ?? [];
  return name !== undefined && findKey(normalise(name).split(".")) !== undefined;
}

interface Candidate extends LineEdit {
  readonly text: string;
  readonly documents: readonly YamlDocument[];
  readonly misfits: readonly string[];
  /** The number of blocks that are not one usual step deeper than what they are in. */
  readonly uneven: number;
}

function slipIn(config: Config, block: Span, offset: number): LineSlip | undefined {
  const text = config.text.slice(block.start, block.end);
  if (otherIndentation.test(text)) return undefined;
  const lines = linesOf(text);
  const broken = lines.findIndex(({ end }) => block.start + end >= offset);
  if (lines.length > largestBlock || broken <= 0) return undefined;
  if (mayBeText(lines, broken)) return undefined;
  const step = indentStep(config.text, config.documents);
  const candidates = editsFor(text, lines, broken, step)
    .flatMap((edit) => evaluated(text, edit, step) ?? [])
    .sort((a, b) => a.misfits.length - b.misfits.length || a.uneven - b.uneven);
  const [best, second] = candidates;
  if (!best || (second && isAsGood(second, best))) return undefined;
  // No key may be lost for a line to be read.
  const known = new Set(misfitsIn(parseYaml(text).documents));
  if (!best.misfits.every((misfit) => known.has(misfit))) return undefined;
  const { kind, line, spaces, changes } = best;
  const from = ({ start, column }: Line): number => block.start + start + column;
  return {
    kind,
    at: { start: from(line), end: block.start + line.end },
    covers: {
      start: Math.min(from(coveredFrom(lines, best)), offset),
      end: block.start + endOfBlock(lines, broken, Math.min(line.column, spaces), text.length),
    },
    spaces,
    isCertain: isCertain(config, lines, best),
    changes: changes.map(({ span, text: written }) => ({
      span: { start: block.start + span.start, end: block.start + span.end },
      text: written,
    })),
  };
}

/** Whether a line may be one of the block scalar above it, which may look like a key. */
function mayBeText(lines: readonly Line[], index: number): boolean {
  const [above, line] = [lines[index - 1], lines[index]];
  return above?.isHeader === true && line !== undefined && line.column > above.column;
}

const isAsGood = (one: Candidate, other: Candidate): boolean =>
  one.misfits.length === other.misfits.length && one.uneven === other.uneven;

/** What is found at the key of a list that should be a mapping is a consequence, too. */
const coveredFrom = (lines: readonly Line[], { kind, line }: LineEdit): Line =>
  (kind === "dash"
    ? lines.findLast(({ start, column }) => start < line.start && column < line.column)
    : undefined) ?? line;

/** The start of the first line after the broken one that is left of a column, or the end of the text. */
function endOfBlock(lines: readonly Line[], broken: number, column: number, end: number): number {
  const after = lines.find((line, index) => index > broken && line.column < column);
  return after?.start ?? end;
}

/** Every line that moves has to be where it belongs: deeper lines, also of a block scalar, may be those of another key. */
function isCertain(config: Config, lines: readonly Line[], best: Candidate): boolean {
  const { text, line, moved, documents } = best;
  const first = lines.indexOf(line);
  return linesOf(text)
    .slice(first, first + moved)
    .every(({ start, columns, isHeader }) => {
      const place = placeAt({ ...config, documents }, start + (columns.at(-1) ?? 0));
      if (!place || isHeader) return false;
      const path = place.path.at(-1)?.startsWith("[") ? place.path.slice(0, -1) : place.path;
      return findKey(path)?.chosen === false;
    });
}

/** An edit with which the text can be read; undefined for others. */
function evaluated(text: string, edit: LineEdit, step: number): Candidate | undefined {
  if (!isNested(edit.after)) return undefined;
  const after = applyChanges(text, edit.changes);
  const { documents, problems } = parseYaml(after);
  if (problems.length > 0) return undefined;
  const uneven = stepsIn(edit.after).filter((each) => each !== step).length;
  return { ...edit, text: after, documents, misfits: misfitsIn(documents), uneven };
}
