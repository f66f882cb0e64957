// Suggests a known word for a misspelt one.
import { distance } from "fastest-levenshtein";

/** The candidate with the smallest edit distance, if that is small for a word of this length; undefined for a tie. */
export function nearest(
  word: string,
  candidates: Iterable<string>,
  maxDistance = Math.max(1, Math.floor(word.length / 4)),
): string | undefined {
  const ranked = [...new Set(candidates)]
    .map((candidate) => ({ candidate, changes: changesBetween(word, candidate) }))
    .filter(({ changes }) => changes > 0 && changes <= maxDistance)
    .sort((a, b) => a.changes - b.changes);
  const [first, second] = ranked;
  return first && first.changes !== second?.changes ? first.candidate : undefined;
}

/** The edit distance; two adjacent letters in the wrong order are one change. */
const changesBetween = (word: string, candidate: string): number =>
  isTransposed(word, candidate) ? 1 : distance(word, candidate);

function isTransposed(word: string, candidate: string): boolean {
  const at = [...word].findIndex((letter, index) => letter !== candidate[index]);
  const swapped = word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
  return at >= 0 && swapped === candidate;
}
