// Lines that are indented with characters that YAML does not count as spaces: no-break spaces, wide spaces, and characters
// without a width.
import { codePoint, foreignIn, unseen } from "../../document/foreignCharacters";
import { firstLineStart, lineEnd, lineStart, nextLine } from "../../document/lines";
import type { Span, TextChange } from "../../document/span";
import { pathTo } from "../../document/syntax";
import type { Config } from "../../micronaut/configuration";
import { changed } from "../../micronaut/edits/rewrite";
import { findKey } from "../../knowledge/schema/keys";
import { walk } from "../../micronaut/tree/node";

export interface ForeignIndentation {
  /** For each line, from its start to its first visible character. */
  readonly lines: readonly Span[];
  /** The first foreign character. */
  readonly character: string;
  /** Whether all lines of a part of the file are indented like this, except its first one. */
  isAllOf(span: Span): boolean;
  /** Spaces instead, so that most keys are known; undefined if the lines still cannot be read. */
  repaired(): Repaired | undefined;
}

interface Repaired {
  readonly changes: readonly TextChange[];
  readonly after: Config;
  /** Every key on these lines is known afterwards, and no other number of spaces makes more of them known. */
  readonly isCertain: boolean;
}

const oneUnseen = new RegExp(`[${unseen}]`, "u");
const indented = new RegExp(`^[ \\t]*[${unseen}][ \\t${unseen}]*(?=[^\\s${unseen}])`, "gmu");

/** The spaces that may be meant by a wide character. It may also be there in addition to the right number of spaces. */
const widths = [1, 0, 2, 4];

/** The lines of a configuration with such indentation; undefined if there are none. */
export function foreignIndentationIn(config: Config): ForeignIndentation | undefined {
  const { text, region } = config;
  const from = Math.max(region.span.start, firstLineStart(text));
  const lines = [...text.slice(from, region.span.end).matchAll(indented)]
    .map(({ 0: run, index }) => ({ start: from + index, end: from + index + run.length }))
    .filter(({ start, end }) => start === lineStart(text, start) && !isInString(config, end));
  const [first] = lines;
  if (!first) return undefined;
  const character = oneUnseen.exec(text.slice(first.start, first.end))?.[0];
  return {
    lines,
    character: character ?? "",
    isAllOf: (span) => isAllOf(text, span, lines),
    repaired: () => bestOf(config, lines),
  };
}

function isAllOf(text: string, { start, end }: Span, lines: readonly Span[]): boolean {
  const starts = new Set(lines.map((line) => line.start));
  for (let at = nextLine(text, start); at < end; at = nextLine(text, at))
    if (/[^\s#]/.test(text.slice(at, lineEnd(text, at))) && !starts.has(at)) return false;
  return true;
}

/** Whether a line continues a string, of which the characters are a part. */
function isInString({ documents, text }: Config, offset: number): boolean {
  const start = lineStart(text, offset);
  return documents.some((root) => {
    const node = pathTo(root, offset).at(-1);
    if (!node || !("kind" in node) || node.kind !== "scalar" || node.span.start >= start)
      return false;
    // In a plain string, a key or an item is more likely.
    return (
      node.style !== "plain" ||
      !/^(?:- |[\w.-]+:(?: |$))/m.test(text.slice(offset, lineEnd(text, offset)))
    );
  });
}

/** Prefers known keys, then readable lines, then the columns of other lines. */
function bestOf(config: Config, lines: readonly Span[]): Repaired | undefined {
  const attempts: Attempt[] = [];
  const tried = new Set<string>();
  const columns = columnsOfOthers(config, lines);
  for (const changes of candidates(config, lines)) {
    const after = changed(config, changes);
    if (config.budget?.isSpent()) return undefined;
    if (tried.has(after.text) || after.problems.length > config.problems.length) continue;
    tried.add(after.text);
    const { areKnown, known } = knownKeys(after, changes);
    const aligned = changes.filter(({ text }) => columns.has(text.length)).length;
    attempts.push({ changes, after, areKnown, ranks: [known, -after.problems.length, aligned] });
  }
  const [best, second] = attempts.sort(
    (one, other) =>
      other.ranks.map((rank, index) => rank - (one.ranks[index] ?? 0)).find(Boolean) ?? 0,
  );
  const [known = 0, problems = 0] = best?.ranks ?? [];
  const isBetter = known > knownKeys(config, []).known || -problems < config.problems.length;
  if (!best || !isBetter) return undefined;
  const isTied = String(second?.ranks) === String(best.ranks);
  const isAmbiguous = isTied && second !== undefined && pathsIn(second) !== pathsIn(best);
  const isReadable = best.after.problems.length === 0;
  return { ...best, isCertain: best.areKnown && isReadable && !isAmbiguous };
}

interface Attempt extends Pick<Repaired, "changes" | "after"> {
  /** Whether the schema describes all keys on the changed lines. */
  readonly areKnown: boolean;
  /** The larger, the better; the first one counts most. */
  readonly ranks: readonly number[];
}

const pathsIn = ({ after }: Attempt): string =>
  [...walk(after.root)].map(({ path }) => path.join(".")).join("\n");

/** The columns at which other lines begin. */
function columnsOfOthers({ text, region }: Config, lines: readonly Span[]): Set<number> {
  const starts = new Set(lines.map(({ start }) => start));
  const others = [...text.slice(region.span.start, region.span.end).matchAll(/^ *(?=[^\s#])/gm)];
  return new Set(
    others
      .filter(({ index }) => !starts.has(region.span.start + index))
      .map(([spaces]) => spaces.length),
  );
}

/** Each wide character as a number of spaces, and each one without a width as none or one. */
function* candidates({ text }: Config, lines: readonly Span[]): Generator<TextChange[]> {
  const options = widths.flatMap((wide) => [0, 1].map((narrow) => ({ wide, narrow })));
  for (const { wide, narrow } of options)
    yield lines.map((span) => ({
      span,
      text: [...text.slice(span.start, span.end)]
        .map((character) => " ".repeat(widthOf(character, wide, narrow)))
        .join(""),
    }));
}

function widthOf(character: string, wide: number, narrow: number): number {
  if (character === " ") return 1;
  return /\s/.test(character) && codePoint(character) !== "U+FEFF" ? wide : narrow;
}

/** How many keys the schema describes, and whether those on the changed lines are among them. */
function knownKeys(
  { root }: Config,
  changes: readonly TextChange[],
): { readonly areKnown: boolean; readonly known: number } {
  let moved = 0;
  const starts = new Set<number>();
  for (const { span, text } of changes) {
    starts.add(span.start + moved + text.length);
    moved += text.length - (span.end - span.start);
  }
  let known = 0;
  let areKnown = true;
  for (const { path, entries } of walk(root)) {
    // A name that the user chose may begin with such a character, too.
    if (findKey(path) && !entries.some(({ written }) => foreignIn(written))) known++;
    else if (entries.some(({ key, inherited }) => !inherited && starts.has(key.start)))
      areKnown = false;
  }
  return { areKnown, known };
}
