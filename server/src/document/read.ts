// Text to syntax, piece by piece. A piece whose text stays is not parsed again when the text around it changes: it moves
// to where it stands now. This is the one place that knows of earlier texts; for everybody else a text is read as a whole,
// and what has not changed happens to be the same object as before.
import { type Body, type Cut, cut, type DocumentCut } from "./cut";
import type { ProblemKind, SyntaxProblem } from "./diagnose";
import { isTooLarge } from "./limits";
import { type ParsedYaml, parsePiece, type Piece, type ReadYaml } from "./parse";
import { separated } from "./separated";
import { joint, type Span } from "./span";
import type { ListNode, MapNode, Pair, YamlDocument } from "./syntax";

/**
 * Reads a text, or a part of it that is YAML by itself and begins at the start of a line. All spans are offsets in the
 * text; `readable` is that of the part. Of a text beyond the limits nothing is read. Never throws.
 */
export type YamlReader = (text: string, part?: Span) => ReadYaml;

/** A reader that remembers the pieces of the text before. */
export interface RememberingReader {
  /**
   * Begins with another text of the same file. What was read before is no longer good: its pieces move to their new
   * places, or are forgotten when the next text begins.
   */
  begin(): void;
  /** Reads the file's own text, or parts of it. */
  readonly read: YamlReader;
  /** Reads a text that the file might have, whose pieces are taken from it where they stand at the same offset. */
  readonly peek: YamlReader;
}

/** Reads a text with nothing before it. */
export const parseYaml: YamlReader = (text, part) =>
  readWith((written, offset) => at(parsePiece(written), offset), text, part);

interface Remembered extends Piece {
  /** Which text it was last part of. */
  turn: number;
}

/** A part of a text that is YAML by itself: what came of it, and its pieces with their places in it. */
interface RememberedPart {
  readonly read: ReadYaml;
  readonly pieces: readonly { readonly piece: Remembered; readonly from: number }[];
  /** Where it stood last, from the start of its text and from the end. */
  start: number;
  fromEnd: number;
  turn: number;
}

export function rememberingReader(): RememberingReader {
  const pieces = new Map<string, Remembered[]>();
  const parts = new Map<string, RememberedPart[]>();
  let turn = 0;
  const keep = (written: string, offset: number): Remembered => {
    const known = pieces.get(written);
    // The same text may stand in several places, and each has a piece of its own.
    const free =
      known?.find((piece) => piece.turn === turn && piece.origin.offset === offset) ??
      known?.find((piece) => piece.turn !== turn);
    if (free) {
      free.turn = turn;
      return at(free, offset);
    }
    const own = apart(written);
    const made = { ...at(parsePiece(own), offset), turn };
    if (known) known.push(made);
    else pieces.set(own, [made]);
    return made;
  };
  /** The pieces of a part move together, so that who looks at the whole part finds the same as before. */
  function keepPart(text: string, part: Span): ReadYaml {
    const written = text.slice(part.start, part.end);
    const { start } = part;
    const isFree = ({ pieces: own }: RememberedPart): boolean =>
      own.every(({ piece }) => piece.turn !== turn);
    const fromEnd = text.length - part.end;
    const same = parts.get(written) ?? [];
    const now = same.find((known) => known.turn === turn && known.start === start);
    if (now) return now.read;
    // Of parts that are alike it is the one that stood here, seen from the start of the text or from its end. One that
    // stood further off is another one, and belongs to somebody else.
    const known = same.find(
      (each) =>
        each.turn !== turn &&
        Math.min(Math.abs(each.start - start), Math.abs(each.fromEnd - fromEnd)) < written.length &&
        isFree(each),
    );
    if (known) {
      Object.assign(known, { start, fromEnd, turn });
      for (const { piece, from } of known.pieces) {
        at(piece, start + from);
        piece.turn = turn;
      }
      return known.read;
    }
    const read: RememberedPart["pieces"][number][] = [];
    const made = readWith(
      (each, offset) => {
        const piece = keep(each, offset);
        read.push({ piece, from: offset - start });
        return piece;
      },
      text,
      part,
    );
    const own = apart(written);
    const remembered = { read: made, pieces: read, start, fromEnd, turn };
    parts.set(own, [...same, remembered]);
    return made;
  }
  const look = (written: string, offset: number): Piece =>
    pieces.get(written)?.find((piece) => piece.turn === turn && piece.origin.offset === offset) ??
    at(parsePiece(written), offset);
  return {
    begin() {
      forget(pieces, turn);
      forget(parts, turn);
      turn++;
    },
    read: (text, part) =>
      part && part.start > 0 ? keepPart(text, part) : readWith(keep, text, part),
    peek: (text, part) => readWith(look, text, part),
  };
}

/** Forgets what was no part of the last text. */
function forget<T extends { readonly turn: number }>(known: Map<string, T[]>, turn: number): void {
  for (const [text, all] of known) {
    const kept = all.filter((each) => each.turn === turn);
    if (kept.length === 0) known.delete(text);
    else if (kept.length < all.length) known.set(text, kept);
  }
}

function at<T extends Piece>(piece: T, offset: number): T {
  piece.origin.offset = offset;
  return piece;
}

/** The same text in memory of its own, so that a piece does not hold on to the whole text it was cut from. */
const apart = (text: string): string => [text.slice(0, 1), text.slice(1)].join("");

