// The code blocks of a file that may belong to Kestra, each as a text of its own. That text has the same offsets and
// lines as the whole file: what is before the block is replaced by spaces, and what is after it is cut off.
import { fileKinds } from "../fileKinds";
import type { FileKind, Region } from "../fileKinds/fileKind";
import { namesKestra } from "../fileKinds/source";
import { isTooLarge } from "../limits";
import { indentation, splitLines } from "../lines";
import { interpolatedMark } from "../dollars";
import { applyChanges, maskWithin, type Span, type TextChange } from "../span";
import type { CodeBlock, Language, LanguageId } from "./codeBlock";
import { dockerfile } from "./dockerfile";
import { markdown } from "./markdown";
import { shell } from "./shell";
import { terraform, terraformTemplate } from "./terraform";

const languages: readonly Language[] = [markdown, shell, terraform, terraformTemplate, dockerfile];

export const languageOf = (id: LanguageId): Language | undefined =>
  languages.find((language) => language.id === id);

/** A code block as a text of its own. */
export interface BlockText {
  readonly block: CodeBlock;
  readonly text: string;
}

/** More characters of text are not read for the blocks of one file. No real file comes near. */
const maxCharacters = 10_000_000;

export function blockTextsIn(text: string, language: Language): BlockText[] {
  if (isTooLarge(text) || !namesKestra.test(text)) return [];
  let left = maxCharacters;
  return language
    .blocksIn(text)
    .filter(({ start, end }) => namesKestra.test(text.slice(start, end)))
    .filter(({ end }) => (left -= end) > 0)
    .flatMap((block) => {
      const own = textOf(text, block);
      return isUncertain(text, own, block) ? [] : [{ block, text: own }];
    });
}

function textOf(text: string, { start, end, filledIn, tabs }: CodeBlock): string {
  const marked = applyChanges(
    text.slice(0, end),
    filledIn.map((span) => ({ span, text: interpolatedMark.repeat(span.end - span.start) })),
  );
  const own = marked.slice(start);
  return linesBefore(text, start) + (tabs ? own.split("\n").map(withoutTabs).join("\n") : own);
}

const withoutTabs = (line: string): string =>
  line.replace(/^\t+/, (found) => " ".repeat(found.length));

/** Spaces in place of the text before the block, which begins on a line of its own even if it is after a quote. */
function linesBefore(text: string, start: number): string {
  const spaces = maskWithin(text.slice(0, start), [{ start: 0, end: start }]);
  return start === 0 || spaces.endsWith("\n") ? spaces : `${spaces.slice(0, -1)}\n`;
}

/** The kinds of file that a block may be. */
export const fileKindsIn = ({ start, proof }: CodeBlock): FileKind[] =>
  fileKinds.map(({ insertionPoint: _, ...fileKind }) => ({
    ...fileKind,
    find(text, read) {
      const block = { start, end: text.length, ...(proof ? { proof } : {}) };
      const found = fileKind.find(text, (part = block) => read(part));
      return { ...found, regions: found.regions.map((region) => inBlock(text, region, block)) };
    },
  }));

type Whole = Span & Pick<CodeBlock, "proof">;

/** A region of the block's own YAML, or a region that is the whole block. */
function inBlock(text: string, region: Region, { proof, ...block }: Whole): Region {
  if (region.shared) return { ...region, embedded: true, within: region.within ?? block };
  if (region.embedded) return region;
  const lines = splitLines(text.slice(block.start));
  const first = lines.find((line) => !/^\s*(?:#|$)/.test(line)) ?? "";
  const whole = { ...region, span: block, column: indentation(first), embedded: true };
  return proof ? { ...whole, proof } : whole;
}

/** Whether the block may be something else once it is filled in, or without its tabs. */
function isUncertain(file: string, text: string, { start, end, tabs }: CodeBlock): boolean {
  const lines = splitLines(text.slice(start));
  if (lines.some((line) => !isFilledInValue(line))) return true;
  const written = splitLines(file.slice(start, end)).filter((line) => line.trim() !== "");
  return tabs === true && new Set(written.map((line) => /^\t*/.exec(line)?.[0])).size > 1;
}

/** Whether all that is filled in on a line is in the value of a key or an item of a list. */
function isFilledInValue(line: string): boolean {
  const at = line.indexOf(interpolatedMark);
  if (at === -1) return true;
  const [before, after] = [line.slice(0, at), line.slice(at)];
  if (before.includes("#") || /\S:[ \t]/.test(before)) return true;
  return /^\s*(?:- +)+["']?$/.test(before) && !/:(?:\s|$)/.test(after);
}

/** Whether changes to the text of a block keep to it, and keep what is filled in. */
export const isWithinBlock = (
  { start, reserved, tabs }: CodeBlock,
  text: string,
  changes: readonly TextChange[],
): boolean =>
  !tabs &&
  changes.every(
    ({ span, text: inserted }) =>
      span.start >= start &&
      !text.slice(span.start, span.end).includes(interpolatedMark) &&
      !inserted.includes(interpolatedMark) &&
      reserved?.test(inserted) !== true,
  );

/** The file after the text of a block has changed from `before` to `after`, by changes within the block. */
export function withBlock(file: string, { block, text: before }: BlockText, after: string): string {
  if (after === before) return file;
  const hidden = filledInOf(file, before, block);
  let next = 0;
  const own = after.slice(block.start).replaceAll(interpolatedMark, () => hidden[next++] ?? "");
  return file.slice(0, block.start) + own + file.slice(block.end);
}

/** The file with spaces in place of everything but its code blocks, because the rest may contain any secret. */
export function onlyBlocks(text: string, language: Language): string {
  const blocks = blockTextsIn(text, language).map(({ block }) => block);
  const gaps = [...blocks, { start: text.length, end: text.length }].map(({ start }, index) => ({
    start: blocks[index - 1]?.end ?? 0,
    end: start,
  }));
  return maskWithin(text, gaps);
}

/** The characters of the file that are marked as filled in, in order. */
const filledInOf = (file: string, text: string, { start, end }: Span): string[] =>
  [...text.slice(start, end).matchAll(/\uFFFC/g)].map(({ index }) => file[start + index] ?? "");
