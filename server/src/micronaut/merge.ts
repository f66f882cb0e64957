// Merging a block that was taken from elsewhere into one that is there already: what only one of them says stays,
// what both say alike stays once, and where they differ one side becomes a comment.
import { blockOf } from "../document/blocks";
import { commentsWithin } from "../document/comments";
import { commentedOut, insertLines, isEmptyValue, linesOfPair } from "../document/edit";
import { column } from "../document/lines";
import type { Span } from "../document/span";
import type { MapNode, Pair } from "../document/syntax";
import { segmentsOf } from "./build";
import type { Config } from "./configuration";
import { insertKey, opensFlow, type Order, wholeText } from "./insert";
import { at, type ConfigNode } from "./node";
import { changed, type Step } from "./rewrite";
import { sameContent } from "./values";

/** Which side stays where both set the same key to different values; the other becomes a comment. */
export type Preference = "moved" | "there";

export interface Merge {
  /** What to do, each step on the configuration as the ones before left it. */
  readonly steps: readonly Step[];
  /** Normalised paths of the keys on which the two differ. */
  readonly conflicts: readonly (readonly string[])[];
}

/** A pair with the node Micronaut makes of it, in the configuration it is taken from. */
export interface Moved {
  readonly config: Config;
  readonly pair: Pair;
  readonly map: MapNode;
  readonly node: ConfigNode;
}

/** How to bring `moved` to `path`, where `there` stands already. */
export function merge(
  moved: Moved,
  path: readonly string[],
  there: ConfigNode,
  order: Order,
  prefer: Preference,
): Merge {
  const { value } = moved.pair;
  if (isEmptyValue(value))
    return { steps: [keepComments(allComments(moved), path)], conflicts: [] };
  if (value?.kind !== "map" || !isMapOrEmpty(there)) {
    if (sameContent(moved.node, there))
      return { steps: [keepComments(allComments(moved), path)], conflicts: [] };
    return {
      steps: [settle(linesOfPair(moved.config.text, moved.map, moved.pair), path, prefer)],
      conflicts: [path],
    };
  }
  const steps: Step[] = [];
  const conflicts: (readonly string[])[] = [];
  for (const pair of value.pairs) {
    const names = segmentsOf(pair).map(({ name }) => name);
    const node = at(moved.node, names);
    if (!node) continue;
    const target = [...path, ...names];
    const existing = at(there, names);
    const child = { config: moved.config, pair, map: value, node };
    if (!existing) {
      const lines = linesOfPair(moved.config.text, value, pair);
      steps.push((config) => insertKey(config, { path: target, lines }, order));
    } else {
      const inner = merge(child, target, existing, order, prefer);
      steps.push(...inner.steps);
      conflicts.push(...inner.conflicts);
    }
  }
  steps.push(keepComments(commentsOutside(moved, value), path));
  return { steps, conflicts };
}

const isMapOrEmpty = (node: ConfigNode): boolean =>
  node.children.size > 0 ||
  node.entries.every(({ pair, whole }) => !whole || isEmptyValue(pair?.value));

const extentOf = ({ config, map, pair }: Moved): Span =>
  map.flow ? pair.span : blockOf(config.text, map, pair);

const textsOf = (text: string, within: Span): { start: number; comment: string }[] =>
  commentsWithin(text, within).map(({ start, end }) => ({
    start,
    comment: text.slice(start, end),
  }));

const allComments = (moved: Moved): string[] =>
  textsOf(moved.config.text, extentOf(moved)).map(({ comment }) => comment);

/** The comments of a block that belong to none of its keys. */
function commentsOutside(moved: Moved, value: MapNode): string[] {
  const { config } = moved;
  const inner = value.pairs.map((pair) =>
    value.flow ? pair.span : blockOf(config.text, value, pair),
  );
  return textsOf(config.text, extentOf(moved))
    .filter(({ start }) => !inner.some((span) => start >= span.start && start < span.end))
    .map(({ comment }) => comment);
}

/** Writes comments on lines of their own above the key at `path`. */
function keepComments(comments: readonly string[], path: readonly string[]): Step {
  return (config) => {
    if (comments.length === 0) return [];
    return inBlock(config, path, (current, { map, pair }) => {
      const { start } = blockOf(current.text, map, pair);
      return [
        insertLines(current.text, start, comments, column(current.text, pair.key.span.start)),
      ];
    });
  };
}

/** Writes both sides of a conflict, one of them as a comment. */
function settle(lines: readonly string[], path: readonly string[], prefer: Preference): Step {
  return (config) =>
    inBlock(config, path, (current, { map, pair }) => {
      const { text } = current;
      const there = blockOf(text, map, pair);
      const keys = column(text, pair.key.span.start);
      if (prefer === "there") return [insertLines(text, there.end, commentedOut(lines), keys)];
      const silenced = insertLines(
        text,
        there.end,
        commentedOut(linesOfPair(text, map, pair)),
        keys,
      );
      const kept = insertLines(text, there.end, lines, keys);
      return [{ span: there, text: silenced.text + kept.text }];
    });
}

/** Does something with the pair at `path` where it stands in a block; braces around it are opened first. */
function inBlock(
  config: Config,
  path: readonly string[],
  edit: (config: Config, place: { map: MapNode; pair: Pair }) => ReturnType<Step>,
): ReturnType<Step> {
  const entry = at(config.root, path)?.entries.findLast(
    ({ whole, inherited }) => whole && !inherited,
  );
  if (!entry?.pair || !entry.map) return undefined;
  if (!entry.map.flow) return edit(config, { map: entry.map, pair: entry.pair });
  const opened = opensFlow(config, entry.map);
  const reread = opened && changed(config, opened);
  const changes = reread && inBlock(reread, path, edit);
  return changes && wholeText(config, changed(reread, changes));
}
