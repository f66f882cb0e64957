// Text to syntax, piece by piece. A piece whose text stays is not parsed again when the text around it changes: it moves
// to where it stands now. This is the one place that knows of earlier texts; for everybody else a text is read as a whole,
// and what has not changed happens to be the same object as before.
import { type Body, type Cut, cut, type DocumentCut } from "./cut";
import type { ProblemKind, SyntaxProblem } from "./diagnose";
import { isTooLarge } from "../limits";
import { type ParsedYaml, parsePiece, type Piece, type ReadYaml } from "./parse";
import { separated } from "./separated";
import { joint, type Span } from "../span";
import type { ListNode, MapNode, Pair, YamlDocument } from "../syntax";

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

/** Pieces of one text. It may stand in several places, and each has a piece of its own. */
interface Alike {
  readonly text: string;
  /** By the offset at which they stand in the text of this turn. */
  readonly placed: Map<number, Remembered>;
  /** Those of the text before that may have found no place yet, the first of them last. */
  free: Remembered[];
}

/** A part of a text that is YAML by itself: what came of it, and its pieces with their places in it. */
interface RememberedPart {
  readonly read: ReadYaml;
  readonly pieces: readonly {
    readonly piece: Remembered;
    readonly alike: Alike;
    readonly from: number;
  }[];
}

/** Parts of one text, by where they stand: from the start of the whole text, and from its end. */
interface AlikeParts {
  readonly fromStart: Map<number, RememberedPart>;
  readonly fromEnd: Map<number, RememberedPart>;
}

export function rememberingReader(): RememberingReader {
  const pieces = new Map<string, Alike>();
  let [parts, partsBefore] = [new Map<string, AlikeParts>(), new Map<string, AlikeParts>()];
  let turn = 0;
  /** What was read in this turn, by where it begins: a text that it might become is cut as it is. */
  const wholes = new Map<number, string>();
  function alikeTo(written: string): Alike {
    const known = pieces.get(written);
    if (known) return known;
    const text = apart(written);
    const alike: Alike = { text, placed: new Map(), free: [] };
    pieces.set(text, alike);
    return alike;
  }
  function keep(written: string, offset: number, alike = alikeTo(written)): Remembered {
    const here = alike.placed.get(offset);
    if (here) return here;
    // One that stands in a part may have moved with it.
    let piece = alike.free.pop();
    while (piece?.turn === turn) piece = alike.free.pop();
    piece ??= { ...parsePiece(alike.text), turn };
    place(alike, piece, offset);
    return piece;
  }
  function place({ placed }: Alike, piece: Remembered, offset: number): void {
    piece.turn = turn;
    placed.set(offset, at(piece, offset));
  }
  /** The pieces of a part move together, so that who looks at the whole part finds the same as before. */
  function keepPart(text: string, part: Span): ReadYaml {
    const written = text.slice(part.start, part.end);
    const { start } = part;
    const fromEnd = text.length - part.end;
    const now = parts.get(written)?.fromStart.get(start);
    if (now) return now.read;
    // Of parts that are alike it is the one that stood here, seen from the start of the text or from its end. One that
    // stood elsewhere is another one, and belongs to somebody else.
    const before = partsBefore.get(written);
    const known = [before?.fromStart.get(start), before?.fromEnd.get(fromEnd)].find((each) =>
      each?.pieces.every(({ piece }) => piece.turn !== turn),
    );
    const kept = known ?? partRead(text, part);
    for (const { piece, alike, from } of known?.pieces ?? []) place(alike, piece, start + from);
    let alike = parts.get(written);
    if (!alike) {
      alike = { fromStart: new Map(), fromEnd: new Map() };
      parts.set(apart(written), alike);
    }
    alike.fromStart.set(start, kept);
    alike.fromEnd.set(fromEnd, kept);
    return kept.read;
  }
  function partRead(text: string, part: Span): RememberedPart {
    const own: RememberedPart["pieces"][number][] = [];
    const parse: Parse = (written, offset) => {
      const alike = alikeTo(written);
      const piece = keep(written, offset, alike);
      own.push({ piece, alike, from: offset - part.start });
      return piece;
    };
    return { read: readWith(parse, text, part), pieces: own };
  }
  const look: Parse = (written, offset) =>
    pieces.get(written)?.placed.get(offset) ?? at(parsePiece(written), offset);
  return {
    begin() {
      // What was no part of the last text is forgotten.
      for (const [text, alike] of pieces) {
        if (alike.placed.size === 0) pieces.delete(text);
        alike.free = [...alike.placed.values()].reverse();
        alike.placed.clear();
      }
      [parts, partsBefore] = [new Map(), parts];
      wholes.clear();
      turn++;
    },
    read(text, part) {
      wholes.set(part?.start ?? 0, part ? text.slice(part.start, part.end) : text);
      return part && part.start > 0 ? keepPart(text, part) : readWith(keep, text, part);
    },
    peek: (text, part) => readWith(look, text, part, wholes.get(part?.start ?? 0)),
  };
}

function at<T extends Piece>(piece: T, offset: number): T {
  piece.origin.offset = offset;
  return piece;
}

/** The same text in memory of its own, so that a piece does not hold on to the whole text it was cut from. */
const apart = (text: string): string => [text.slice(0, 1), text.slice(1)].join("");

type Parse = (written: string, offset: number) => Piece;

/** `another` is a text that this one is the beginning of. */
function readWith(parse: Parse, text: string, part: Span | undefined, another?: string): ReadYaml {
  if (isTooLarge(text)) return { documents: [], problems: [], readable: "" };
  if (!part || (part.start === 0 && part.end === text.length))
    return readText(parse, text, 0, another);
  const written = text.slice(part.start, part.end);
  if (part.start === 0) return readText(parse, written, 0, another);
  const read = separated(written).map((piece) =>
    readText(parse, piece.written, part.start + piece.offset, another),
  );
  if (read[0] && read.length === 1) return read[0];
  return {
    documents: read.flatMap(({ documents }) => documents),
    problems: read.flatMap(({ problems }) => problems),
    readable: read.map(({ readable }) => readable).join(""),
  };
}

/** Reads a text that stands at an offset of its file. */
function readText(parse: Parse, text: string, offset: number, another?: string): ReadYaml {
  const cuts = cut(text, another);
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
