// Whether what is written at a place counts: a later equal key takes a whole block away, and of several places that set
// one property the last one wins.
import type { Span } from "../../document/span";
import { type Pair, pathTo } from "../../document/syntax";
import type { Config } from "../configuration";
import { keyText } from "./mapping";
import { at, type Entry, isLeaf } from "./node";
import type { Place } from "../cursor/place";

/** What makes the writing at a place vain. */
export interface Override {
  /** An equal key replaces the block the place is in, or another place sets the same property later. */
  readonly kind: "replaced" | "overridden";
  /** The key that counts instead. */
  readonly by: Span;
  /** That key as written. */
  readonly written: string;
}

/** What wins over the key or value at a place, if anything in the same configuration does. */
export function overrideOf(config: Config, place: Place): Override | undefined {
  const later = replacement(config, place.span.start);
  if (later) return { kind: "replaced", by: later.key.span, written: later.key.text };
  const entries = leavesAt(config, place);
  const [own, won] = [entries.find(({ pair }) => pair === place.pair), entries.at(-1)];
  if (!own || !won || own === won || won.key.start === own.key.start) return undefined;
  return { kind: "overridden", by: won.key, written: won.written };
}

/** The places that set the same property in vain, where the one at `place` is the one that counts. */
export function overriddenBy(config: Config, place: Place): Entry[] {
  const entries = leavesAt(config, place);
  const own = entries.at(-1);
  if (own?.pair !== place.pair || !own?.pair) return [];
  return entries.filter(({ key }) => key.start !== own.key.start);
}

const leavesAt = ({ root }: Config, { path }: Place): Entry[] =>
  (at(root, path)?.entries ?? []).filter(isLeaf);

/** The last pair that is equal to one around `offset` and stands in the same map; the outermost such pair counts. */
function replacement({ documents }: Config, offset: number): Pair | undefined {
  for (const root of documents) {
    let pairs: readonly Pair[] = [];
    for (const step of pathTo(root, offset)) {
      if ("kind" in step) {
        pairs = step.kind === "map" ? step.pairs : [];
        continue;
      }
      const last = pairs.findLast((pair) => keyText(pair) === keyText(step));
      if (last && last !== step) return last;
    }
  }
  return undefined;
}
