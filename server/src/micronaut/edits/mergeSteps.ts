// The steps of a merge that change an existing key: comments are added above it, an empty key gets a value, and a
// conflict is resolved by commenting one side out.
import { blockOf, ownLinesOf } from "../../document/edits/blocks";
import { commentsWithin } from "../../document/edits/comments";
import { commentedOut, insertLines, linesOfPair, replaceLines } from "../../document/edits/edit";
import { column, lineStart, shiftLines } from "../../document/lines";
import type { TextChange } from "../../document/span";
import { type MapNode, mapContaining, type Pair } from "../../document/syntax";
import { asFlowPair } from "./braces";
import { segmentsOf } from "../tree/build";
import type { Config } from "../configuration";
import { at } from "../tree/node";
import { openOutermostFlow, replaceWholeText } from "./opening";
import { changed, type Step } from "./rewrite";
import { linesOf, lastName, type MovedPair } from "./movedPair";

/** The side that stays if both set the same key to different values; the other is commented out. */
export type Preference = "moved" | "there";

/** The location of a key: its path, and the YAML document of the region if several contain it. */
export interface Destination {
  readonly path: readonly string[];
  readonly document: number;
}

interface Found {
  readonly map: MapNode;
  readonly pair: Pair;
}

/** Inserts comments on separate lines directly above the key. */
export function keepComments(comments: readonly string[], to: Destination): Step {
  return (config) => {
    if (comments.length === 0) return [];
    return inBlock(config, to, ({ text }, { pair }) => {
      const { start } = pair.key.span;
      return [insertLines(text, lineStart(text, start), comments, column(text, start))];
    });
  };
}

/** Replaces a key without a value with the moved one. Comments of the existing key stay. */
export function fillEmptyKey(moved: MovedPair, to: Destination): Step {
  return (config) => {
    const found = find(config, to);
    if (!found) return undefined;
    const lines = linesFor(moved, found, config);
    const inBraces = found.map.flow && lines && asFlowPair(lines, []);
    if (inBraces) return [{ span: found.pair.span, text: inBraces.join("\n") }];
    return inBlock(config, to, (current, { map, pair }) => {
      const written = linesFor(moved, { map, pair }, current);
      if (!written) return undefined;
      const { text } = current;
      const own = ownLinesOf(text, pair);
      const comments = commentsWithin(text, own).map(({ start, end }) => text.slice(start, end));
      const keys = column(text, pair.key.span.start);
      return [replaceLines(text, own, shiftLines([...comments, ...written], keys))];
    });
  };
}

/** Writes both sides of a conflict, one of them commented out. */
export function writeConflict(moved: MovedPair, to: Destination, prefer: Preference): Step {
  return (config) =>
    inBlock(config, to, (current, { map, pair }): TextChange[] | undefined => {
      const { text } = current;
      const lines = linesFor(moved, { map, pair }, current);
      const present = linesOfPair(text, map, pair);
      if (!lines || !present) return undefined;
      const there = blockOf(text, map, pair);
      const keys = column(text, pair.key.span.start);
      if (prefer === "there") return [insertLines(text, there.end, commentedOut(lines), keys)];
      return [replaceLines(text, there, shiftLines([...commentedOut(present), ...lines], keys))];
    });
}

/** The moved lines that replace a pair: with their own key, or with the pair's whole key if that is dotted. */
function linesFor(moved: MovedPair, { pair }: Found, { text }: Config): string[] | undefined {
  const isDeeper = segmentsOf(pair).length > 1;
  return linesOf(
    moved,
    isDeeper ? text.slice(pair.key.span.start, pair.key.span.end) : lastName(moved),
  );
}

/** The pair that sets the key. */
function find(config: Config, { path, document }: Destination): Found | undefined {
  const own = at(config.root, path)?.entries.filter(({ inherited }) => !inherited) ?? [];
  const entry =
    own.findLast((candidate) => candidate.whole && candidate.document === document) ??
    own.findLast(({ whole }) => whole) ??
    own.at(-1);
  const map = entry?.pair && mapContaining(config.documents, entry.pair);
  return entry?.pair && map && { map, pair: entry.pair };
}

/** Edits the key in block style; a flow map around it is converted first. */
function inBlock(
  config: Config,
  to: Destination,
  edit: (config: Config, found: Found) => ReturnType<Step>,
): ReturnType<Step> {
  const found = find(config, to);
  if (!found) return undefined;
  if (!found.map.flow) return edit(config, found);
  const opened = openOutermostFlow(config, found.map);
  const reread = opened && changed(config, opened);
  const changes = reread && inBlock(reread, to, edit);
  return changes && replaceWholeText(config, changed(reread, changes));
}
