// Whether a place is effective: a later equal key replaces a whole map, and the last of several places that set a
// property wins.
import type { Span } from "../../document/span";
import { type Pair, pathTo } from "../../document/syntax";
import type { Config } from "../configuration";
import { keyText } from "./mapping";
import { at, type Entry, isLeaf } from "./node";
import type { Place } from "../cursor/place";

/** What makes a place ineffective. */
export interface Override {
  /** An equal key replaces the map that contains the place, or a later place sets the same property. */
  readonly kind: "replaced" | "overridden";
  /** The effective key. */
  readonly by: Span;
  /** That key as written. */
  readonly written: string;
}

/** What overrides the key or value at a place in the same configuration, if anything does. */
export function overrideOf(config: Config, place: Place): Override | undefined {
  const later = replacement(config, place.span.start);
  if (later) return { kind: "replaced", by: later.key.span, written: later.key.text };
  const entries = leavesAt(config, place);
  const [own, won] = [entries.find(({ pair }) => pair === place.pair), entries.at(-1)];
  if (!own || !won || own === won || won.key.start === own.key.start) return undefined;
  return { kind: "overridden", by: won.key, written: won.written };
}

/** The places that set the same property and are overridden by the one at `place`. */
export function overriddenBy(config: Config, place: Place): Entry[] {
  const entries = leavesAt(config, place);
  const own = entries.at(-1);
  if (own?.pair !== place.pair || !own?.pair) return [];
  return entries.filter(({ key }) => key.start !== own.key.start);
}

const leavesAt = ({ root }: Config, { path }: Place): Entry[] =>
  (at(root, path)?.entries ?? []).filter(isLeaf);

/**
 * The last pair with the same key, in the same map, as a pair around `offset`; the outermost one if there are several.
 */
function replacement({ documents, text }: Config, offset: number): Pair | undefined {
  for (const root of documents) {
    let pairs: readonly Pair[] = [];
    for (const step of pathTo(root, offset)) {
      if ("kind" in step) {
        pairs = step.kind === "map" ? step.pairs : [];
        continue;
      }
      const last = pairs.findLast((pair) => keyText(pair) === keyText(step));
      // A word without a colon may be part of a broken value, even of a secret.
      const isKey = last && /^\s*:/.test(text.slice(last.key.span.end));
      if (isKey && last !== step) return last;
    }
  }
  return undefined;
}
