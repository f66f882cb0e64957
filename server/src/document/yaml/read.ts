// Incremental parsing. A text is parsed in pieces. The result for a piece is immutable, has offsets from the piece's
// own start, and is shown at its position through views (placed.ts). A new version of a text can therefore reuse the
// results for all unchanged pieces of the version before.
import { type Body, isSmallText, splitDocuments, type SplitDocument } from "./split";
import { readJoined } from "./join";
import { isTooLarge } from "../limits";
import { type ParsedYaml, parsePiece, parseSimple, type ReadYaml } from "./parse";
import { Placement, placedDocuments } from "../placed";
import { splitIndented } from "./splitIndented";
import type { Span } from "../span";
import { Words } from "../words";

/** Parses a text, and caches the results. */
export interface TextReader {
  /**
   * Parses the text, or a part of it that is YAML by itself and begins at the start of a line. All spans are offsets in
   * the text; `readable` is that of the part. The result is empty if the text exceeds the size limit. Never throws. If
   * the part is the beginning of another one, pass that as `beginningOf` to split both in the same way and share
   * pieces.
   */
  read(part?: Span, beginningOf?: Span): ReadYaml;
  readonly parseCache: CachedParts;
  /** Whether the text contains a word. */
  has(word: string): boolean;
}

/** The results for parts of a text, to be reused for the next version of that text. */
export interface CachedParts {
  /** The length of the whole text. */
  readonly length: number;
  /** By start offset. */
  readonly at: ReadonlyMap<number, CachedPart>;
  /** The words of the whole text. */
  readonly words?: Words;
}

/** The result for a part: with its own offsets, and shown at its position in the whole text. */
interface CachedPart {
  readonly own: ParsedPart;
  readonly here: ReadYaml;
}

interface ParsedPart extends ReadYaml {
  readonly text: string;
  /** The pieces it was joined from; undefined if it was parsed in one piece. */
  readonly pieces?: CachedParts;
}

const emptyCache: CachedParts = { length: 0, at: new Map() };

/** Parses a text or a part of it, without a previous version. */
export const parseYaml = (text: string, part?: Span): ReadYaml => readerOf(text).read(part);

/** A reader for a text that reuses results of the version `before`, which is not changed. */
export function readerOf(text: string, before: CachedParts = emptyCache): TextReader {
  const { cache, reuseOrRead } = reuseFrom(before, text, placedDocuments);
  const all = { start: 0, end: text.length };
  const words = before.words?.text === text ? before.words : new Words(text, before.words);
  return {
    parseCache: { ...cache, words },
    has: (word) => words.has(word),
    read(part = all, beginningOf = part) {
      if (isTooLarge(text)) return { documents: [], problems: [], readable: "" };
      const { start, end } = part;
      const written = text.slice(start, end);
      const again = cache.at.get(start);
      if (again?.own.text === written) return again.here;
      return reuseOrRead(written, start, () =>
        readPart({
          text: written === text ? text : detached(written),
          isWhole: start === 0,
          splitAs: text.slice(beginningOf.start, beginningOf.end),
          before: before.at.get(start)?.own.pieces,
        }),
      );
    },
  };
}

/**
 * Reuses results for equal parts of the text before, regardless of their position. Parts with equal text do not share a
 * result, because data derived from it may depend on the position.
 */
