// Removes a key together with the parents that would be empty. Comments of these parents stay.
import { blockOf, ownsItsLines, removedLinesOf } from "../../document/edits/blocks";
import { commentsWithin } from "../../document/edits/comments";
import { removePair } from "../../document/edits/edit";
import { type Removal, removedPartOf, spansOf } from "../../document/edits/flow";
import {
  column,
  isFirstOnLine,
  lineBreakAt,
  lineEnd,
  lineStart,
  nextLine,
} from "../../document/lines";
import type { Span, TextChange } from "../../document/span";
import { type MapNode, type Pair, pathTo } from "../../document/syntax";
import { segmentsOf } from "../tree/build";
import type { Config } from "../configuration";
import { at } from "../tree/node";
import { openOutermostFlow, replaceWholeText } from "./opening";
import { changed } from "./rewrite";
import { placesOf } from "./movedPair";

interface Placed {
  readonly map: MapNode;
  readonly pair: Pair;
  readonly path: readonly string[];
}

/**
 * The changes that remove `pair` and every parent that would be empty then, except those on the path `keep`. Undefined
 * if the pair shares its lines. If it is `moved`, its comments are removed with it.
 */
export function removeKey(
  config: Config,
  pair: Pair,
  keep: readonly string[],
  why: Removal = "deleted",
): readonly TextChange[] | undefined {
  const { text } = config;
  const chain = chainTo(config, pair);
  const own = chain.at(-1);
  if (!own) return undefined;
  const top = topmostEmptied(chain, keep);
  if (top === own) return removePair(text, own.map, own.pair, why);
  const taken = takenWith(text, own, why);
  if (top.map.flow) {
    const left = commentsLeft(text, placesOf(text, top.map, top.pair), taken);
    return left.length > 0
      ? afterOpening(config, top, own, keep, why)
      : removePair(text, top.map, top.pair, "moved");
  }
  if (!ownsItsLines(text, top.pair)) return undefined;
  return [emptied(text, top, taken)];
}

/** The maps and pairs from the root down to `pair`. */
function chainTo(config: Config, pair: Pair): Placed[] {
  const root = config.documents.find(
    (node) => node && pathTo(node, pair.key.span.start).includes(pair),
  );
  const nodes = pathTo(root, pair.key.span.start);
  const chain: Placed[] = [];
  let path: string[] = [];
  for (const [index, step] of nodes.entries()) {
    if ("kind" in step) {
      // Items of lists are not removed, because that would change the index of all items after them.
      if (step.kind === "list") chain.length = 0;
      continue;
    }
    const map = nodes[index - 1];
    if (!map || !("kind" in map) || map.kind !== "map") continue;
    path = [...path, ...segmentsOf(step).map(({ name }) => name)];
    chain.push({ map, pair: step, path });
    if (step === pair) return chain;
  }
  return [];
}

function topmostEmptied(chain: readonly Placed[], keep: readonly string[]): Placed {
  let index = chain.length - 1;
  for (; index > 0; index--) {
    const above = chain[index - 1];
    const isKept = above?.path.every((name, depth) => keep[depth] === name) ?? true;
    if (chain[index]?.map.pairs.length !== 1 || isKept) break;
  }
  return chain[index] as Placed;
}

/** The places that are removed with a pair. */
function takenWith(text: string, { map, pair }: Placed, why: Removal): Span[] {
  if (!map.flow)
    return [why === "moved" ? blockOf(text, map, pair) : removedLinesOf(text, map, pair)];
  const part = removedPartOf(text, map, pair, why);
  return part ? spansOf(part) : [pair.span];
}

/** Removes all lines of `top`, except comments outside of `taken` and the blank lines between them. */
function emptied(text: string, top: Placed, taken: readonly Span[]): TextChange {
  const span = {
    start: lineStart(text, top.pair.key.span.start),
    end: blockOf(text, top.map, top.pair).end,
  };
  const comments = commentsLeft(text, [span], taken);
  const before: string[] = [];
  const after: string[] = [];
  for (let line = span.start; line < span.end; line = nextLine(text, line)) {
    const end = lineEnd(text, line);
    const comment = comments.find(({ start }) => start >= line && start < end);
    const isBlank = text.slice(line, end).trim() === "";
    if (!comment && (!isBlank || taken.some(({ start, end }) => line >= start && line < end)))
      continue;
    const written = comment
      ? " ".repeat(indentOf(text, comment.start, top)) + text.slice(comment.start, comment.end)
      : "";
    (line < (taken[0]?.start ?? 0) ? before : after).push(written);
  }
  const newline = lineBreakAt(text, span.start);
  const left = [...trimBlankLines(before), ...after];
  return { span, text: left.map((line) => line + newline).join("") };
}

const trimBlankLines = (lines: readonly string[]): string[] =>
  lines.slice(
    Math.max(
      0,
      lines.findIndex((line) => line !== ""),
    ),
    lines.findLastIndex((line) => line !== "") + 1,
  );

/** The comments within some spans that are not removed. */
function commentsLeft(text: string, places: readonly Span[], taken: readonly Span[]): Span[] {
  return places
    .flatMap((place) => commentsWithin(text, place))
    .filter(({ start }) => !taken.some((span) => start >= span.start && start < span.end));
}

/** No deeper than the removed key, otherwise the comment would seem to belong to the key above. */
function indentOf(text: string, comment: number, top: Placed): number {
  const keys = column(text, top.pair.key.span.start);
  return isFirstOnLine(text, comment) ? Math.min(keys, column(text, comment)) : keys;
}

/** A flow map restricts where comments can be, so it is converted to block style first. */
function afterOpening(
  config: Config,
  top: Placed,
  own: Placed,
  keep: readonly string[],
  why: Removal,
): readonly TextChange[] | undefined {
  const opened = openOutermostFlow(config, top.map);
  const reread = opened && changed(config, opened);
  const pair = reread && pairAlong(reread, own.path);
  const removed = pair && removeKey(reread, pair, keep, why);
  return removed && replaceWholeText(config, changed(reread, removed));
}

/** The pair at a path, if it is written only once. */
function pairAlong(config: Config, path: readonly string[]): Pair | undefined {
  const [entry, another] = at(config.root, path)?.entries ?? [];
  return another ? undefined : entry?.pair;
}
