// Work in the background lets everything that the editor asks for about open documents go first.

export interface Turns {
  /** Runs the response to a request, which background work waits for. */
  first<T>(work: () => Promise<T>): Promise<T>;
  /** Must be called when something has arrived that a request may follow, such as a change. */
  arrived(): void;
  /** Resolves when nothing is asked for. Background work is done in small steps, each after this. */
  next(): Promise<void>;
}

export function turns(): Turns {
  let arrivals = 0;
  const running = new Set<Promise<unknown>>();

  /** The server reads and handles messages meanwhile. A web worker only does that before a timer. */
  const pause = (): Promise<void> =>
    new Promise((resolve) =>
      typeof setImmediate === "function" ? setImmediate(resolve) : setTimeout(resolve, 0),
    );

  return {
    async first(work) {
      arrivals++;
      const response = work();
      running.add(response);
      try {
        return await response;
      } finally {
        running.delete(response);
      }
    },
    arrived: () => void arrivals++,
    async next() {
      for (;;) {
        const before = arrivals;
        // The message after the one that is being handled is only scheduled when that has been handled.
        await pause();
        await pause();
        if (running.size > 0) await Promise.allSettled(running);
        else if (arrivals === before) return;
      }
    },
  };
}
