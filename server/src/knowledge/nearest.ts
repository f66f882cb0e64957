// The nearest known word to one that is misspelt.
import { distance } from "fastest-levenshtein";

/** The candidate that takes the fewest changes, if they are few for a word of this length; a tie gives nothing. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const most = Math.max(1, Math.floor(word.length / 4));
  const ranked = [...new Set(candidates)]
    .map((candidate) => ({ candidate, changes: distance(word, candidate) }))
    .filter(({ changes }) => changes > 0 && changes <= most)
    .sort((a, b) => a.changes - b.changes);
  const [first, second] = ranked;
  return first && first.changes !== second?.changes ? first.candidate : undefined;
}
