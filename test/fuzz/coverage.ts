// What of our code a piece of work has reached, and how often: counted by the engine itself, so that it works wherever
// Node does and the same work is always the same number.
import { type Profiler, Session } from "node:inspector";

export interface Reached {
  /** Every block of code that ran. */
  readonly blocks: ReadonlySet<string>;
  /** How many blocks ran in all. */
  readonly work: number;
}

export interface Counter {
  reachedBy(work: () => void): Reached;
  stop(): void;
}

/** Counts in the scripts whose address has `part` in it. */
export function countIn(part: string): Counter {
  const session = new Session();
  session.connect();
  session.post("Profiler.enable");
  session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
  // In the process itself the answer is there when the call returns.
  const taken = (): readonly Profiler.ScriptCoverage[] => {
    let result: readonly Profiler.ScriptCoverage[] = [];
    session.post("Profiler.takePreciseCoverage", (error, answer) => {
      if (error) throw error;
      result = answer.result;
    });
    return result.filter(({ url }) => url.includes(part));
  };
  return {
    reachedBy(work) {
      taken();
      work();
      const blocks = new Set<string>();
      let count = 0;
      for (const { functions } of taken())
        for (const { ranges } of functions)
          for (const range of ranges) {
            if (range.count === 0) continue;
            count += range.count;
            blocks.add(`${range.startOffset}-${range.endOffset}`);
          }
      return { blocks, work: count };
    },
    stop() {
      session.post("Profiler.stopPreciseCoverage");
      session.disconnect();
    },
  };
}
