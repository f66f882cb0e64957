// How large a text may be. Work is bounded by what there is to read and never by the clock: of a text beyond, nothing is
// read, and whoever shows it to a person says so once.

/**
 * In UTF-16 units. A ConfigMap or a Secret of Kubernetes holds at most 1 MiB, and no configuration by hand comes near.
 */
export const largestText = 1_000_000;

export const isTooLarge = (text: string): boolean => text.length > largestText;

/** So many brackets that nothing closes are no text of anybody's, and the parser would need a kilobyte for each. */
const mostOpen = 10_000;

/** Whether a text opens brackets without end. */
export function opensWithoutEnd(text: string): boolean {
  let open = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    open = Math.max(0, open + (bracket === "[" || bracket === "{" ? 1 : -1));
    if (open > mostOpen) return true;
  }
  return false;
}
