// Every request gets a response: a feature that fails returns an empty result and logs the error once; the others are
// not affected.

import type { Worded } from "../messages/message";

interface Log {
  error(message: string): void;
}

/**
 * Runs features so that they never throw, and reports errors from inside one. The log contains the feature and the kind
 * of error but nothing from the file, which may contain secrets.
 */
export interface Answerer {
  answer<T>(feature: string, nothing: T | Worded<T>, work: () => Worded<T>): T;
  /** The same for an asynchronous feature. */
  answerLater<T>(
    feature: string,
    nothing: T | Worded<T>,
    work: () => Promise<Worded<T>>,
  ): Promise<T>;
  report(feature: string, error: unknown): void;
}

/** `show` renders the messages of a result in the editor's language. */
export function answerer(log: Log, show: <T>(answer: Worded<T>) => T): Answerer {
  const failed = new Set<string>();
  const report = (feature: string, error: unknown): void => {
    if (!failed.has(feature)) log.error(`${feature} failed: ${kindOf(error)}`);
    failed.add(feature);
  };
  return {
    report,
    answer<T>(feature: string, nothing: T | Worded<T>, work: () => Worded<T>): T {
      try {
        return show(work());
      } catch (error) {
        report(feature, error);
        return show(nothing as Worded<T>);
      }
    },
    // The synchronous part before the first `await` may fail as well.
    async answerLater<T>(
      feature: string,
      nothing: T | Worded<T>,
      work: () => Promise<Worded<T>>,
    ): Promise<T> {
      try {
        return show(await work());
      } catch (error) {
        report(feature, error);
        return show(nothing as Worded<T>);
      }
    },
  };
}

/** The class of an error and its stack locations in our own code. */
function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  // A message may quote the file, and a line of the file may look like a stack location.
  const stack = (error.stack ?? "").replace(error.message, "");
  const places = stack.split("\n").filter((line) => /^\s+at /.test(line));
  return [error.name, ...places.slice(0, 6)].join("\n");
}
