// Joins the pieces of a text: the maps and lists that were split are combined again. Their entries are only collected
// on demand.
import type { Body, Piece } from "./split";
import type { ProblemKind, SyntaxProblem } from "./diagnose";
import { mayEndBelow } from "./joinedLines";
import type { ReadYaml } from "./parse";
import { joinSpans, type Span } from "../span";
import type { ListNode, MapNode, Pair, SyntaxNode, YamlDocument } from "../syntax";

/** More findings are not helpful, and other findings are compared with each of them. */
const maxProblems = 100;

/** Problems that do not depend on the rest of the text. */
const localKinds: ReadonlySet<ProblemKind> = new Set<ProblemKind>([
  "missing-space",
  "key-like-scalar",
  "missing-colon",
  "reserved-start",
  "control-character",
  "unclosed-quote",
  "unclosed-bracket",
  "indentation",
  "nested-value",
  "early-end",
  "deep-first-line",
  "tab-in-block",
  "tab-line",
  "tab-comment",
  "tab-between",
  "long-key",
  "double-colon",
  "bracket-in-key",
  "nested-item",
  "rejected",
]);

/** Problems of values that may end in a line further to the left, which is in another piece. */
const openKinds: ReadonlySet<ProblemKind> = new Set<ProblemKind>([
  "unclosed-quote",
  "unclosed-bracket",
]);

/**
 * Parses a text in pieces with `read`. Undefined if a piece is not what it was split as, or if one piece depends on
 * another.
 */
export function readJoined(
  text: string,
  bodies: readonly (Body | undefined)[],
  read: (piece: string, offset: number) => ReadYaml,
): ReadYaml | undefined {
  const problems: SyntaxProblem[] = [];
  const repaired: { readonly span: Piece; readonly readable: string }[] = [];
  let isWhole = true;

  function pieceOf(span: Piece): ReadYaml {
    const written = text.slice(span.start, span.end);
    const piece = read(written, span.start);
    if (
      piece.problems.some(({ kind }) => !localKinds.has(kind)) ||
      (piece.problems.some(({ kind }) => openKinds.has(kind)) && mayEndBelow(text, span))
    )
      isWhole = false;
    problems.push(...piece.problems);
    if (piece.readable !== written) repaired.push({ span, readable: piece.readable });
    return piece;
  }

  function bodyOf(body: Body): MapNode | ListNode | undefined {
    return body.kind === "map" ? mapOf(body) : listOf(body);
  }

  function mapOf({ pieces: own }: Body): MapNode | undefined {
    const parts = partsOf(own, (root, each) => {
      if (root.kind !== "map") return undefined;
      return each.kind === "block" ? withValue(root, each.below) : root;
    });
    return parts && new JoinedMap(parts);
  }

  /** A map of one key with its value, which was parsed separately. */
  function withValue(root: MapNode, below: Body): MapNode | undefined {
    const [pair, ...others] = root.pairs;
    const value = bodyOf(below);
    if (!pair || pair.value || others.length > 0 || !value) return undefined;
    const filled: Pair = { key: pair.key, value, span: joinSpans(pair.key.span, value.span) };
    const { tag } = root;
    return {
      kind: "map",
      flow: false,
      tag,
      span: joinSpans(root.span, value.span),
      pairs: [filled],
    };
  }

  function listOf({ pieces: own }: Body): ListNode | undefined {
    const parts = partsOf(own, (root) => (root.kind === "list" ? root : undefined));
    return parts && new JoinedList(parts);
  }

  /** The parsed pieces of one map or list, each converted by `partOf`. */
  function partsOf<Part extends MapNode | ListNode>(
    own: readonly Piece[],
    partOf: (root: MapNode | ListNode, each: Piece) => Part | undefined,
  ): Parts<Part> | undefined {
    const parts: Part[] = [];
    for (const each of own) {
      // With this many problems, repairing each piece is not worth the time.
      if (!isWhole || problems.length > maxProblems) return undefined;
      const [root, ...others] = pieceOf(each).documents;
      const isBlock = (root?.kind === "map" || root?.kind === "list") && !root.flow;
      const part = isBlock && others.length === 0 ? partOf(root, each) : undefined;
      if (!part) return undefined;
      parts.push(part);
    }
    const [first, ...others] = parts;
    return first && [first, ...others];
  }

  const documents: YamlDocument[] = [];
  for (const body of bodies) {
    const root = body && bodyOf(body);
    if ((body && !root) || !isWhole) return undefined;
    documents.push(root);
  }
  return {
    documents,
    problems: problems.slice(0, maxProblems),
    readable: withRepaired(text, repaired),
  };
}

type Parts<Part> = readonly [Part, ...Part[]];

const spanOf = (parts: Parts<{ readonly span: Span }>): Span =>
  joinSpans(parts[0].span, (parts.at(-1) ?? parts[0]).span);

class JoinedMap implements MapNode {
  readonly kind = "map";
  readonly flow = false;
  readonly span: Span;
  #pairs: readonly Pair[] | undefined;

  constructor(readonly parts: Parts<MapNode>) {
    this.span = spanOf(parts);
  }

  get pairs(): readonly Pair[] {
    return (this.#pairs ??= this.parts.flatMap(({ pairs }) => pairs));
  }
}

class JoinedList implements ListNode {
  readonly kind = "list";
  readonly flow = false;
  readonly span: Span;
  #items: readonly SyntaxNode[] | undefined;

  constructor(readonly parts: Parts<ListNode>) {
    this.span = spanOf(parts);
  }

  get items(): readonly SyntaxNode[] {
    return (this.#items ??= this.parts.flatMap(({ items }) => items));
  }
}

function withRepaired(
  text: string,
  repaired: readonly { readonly span: Piece; readonly readable: string }[],
): string {
  let result = "";
  let done = 0;
  for (const { span, readable } of repaired) {
    result += text.slice(done, span.start) + readable;
    done = span.end;
  }
  return done === 0 ? text : result + text.slice(done);
}
