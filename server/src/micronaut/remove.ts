// Removing a key together with the blocks that hold nothing else. Comments of those blocks stay where they are.
import { blockOf, ownsItsLines } from "../document/blocks";
import { commentsWithin } from "../document/comments";
import { removePair } from "../document/edit";
import { column, lineBreakAt, lineStart } from "../document/lines";
import type { Span, TextChange } from "../document/span";
import { type MapNode, type Pair, wayTo } from "../document/syntax";
import { segmentsOf } from "./build";
import type { Config } from "./configuration";

interface Placed {
  readonly map: MapNode;
  readonly pair: Pair;
  readonly path: readonly string[];
}

/**
 * The changes that remove `pair` and every block above it that would be empty then, except those on the way to
 * `keep`. Nothing where the pair does not stand on lines of its own.
 */
export function removeKey(
  config: Config,
  pair: Pair,
  keep: readonly string[],
): TextChange[] | undefined {
  const chain = chainTo(config, pair);
  const own = chain.at(-1);
  if (!own) return undefined;
  const top = topmostEmptied(chain, keep);
  if (top === own) return removePair(config.text, own.map, own.pair);
  if (top.map.flow) return removePair(config.text, top.map, top.pair);
  if (!ownsItsLines(config.text, top.pair)) return undefined;
  return [emptied(config.text, top, own)];
}

/** The maps and pairs from the root down to `pair`. */
function chainTo(config: Config, pair: Pair): Placed[] {
  const root = config.documents.find(
    (node) => node && wayTo(node, pair.key.span.start).includes(pair),
  );
  const way = wayTo(root, pair.key.span.start);
  const chain: Placed[] = [];
  let path: string[] = [];
  for (const [index, step] of way.entries()) {
    if ("kind" in step) continue;
    const map = way[index - 1];
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

/** All lines of `top` gone, but for the comments that do not belong to `own`. */
function emptied(text: string, top: Placed, own: Placed): TextChange {
  const span = {
    start: lineStart(text, top.pair.key.span.start),
    end: blockOf(text, top.map, top.pair).end,
  };
  const taken: Span = own.map.flow ? own.pair.span : blockOf(text, own.map, own.pair);
  const left = commentsWithin(text, span)
    .filter(({ start }) => start < taken.start || start >= taken.end)
    .map(({ start, end }) => " ".repeat(indentOf(text, start, top)) + text.slice(start, end));
  const newline = lineBreakAt(text, span.start);
  return { span, text: left.map((line) => line + newline).join("") };
}

/** A comment on a line of its own keeps its column; one behind a key that goes takes the key's. */
function indentOf(text: string, comment: number, top: Placed): number {
  const before = text.slice(lineStart(text, comment), comment);
  return before.trim() === "" ? column(text, comment) : column(text, top.pair.key.span.start);
}
