// Pairs of flow maps: which comments and commas belong to a pair, how to remove or insert one, and how to convert the
// whole map to block style.
import { isOnlyAbout, ownsItsLines } from "./blocks";
import { commentsWithin } from "./comments";
import {
  column,
  indentation,
  isFirstOnLine,
  lineBreakAt,
  lineEnd,
  lineStart,
  nextLine,
  shiftLines,
  splitLines,
} from "../lines";
import { contains, type Span, type TextChange } from "../span";
import type { MapNode, Pair } from "../syntax";

/** A pair of a flow map with its comments. */
export interface FlowPart {
  readonly pair: Pair;
  /** Comments on separate lines between the previous pair and this one. */
  readonly above: readonly Span[];
  /** The comment on the pair's last line. */
  readonly trailing: Span | undefined;
  /** End of the pair, including its comma if it has one. */
  readonly end: number;
}

/** The pair with its comments; undefined if there is something other than a pair next to it. */
export function partOf(text: string, map: MapNode, pair: Pair): FlowPart | undefined {
  const index = map.pairs.indexOf(pair);
  const from = map.pairs[index - 1]?.span.end ?? map.span.start + 1;
  const to = map.pairs[index + 1]?.span.start ?? map.span.end - 1;
  const comments = commentsWithin(text, map.span);
  const gap = comments.reduce(
    (left, { start, end }) =>
      start >= pair.span.end && end <= to ? left.replace(text.slice(start, end), "") : left,
    text.slice(pair.span.end, to),
  );
  const comma = /^[ \t]*,/.exec(text.slice(pair.span.end, to))?.[0].length ?? 0;
  const expected = comma > 0 || index === map.pairs.length - 1 ? /^\s*(?:,\s*)?$/ : /^$/;
  if (!expected.test(gap) || (comma === 0 && gap.includes(","))) return undefined;
  const end = pair.span.end + comma;
  return {
    pair,
    above: comments.filter(({ start }) => start > lineEnd(text, from) && start < pair.span.start),
    trailing: comments.find(
      ({ start }) => start >= end && start < Math.min(to, lineEnd(text, end)),
    ),
    end,
  };
}

/** The spans that belong to the pair: comments above, the pair itself, the comment after it. */
export const spansOf = ({ above, pair, trailing }: FlowPart): Span[] => [
  ...above,
  pair.span,
  ...(trailing ? [trailing] : []),
];

/** The part as lines in block style, its key at column 0. */
export function linesOfPart(text: string, { above, pair, trailing }: FlowPart): string[] {
  const [first = "", ...rest] = splitLines(text.slice(pair.span.start, pair.span.end));
  const { start } = pair.span;
  const from = isFirstOnLine(text, start)
    ? column(text, start)
    : indentation(text.slice(lineStart(text, start)));
  const deeper = shiftLines(rest, -from).map((line) =>
    // Only closing brackets may be at the column of the key.
    /^[^\s\]}]/.test(line) ? `  ${line}` : line,
  );
  const lines = [withBlockColon(first, pair), ...deeper];
  if (trailing) lines.push(`${lines.pop() ?? ""} ${text.slice(trailing.start, trailing.end)}`);
  return [...above.map((comment) => text.slice(comment.start, comment.end)), ...lines];
}

/** In a flow map, `"key":value` and a lone `key` are pairs; block style needs a colon and a space. */
function withBlockColon(line: string, { key, value, span }: Pair): string {
  const length = key.span.end - key.span.start;
  if (!value && span.end === key.span.end) return `${line}:`;
  return line.slice(0, length) + line.slice(length).replace(/^\s*:(?=\S)/, ": ");
}

/** Whether comments that may be about more than a removed pair stay, or are written elsewhere together with it. */
export type Removal = "deleted" | "moved";

/** Removes a pair and one comma, with its comments or those that are only about it. */
export function removeFromFlow(
  text: string,
  map: MapNode,
  pair: Pair,
  why: Removal,
): TextChange[] | undefined {
  const part = removedPartOf(text, map, pair, why);
  if (!part) return undefined;
  const comments = commentsWithin(text, map.span);
  const own = spansOf(part);
  if (map.pairs.length === 1 && comments.every(({ start }) => own.some((s) => contains(s, start))))
    return [{ span: { start: map.span.start + 1, end: map.span.end - 1 }, text: "" }];
  const gone = part.above.map(({ start, end }) => ({
    start: lineStart(text, start),
    end: nextLine(text, end),
  }));
  return [...gone, ...removedSpans(text, map, part)].map((span) => ({ span, text: "" }));
}

/** The pair with the comments that are removed with it. */
export function removedPartOf(
  text: string,
  map: MapNode,
  pair: Pair,
  why: Removal,
): FlowPart | undefined {
  const part = partOf(text, map, pair);
  const comments = part?.above.map(({ start, end }) => text.slice(start, end)).join("\n") ?? "";
  return part && why === "deleted" && !isOnlyAbout(text, comments, map, pair)
    ? { ...part, above: [] }
    : part;
}

