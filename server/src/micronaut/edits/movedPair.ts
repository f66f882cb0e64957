// A pair to be moved: its lines, and the comments that move with it.
import { blockOf } from "../../document/edits/blocks";
import { commentsWithin } from "../../document/edits/comments";
import { linesOfPair } from "../../document/edits/edit";
import { partOf, spansOf } from "../../document/edits/flow";
import { contains, type Span } from "../../document/span";
import type { MapNode, Pair } from "../../document/syntax";
import { segmentsOf } from "../tree/build";
import type { Config } from "../configuration";
import type { ConfigNode } from "../tree/node";

/** A pair to be moved, and its node in the original configuration. */
export interface MovedPair {
  readonly config: Config;
  readonly pair: Pair;
  readonly map: MapNode;
  readonly node: ConfigNode;
}

/** The spans that belong to a pair: its lines in block style, or the pair and its comments in a flow map. */
export function placesOf(text: string, map: MapNode, pair: Pair): Span[] {
  if (!map.flow) return [blockOf(text, map, pair)];
  const part = partOf(text, map, pair);
  return part ? spansOf(part) : [pair.span];
}

const textsIn = (text: string, span: Span): { start: number; comment: string }[] =>
  commentsWithin(text, span).map(({ start, end }) => ({ start, comment: text.slice(start, end) }));

/** The comments that belong to a pair, in order. */
export const commentsOf = ({
  config,
  map,
  pair,
}: Pick<MovedPair, "config" | "map" | "pair">): string[] =>
  placesOf(config.text, map, pair).flatMap((span) =>
    textsIn(config.text, span).map(({ comment }) => comment),
  );

/** The comments of a pair that do not belong to any key of its value. */
export function commentsAfter({ config, map, pair }: MovedPair, value: MapNode): string[] {
  const inner = innerPlaces(config.text, value);
  return placesOf(config.text, map, pair)
    .flatMap((span) => textsIn(config.text, span))
    .filter(({ start }) => !inner.some((span) => start >= span.start && start < span.end))
    .map(({ comment }) => comment);
}

/**
 * Whether a pair consists only of its key, the pairs of its value, and comments. An anchor, a tag or a merge key
 * applies to the map as a whole, so its pairs cannot be moved separately.
 */
export function isPlain({ config, map, pair }: MovedPair, value: MapNode | undefined): boolean {
  const { text } = config;
  if (value?.pairs.some(({ key }) => key.text === "<<")) return false;
  const inner = value ? innerPlaces(text, value) : [];
  return placesOf(text, map, pair).every((span) => {
    const spans = [pair.key.span, ...inner, ...commentsWithin(text, span)];
    let rest = "";
    for (let offset = span.start; offset < span.end; offset++)
      if (!spans.some((known) => contains(known, offset) && offset < known.end))
        rest += text[offset] ?? "";
    return /^[\s:{},~]*$|^[\s:]*null\s*$/i.test(rest);
  });
}

const innerPlaces = (text: string, value: MapNode): Span[] =>
  value.pairs.flatMap((pair) => placesOf(text, value, pair));

/** The lines of a pair with its key at column 0; `key` replaces the key. */
export function linesOf(
  { config, map, pair }: Omit<MovedPair, "node">,
  key?: string,
): string[] | undefined {
  const lines = linesOfPair(config.text, map, pair);
  const own = config.text.slice(pair.key.span.start, pair.key.span.end);
  if (!lines || key === undefined || key === own) return lines;
  const index = lines.findIndex((line) => line.startsWith(own));
  return lines.map((line, at) => (at === index ? key + line.slice(own.length) : line));
}

/** The last name of a dotted key as written; the whole key if it is not dotted. */
export function lastName({ config, pair }: Pick<MovedPair, "config" | "pair">): string {
  const segments = segmentsOf(pair);
  const last = segments.at(-1);
  return segments.length > 1 && last
    ? last.written
    : config.text.slice(pair.key.span.start, pair.key.span.end);
}
