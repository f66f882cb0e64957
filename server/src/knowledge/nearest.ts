// Suggests a known word for a misspelt one.
import { distance } from "fastest-levenshtein";

/** The candidate with the smallest edit distance, if that is small for a word of this length; undefined for a tie. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const maxDistance = Math.max(1, Math.floor(word.length / 4));
  const ranked = [...new Set(candidates)]
    .map((candidate) => ({ candidate, changes: distance(word, candidate) }))
    .filter(({ changes }) => changes > 0 && changes <= maxDistance)
    .sort((a, b) => a.changes - b.changes);
  const [first, second] = ranked;
  return first && first.changes !== second?.changes ? first.candidate : undefined;
}