type Parse = (written: string, offset: number) => Piece;

function readWith(parse: Parse, text: string, part: Span | undefined): ReadYaml {
  if (isTooLarge(text)) return { documents: [], problems: [], readable: "" };
  if (!part || (part.start === 0 && part.end === text.length)) return readText(parse, text, 0);
  const written = text.slice(part.start, part.end);
  if (part.start === 0) return readText(parse, written, 0);
  const read = separated(written).map((piece) =>
    readText(parse, piece.written, part.start + piece.offset),
  );
  if (read[0] && read.length === 1) return read[0];
  return {
    documents: read.flatMap(({ documents }) => documents),
    problems: read.flatMap(({ problems }) => problems),
    readable: read.map(({ readable }) => readable).join(""),
  };
}

/** Reads a text that stands at an offset of its file. */
function readText(parse: Parse, text: string, offset: number): ReadYaml {
  const cuts = cut(text);
  if (!cuts.every(isCut)) return parse(text, offset);
  const joined = join(parse, text, offset, cuts);
  // What one piece cannot know of another is read from the whole.
  return joined ?? parse(text, offset);
}

const isCut = (document: DocumentCut): document is Body | undefined =>
  document === undefined || "cuts" in document;

/** More findings help nobody, and findings are compared with each of them. */
const mostProblems = 100;

/** Mistakes that are the same whatever else stands in the text. */
const contained: ReadonlySet<ProblemKind> = new Set<ProblemKind>([
  "missing-blank",
  "glued-key",
  "missing-colon",
  "reserved-start",
  "control-character",
  "unclosed-quote",
  "unclosed-bracket",
  "indentation",
  "nested-value",
]);

function join(
  parse: Parse,
  text: string,
  offset: number,
  cuts: readonly (Body | undefined)[],
): ReadYaml | undefined {
  const problems: SyntaxProblem[] = [];
  const repaired: { readonly span: Cut; readonly readable: string }[] = [];
  let isWhole = true;

  function pieceOf(span: Cut): Piece {
    const written = text.slice(span.start, span.end);
    const piece = parse(written, offset + span.start);
    if (piece.problems.some(({ kind }) => !contained.has(kind))) isWhole = false;
    problems.push(...piece.problems);
    if (piece.readable !== written) repaired.push({ span, readable: piece.readable });
    return piece;
  }

  function bodyOf(body: Body): MapNode | ListNode | undefined {
    return body.holds === "map" ? mapOf(body) : listOf(body);
  }

  function mapOf({ cuts: own }: Body): MapNode | undefined {
    const joined = joinedOf(own, (root, each) => {
      if (root.kind !== "map") return undefined;
      return each.kind === "block" ? withValue(root, each.below) : root;
    });
    const pairs = joined?.parts.flatMap((part) => part.pairs) ?? [];
    return joined && { kind: "map", flow: false, pairs, ...joined };
  }

  /** A map of one key, whose value was read by itself. */
  function withValue(root: MapNode, below: Body): MapNode | undefined {
    const [pair, ...others] = root.pairs;
    const value = bodyOf(below);
    if (!pair || pair.value || others.length > 0 || !value) return undefined;
    const filled: Pair = { key: pair.key, value, span: joint(pair.key.span, value.span) };
    return { ...root, span: joint(root.span, value.span), pairs: [filled] };
  }

  function listOf({ cuts: own }: Body): ListNode | undefined {
    const joined = joinedOf(own, (root) => (root.kind === "list" ? root : undefined));
    const items = joined?.parts.flatMap((part) => part.items) ?? [];
    return joined && { kind: "list", flow: false, items, ...joined };
  }

  /** The pieces of one map or list, each as `partOf` sees it; nothing where one of them is not what it was cut as. */
  function joinedOf<Part extends MapNode | ListNode>(
    own: readonly Cut[],
    partOf: (root: MapNode | ListNode, each: Cut) => Part | undefined,
  ): { readonly span: Span; readonly parts: readonly Part[] } | undefined {
    const parts: Part[] = [];
    for (const each of own) {
      // A text of nothing but mistakes is not worth the repair of each piece.
      if (problems.length > mostProblems) return undefined;
      const [root, ...others] = pieceOf(each).documents;
      const isBlock = (root?.kind === "map" || root?.kind === "list") && !root.flow;
      const part = isBlock && others.length === 0 ? partOf(root, each) : undefined;
      if (!part) return undefined;
      parts.push(part);
    }
    const [first, last] = [parts[0], parts.at(-1)];
    return first && last && { span: joint(first.span, last.span), parts };
  }

  const documents: YamlDocument[] = [];
  for (const body of cuts) {
    const root = body && bodyOf(body);
    if ((body && !root) || !isWhole) return undefined;
    documents.push(root);
  }
  return {
    documents,
    problems: problems.slice(0, mostProblems),
    readable: withRepaired(text, repaired),
  };
}

function withRepaired(
  text: string,
  repaired: readonly { readonly span: Cut; readonly readable: string }[],
): string {
  let result = "";
  let done = 0;
  for (const { span, readable } of repaired) {
    result += text.slice(done, span.start) + readable;
    done = span.end;
  }
  return done === 0 ? text : result + text.slice(done);
}

export type { ParsedYaml, ReadYaml };
