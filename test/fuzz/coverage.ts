// Which blocks of our code ran, and how often. V8 counts them, so this works wherever Node does and the same work always
// gives the same number.
import { type Profiler, Session } from "node:inspector";

export interface Coverage {
  /** Every block of code that ran. */
  readonly blocks: ReadonlySet<string>;
  /** The total number of block executions. */
  readonly work: number;
}

export interface Counter {
  measure(work: () => void): Coverage;
  stop(): void;
}

/** Counts in the scripts whose URL contains `part`. */
export function countIn(part: string): Counter {
  const session = new Session();
  session.connect();
  session.post("Profiler.enable");
  session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
  // Within the same process, the result is available when the call returns.
  const taken = (): readonly Profiler.ScriptCoverage[] => {
    let result: readonly Profiler.ScriptCoverage[] = [];
    session.post("Profiler.takePreciseCoverage", (error, answer) => {
      if (error) throw error;
      result = answer.result;
    });
    return result.filter(({ url }) => url.includes(part));
  };
  return {
    measure(work) {
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
