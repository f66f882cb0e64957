// Text to syntax. A text is read in pieces, each by itself, and what was read of a text is a value: it knows only its own
// text, with offsets from its own start, and is seen from wherever it stands. So a text that is read after another one
// takes from that what they have in common, and leaves it as it is.
import { type Body, cut, type DocumentCut } from "./cut";
import { readJoined } from "./join";
import { isTooLarge } from "../limits";
import { type ParsedYaml, parsePiece, type ReadYaml } from "./parse";
import { Placement, placedDocuments } from "../placed";
import { separated } from "./separated";
import type { Span } from "../span";

/** A way to read a text, and what has been read of it so far. */
export interface TextReader {
  /**
   * Reads the text, or a part of it that is YAML by itself and begins at the start of a line. All spans are offsets in the
   * text; `readable` is that of the part. Of a text beyond the limits nothing is read. Never throws. A part that is the
   * beginning of another one is cut as that one is, so that they have their pieces in common.
   */
  read(part?: Span, beginningOf?: Span): ReadYaml;
  readonly known: KnownTexts;
}

/** What was read of texts that stand in a longer one, for whoever reads the next text. */
export interface KnownTexts {
  /** How long the longer text is. */
  readonly length: number;
  /** By where they begin. */
  readonly at: ReadonlyMap<number, Known>;
}

/** What was read of a text: by itself, and seen where the text stands. */
interface Known {
  readonly own: Reading;
  readonly here: ReadYaml;
}

interface Reading extends ReadYaml {
  readonly text: string;
  /** What it was joined from; nothing where it was read in one piece. */
  readonly pieces?: KnownTexts;
}

const nothingKnown: KnownTexts = { length: 0, at: new Map() };

/** Reads a text, or a part of it, with nothing before it. */
export const parseYaml = (text: string, part?: Span): ReadYaml => readerOf(text).read(part);

/** A reader of a text, which takes what it can from one that was read `before`. That one stays as it was. */
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
 * A way to take what was read of a text in the longer text before, wherever it stood there. Of equal texts each has a
 * reading of its own, for what is made of it may depend on where it stands.
 */
function takingFrom(before: KnownTexts, length: number, placed: typeof placedDocuments) {
  const at = new Map<number, Known>();
  const taken = new Set<Reading>();
  let byText: ReadonlyMap<string, readonly Known[]> | undefined;

  function find(written: string, offset: number): Known | undefined {
    const isFree = (known: Known | undefined): boolean =>
      known?.own.text === written && !taken.has(known.own);
    // Most have not moved, or stand behind all that has changed.
    const known = before.at.get(offset);
    if (isFree(known)) return known;
    const moved = before.at.get(offset - length + before.length);
    if (isFree(moved)) return moved;
    byText ??= grouped(before.at.values());
    return byText.get(written)?.find(isFree);
  }

  return {
    known: { length, at },
    /** `read` reads what is new. */
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

/** Nobody asks of which list those of a piece are a view. */
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

/** The same text in memory of its own, so that a piece does not hold on to the whole text it was cut from. */
const apart = (text: string): string => [text.slice(0, 1), text.slice(1)].join("");

interface Part {
  readonly text: string;
  /** Nothing stands around it. */
  readonly isWhole: boolean;
  /** A text that it is the beginning of. */
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
      // What one piece cannot know of another is read from the whole.
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
