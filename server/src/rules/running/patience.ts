// How long somebody waits for an answer. A fix costs milliseconds; in a file that was written to keep a reader busy there
// may be thousands, and what has been worked out by then is answer enough.

/* eslint-disable no-restricted-globals -- this is a clock; a budget of work is to replace it */

/** Tells whether it has lasted too long. */
export type Patience = () => boolean;

/** From now on, for so many milliseconds. */
export function within(milliseconds: number): Patience {
  const end = performance.now() + milliseconds;
  return () => performance.now() > end;
}
