// Progress of a long run, shown only in a terminal.
import type { Platform } from "./platform";

export interface Progress {
  next(): void;
  end(): void;
}

/** Fewer files are read before anyone notices the delay. */
const fewest = 200;
const every = 50;

export function progressOn({ terminal, complain }: Platform, total: number): Progress {
  if (!terminal.errors || total < fewest) return { next: () => undefined, end: () => undefined };
  let done = 0;
  return {
    next() {
      if (done++ % every === 0) complain(`\r${done} of ${total} files`);
    },
    end: () => complain("\r\u001b[K"),
  };
}
