// A line `---` above lines that continue the mapping above it: they become a document of their own, whose keys the server
// reads as root keys.
import { removeMarker } from "../../document/edits/markers";
import { indentation, lineEnd, nextLine } from "../../document/lines";
import type { Span, TextChange } from "../../document/span";
import type { SyntaxNode } from "../../document/syntax";
import { findKey } from "../../knowledge/schema/keys";
import type { Config } from "../../micronaut/configuration";
import { changed } from "../../micronaut/edits/rewrite";
import { normalise } from "../../micronaut/names";
import { walk } from "../../micronaut/tree/node";

export interface StrayMarker {
  readonly at: Span;
  /** All lines below it. */
  readonly below: Span;
  /** Removes it. */
  readonly changes: readonly TextChange[];
}

/** For each of them, the text is read again without it. No real file has more. */
const mostMarkers = 5;

export function strayMarkers(config: Config): StrayMarker[] {
  if (config.documents.length < 2) return [];
  const markers = continuedMarkers(config.text, config.region.span).slice(0, mostMarkers);
  return markers.flatMap((at) => {
    const below = config.documents.find((root) => root && root.span.start > at.end);
    return below && isContinuation(config, at, below)
      ? [
          {
            at,
            below: { start: at.end, end: config.region.span.end },
            changes: [removeMarker(config.text, at)],
          },
        ]
      : [];
  });
}

/** The markers above a line that is indented deeper. */
export function continuedMarkers(text: string, { start, end }: Span): Span[] {
  const written = text.slice(start, end);
  return [...written.matchAll(/^( *)(?:---|\.\.\.)[ \t]*(?:#.*)?\r?$/gm)].flatMap((marker) => {
    const [line, spaces = ""] = marker;
    const offset = marker.index + line.length;
    return firstIndentation(written, nextLine(written, offset)) > spaces.length
      ? [
          {
            start: start + marker.index + spaces.length,
            end: start + marker.index + spaces.length + 3,
          },
        ]
      : [];
  });
}

/** The indentation of the first line that is not empty or a comment. */
function firstIndentation(text: string, from: number): number {
  for (let start = from; start < text.length; start = nextLine(text, start)) {
    const line = text.slice(start, lineEnd(text, start));
    if (!/^\s*(?:#|$)/.test(line)) return indentation(line);
  }
  return 0;
}

/** Whether the lines below a marker continue the mapping above it. */
function isContinuation(config: Config, at: Span, below: SyntaxNode): boolean {
  const keys = below.kind === "map" ? below.pairs.map(({ key }) => key) : [];
  const isRoots = keys.every(({ text }) => findKey(normalise(text).split(".")));
  if (isRoots && below.kind === "map") return false;
  const after = changed(config, [{ span: at, text: "   " }]);
  // Lines that only fit the mapping above it prove it.
  if (after.problems.length < config.problems.length) {
    const [first] = keys;
    return first ? knownKeys(after).has(first.span.start) : below.kind === "list";
  }
  if (keys.length === 0 || after.problems.length > config.problems.length) return false;
  const known = knownKeys(after);
  return keys.every(({ span }) => known.has(span.start));
}

/** Where there are known keys that are no root keys. */
function knownKeys({ root }: Config): ReadonlySet<number> {
  const known = new Set<number>();
  for (const { path, entries } of walk(root))
    if (path.length > 1 && findKey(path)) for (const { key } of entries) known.add(key.start);
  return known;
}
