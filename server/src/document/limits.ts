// The maximum size of a text. Work is limited by the amount of input and never by time: a larger file is not parsed,
// and is reported once.

/**
 * In UTF-16 units. A Kubernetes ConfigMap or Secret contains at most 1 MiB, and handwritten configurations are far
 * smaller.
 */
export const largestText = 1_000_000;

export const isTooLarge = (text: string): boolean => text.length > largestText;

/** No real file has this many unclosed brackets, and the parser would need a kilobyte for each. */
const maxOpenBrackets = 10_000;

/** Whether a text has too many unclosed brackets. */
export function hasTooManyOpenBrackets(text: string): boolean {
  if (text.length <= maxOpenBrackets) return false;
  let open = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    open = Math.max(0, open + (bracket === "[" || bracket === "{" ? 1 : -1));
    if (open > maxOpenBrackets) return true;
  }
  return false;
}