/** The spans to remove: the pair itself and the comma that only it needed. */
function removedSpans(text: string, map: MapNode, { pair, trailing, end }: FlowPart): Span[] {
  const index = map.pairs.indexOf(pair);
  const next = map.pairs[index + 1];
  const before = map.pairs[index - 1];
  const { start } = pair.span;
  const until = trailing?.end ?? end;
  if (next && next.span.start <= lineEnd(text, end)) return [{ start, end: next.span.start }];
  const commaBefore = before && partOf(text, map, before)?.end;
  const needless =
    !next && before && commaBefore !== undefined && end === pair.span.end
      ? [{ start: before.span.end, end: commaBefore }]
      : [];
  if (isFirstOnLine(text, start)) {
    const endsLine = text.slice(until, lineEnd(text, until)).trim() === "";
    const lines = { start: lineStart(text, start), end: nextLine(text, until) };
    return [...needless, endsLine ? lines : { start, end: until }];
  }
  const from = needless[0]?.start ?? commaBefore ?? map.span.start + 1;
  return [{ start: from, end: until }];
}

/**
 * Inserts a pair after `before`, or as the first one. The pair's first line begins at column 0. If the other pairs have
 * their own lines, the new one gets its own, too.
 */
export function insertIntoFlow(
  text: string,
  map: MapNode,
  before: Pair | undefined,
  lines: readonly string[],
): TextChange[] | undefined {
  const adjacent = before ?? map.pairs[0];
  const part = adjacent && partOf(text, map, adjacent);
  if (adjacent && !part) return undefined;
  const at = (start: number, inserted: string): TextChange => ({
    span: { start, end: start },
    text: inserted,
  });
  if (!part) return [at(map.span.start + 1, ` ${aligned(text, map.span.start, lines)} `)];
  const until = part.trailing?.end ?? part.end;
  const hasOwnLine =
    isFirstOnLine(text, part.pair.span.start) &&
    text.slice(until, lineEnd(text, until)).trim() === "";
  if (hasOwnLine) {
    const newline = lineBreakAt(text, part.pair.span.start);
    const shifted = shiftLines(lines, column(text, part.pair.span.start)).join(newline);
    if (!before) {
      const first = lineStart(text, part.above[0]?.start ?? part.pair.span.start);
      return [at(first, `${shifted},${newline}`)];
    }
    const hasComma = part.end > part.pair.span.end;
    return [
      ...(hasComma ? [] : [at(part.end, ",")]),
      at(until, `${newline}${shifted}${hasComma ? "," : ""}`),
    ];
  }
  const inserted = aligned(text, part.pair.span.start, lines);
  if (before) return [at(before.span.end, `, ${inserted}`)];
  const space = /\s/.test(text[map.span.start + 1] ?? "") ? "" : " ";
  return [at(map.span.start + 1, ` ${inserted},${space}`)];
}

/** The lines, indented to follow other text on the line at `offset`. */
function aligned(text: string, offset: number, lines: readonly string[]): string {
  const [first = "", ...rest] = lines;
  const indent = indentation(text.slice(lineStart(text, offset))) + 2;
  return [first, ...shiftLines(rest, indent)].join(lineBreakAt(text, offset));
}

/**
 * Converts a flow map to block style: below the key of `owner`, whose value it is, or in place at the root. Each pair
 * keeps its text and comments; other comments get separate lines. Undefined if the map shares its line.
 */
export function openFlowMap(
  text: string,
  owner: Pair | undefined,
  map: MapNode,
  step: number,
): TextChange[] | undefined {
  if (owner ? !ownsItsLines(text, owner) : !isFirstOnLine(text, map.span.start)) return undefined;
  const parts = map.pairs.map((pair) => partOf(text, map, pair));
  if (!parts.every((part) => part !== undefined)) return undefined;
  const at = owner ? column(text, owner.key.span.start) + step : column(text, map.span.start);
  const taken = parts.flatMap(spansOf);
  const comments = commentsWithin(text, map.span).filter(
    ({ start }) => !taken.some((span) => start >= span.start && start < span.end),
  );
  const lines = [
    ...comments.map(({ start, end }) => ({ start, lines: [text.slice(start, end)] })),
    ...parts.map((part) => ({ start: part.pair.span.start, lines: linesOfPart(text, part) })),
  ]
    .sort((a, b) => a.start - b.start)
    .flatMap((piece) => shiftLines(piece.lines, at));
  const newline = lineBreakAt(text, map.span.start);
  const end = lineEnd(text, map.span.end);
  const rest = text.slice(map.span.end, end).trim();
  if (!owner) {
    const start = lineStart(text, map.span.start);
    const last = rest === "" ? [] : [" ".repeat(at) + rest];
    return [{ span: { start, end }, text: [...lines, ...last].join(newline) }];
  }
  const head = text.slice(owner.key.span.end, map.span.start).trimEnd();
  const key = head.includes("#") || rest === "" ? [head] : [`${head} ${rest}`];
  const below = head.includes("#") && rest !== "" ? [" ".repeat(at) + rest] : [];
  return [
    { span: { start: owner.key.span.end, end }, text: [...key, ...below, ...lines].join(newline) },
  ];
}
