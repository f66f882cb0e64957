// Progress of a long run, shown only in a terminal.
import type { Platform } from "./platform";

export interface Progress {
  next(): void;
  end(): void;
}

export const noProgress: Progress = { next: () => undefined, end: () => undefined };

/** Fewer files are read before anyone notices the delay. */
const minTotal = 200;
const interval = 50;

export function progressOn({ terminal, printError }: Platform, total: number): Progress {
  if (!terminal.errors || total < minTotal) return noProgress;
  let done = 0;
  return {
    next() {
      if (done++ % interval === 0) printError(`\r${done} of ${total} files`);
    },
    end: () => printError("\r\u001b[K"),
  };
}
