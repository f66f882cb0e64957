// Incremental parsing. A text is parsed in pieces. The result for a piece is immutable, has offsets from the piece's
// own start, and is shown at its position through views (placed.ts). A new version of a text can therefore reuse the
// results for all unchanged pieces of the version before.
import { type Body, cut, type DocumentCut } from "./cut";
import { readJoined } from "./join";
import { isTooLarge } from "../limits";
import { type ParsedYaml, parsePiece, type ReadYaml } from "./parse";
import { Placement, placedDocuments } from "../placed";
import { separated } from "./separated";
import type { Span } from "../span";

/** Parses a text, and caches the results. */
export interface TextReader {
  /**
   * Parses the text, or a part of it that is YAML by itself and begins at the start of a line. All spans are offsets in
   * the text; `readable` is that of the part. The result is empty if the text exceeds the size limit. Never throws. If
   * the part is the beginning of another one, pass that as `beginningOf` to split both in the same way and share
   * pieces.
   */
  read(part?: Span, beginningOf?: Span): ReadYaml;
  readonly known: KnownTexts;
}

/** The results for parts of a text, to be reused for the next version of that text. */
export interface KnownTexts {
  /** The length of the whole text. */
  readonly length: number;
  /** By start offset. */
  readonly at: ReadonlyMap<number, Known>;
}

/** The result for a part: with its own offsets, and shown at its position in the whole text. */
interface Known {
  readonly own: Reading;
  readonly here: ReadYaml;
}

interface Reading extends ReadYaml {
  readonly text: string;
  /** The pieces it was joined from; undefined if it was parsed in one piece. */
  readonly pieces?: KnownTexts;
}

const nothingKnown: KnownTexts = { length: 0, at: new Map() };

/** Parses a text or a part of it, without a previous version. */
export const parseYaml = (text: string, part?: Span): ReadYaml => readerOf(text).read(part);

/** A reader for a text that reuses results of the version `before`, which is not changed. */
export function readerOf(text: string, before: KnownTexts = nothingKnown): TextReader {
  const { known, take } = takingFrom(before, text.length, placedDocuments);
  const all = { start: 0, end: text.length };
  return {
    known,
    read(part = all, beginningOf = part) {
      if (isTooLarge(text)) return { documents: [], problems: [], readable: "" };
      const { start, end } = part;
      const written = text.slice(start, end);
      const again = known.at.get(start);
      if (again?.own.text === written) return again.here;
      return take(written, start, () =>
        readPart({
          text: written === text ? text : apart(written),
          isWhole: start === 0,
          cutAs: text.slice(beginningOf.start, beginningOf.end),
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
function takingFrom(before: KnownTexts, length: number, placed: typeof placedDocuments) {
  const at = new Map<number, Known>();
  const taken = new Set<Reading>();
  let byText: ReadonlyMap<string, readonly Known[]> | undefined;

  function find(written: string, offset: number): Known | undefined {
    const isFree = (known: Known | undefined): boolean =>
      known?.own.text === written && !taken.has(known.own);
    // Most parts have not moved, or are after all changes.
    const known = before.at.get(offset);
    if (isFree(known)) return known;
    const moved = before.at.get(offset - length + before.length);
    if (isFree(moved)) return moved;
    byText ??= grouped(before.at.values());
    return byText.get(written)?.find(isFree);
  }

  return {
    known: { length, at },
    /** Parses new text with `read`. */
    take(written: string, offset: number, read: () => Reading): ReadYaml {
      const known = find(written, offset);
      const own = known?.own ?? read();
      const stays = known !== undefined && known === before.at.get(offset);
      const seen = stays ? known : { own, here: seenAt(own, offset, placed) };
      taken.add(own);
      at.set(offset, seen);
      return seen.here;
    },
  };
}

function grouped(all: Iterable<Known>): Map<string, Known[]> {
  const groups = new Map<string, Known[]>();
  for (const known of all) {
    const group = groups.get(known.own.text);
    if (group) group.push(known);
    else groups.set(known.own.text, [known]);
  }
  return groups;
}

/** For pieces, no code looks up the view of the array, so it is not recorded. */
const placedPieces: typeof placedDocuments = (documents, from) =>
  documents.map((root) => root && from.node(root));

function seenAt(read: ReadYaml, offset: number, placed: typeof placedDocuments): ReadYaml {
  if (offset === 0) return read;
  const from = new Placement(offset);
  return {
    documents: placed(read.documents, from),
    problems: read.problems.map(({ kind, span }) => ({ kind, span: from.span(span) })),
    readable: read.readable,
  };
}

/** A copy in separate memory, so that a piece does not keep the whole text it was sliced from alive. */
const apart = (text: string): string => [text.slice(0, 1), text.slice(1)].join("");

interface Part {
  readonly text: string;
  /** The part begins at the start of the text. */
  readonly isWhole: boolean;
  /** The text it is the beginning of, and is split like. */
  readonly cutAs: string;
  readonly before: KnownTexts | undefined;
}

function readPart({ text, isWhole, cutAs, before = nothingKnown }: Part): Reading {
  const { known: pieces, take } = takingFrom(before, text.length, placedPieces);
  const piece = (written: string, offset: number): ReadYaml =>
    take(written, offset, () => {
      const own = apart(written);
      return { text: own, ...parsePiece(own) };
    });
  const read = (isWhole ? [{ written: text, offset: 0 }] : separated(text)).map(
    ({ written, offset }) => {
      const cuts = cut(written, cutAs);
      const joined =
        cuts.every(isCut) &&
        readJoined(written, cuts, (each, start) => piece(each, offset + start));
      // If the pieces depend on each other, parse the whole.
      return joined || piece(written, offset);
    },
  );
  if (read[0] && read.length === 1) return { text, ...read[0], pieces };
  return {
    text,
    documents: read.flatMap(({ documents }) => documents),
    problems: read.flatMap(({ problems }) => problems),
    readable: read.map(({ readable }) => readable).join(""),
    pieces,
  };
}

const isCut = (document: DocumentCut): document is Body | undefined =>
  document === undefined || "cuts" in document;

export type { ParsedYaml, ReadYaml };