function reuseFrom(before: CachedParts, text: string, placed: typeof placedDocuments) {
  const { length } = text;
  const at = new Map<number, CachedPart>();
  const reused = new Set<ParsedPart>();
  let byText: ReadonlyMap<string, readonly PlacedPart[]> | undefined;

  function find(written: string, offset: number): CachedPart | undefined {
    const isFree = (known: CachedPart | undefined): boolean =>
      known?.own.text === written && !reused.has(known.own);
    // Most parts have not moved, or are after all changes.
    const known = before.at.get(offset);
    if (isFree(known)) return known;
    const moved = before.at.get(offset - length + before.length);
    if (isFree(moved)) return moved;
    byText ??= grouped(before.at);
    return byText
      .get(written)
      ?.find(([start, part]) => isFree(part) && !isKept(written, start))?.[1];
  }

  /** Whether the part that began at `start` is still there, so that it keeps its result. */
  const isKept = (written: string, start: number): boolean =>
    text.startsWith(written, start) || text.startsWith(written, start + length - before.length);

  return {
    cache: { length, at },
    /** Parses new text with `read`. */
    reuseOrRead(written: string, offset: number, read: () => ParsedPart): ReadYaml {
      const known = find(written, offset);
      const own = known?.own ?? read();
      const stays = known !== undefined && known === before.at.get(offset);
      const seen = stays ? known : { own, here: placedAt(own, offset, placed) };
      reused.add(own);
      at.set(offset, seen);
      return seen.here;
    },
  };
}

type PlacedPart = readonly [start: number, part: CachedPart];

function grouped(all: CachedParts["at"]): Map<string, PlacedPart[]> {
  const groups = new Map<string, PlacedPart[]>();
  for (const known of all) {
    const { text } = known[1].own;
    const group = groups.get(text);
    if (group) group.push(known);
    else groups.set(text, [known]);
  }
  return groups;
}

/** For pieces, no code looks up the view of the array, so it is not recorded. */
const placedPieces: typeof placedDocuments = (documents, from) =>
  documents.map((root) => root && from.node(root));

function placedAt(read: ReadYaml, offset: number, placed: typeof placedDocuments): ReadYaml {
  if (offset === 0) return read;
  const from = new Placement(offset);
  return {
    documents: placed(read.documents, from),
    problems: read.problems.map(({ kind, span }) => ({ kind, span: from.span(span) })),
    readable: read.readable,
  };
}

/** A copy in separate memory, so that a piece does not keep the whole text it was sliced from alive. */
const detached = (text: string): string => [text.slice(0, 1), text.slice(1)].join("");

interface Part {
  readonly text: string;
  /** The part begins at the start of the text. */
  readonly isWhole: boolean;
  /** The text it is the beginning of, and is split like. */
  readonly splitAs: string;
  readonly before: CachedParts | undefined;
}

function readPart({ text, isWhole, splitAs, before = emptyCache }: Part): ParsedPart {
  const { cache: pieces, reuseOrRead } = reuseFrom(before, text, placedPieces);
  const piece = (written: string, offset: number): ReadYaml =>
    reuseOrRead(written, offset, () => {
      const own = detached(written);
      return { text: own, ...parsePiece(own) };
    });
  /** Only for texts of the usual forms, because of an invalid text more can be read in pieces. */
  const simplePiece = (written: string, offset: number): ReadYaml | undefined => {
    const own = detached(written);
    const simple = parseSimple(own);
    return simple && reuseOrRead(written, offset, () => ({ text: own, ...simple }));
  };
  const split = isWhole
    ? { documents: [{ written: text, offset: 0 }], problems: [] }
    : splitIndented(text);
  const read = split.documents.map(({ written, offset }) => {
    const simple = isSmallText(splitAs) && simplePiece(written, offset);
    if (simple) return simple;
    const bodies = splitDocuments(written, splitAs);
    const joined =
      bodies.every(isSplit) &&
      readJoined(written, bodies, (each, start) => piece(each, offset + start));
    // If the pieces depend on each other, parse the whole.
    return joined || piece(written, offset);
  });
  if (read[0] && read.length === 1 && split.problems.length === 0)
    return { text, ...read[0], pieces };
  return {
    text,
    documents: read.flatMap(({ documents }) => documents),
    problems: [...split.problems, ...read.flatMap(({ problems }) => problems)],
    readable: read.map(({ readable }) => readable).join(""),
    pieces,
  };
}

const isSplit = (document: SplitDocument): document is Body | undefined =>
  document === undefined || "pieces" in document;

export type { ParsedYaml, ReadYaml };
