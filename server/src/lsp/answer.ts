// Every request gets an answer: a feature that fails answers with nothing, says so once in the log, and the others go on.

import type { Worded } from "../messages/message";

interface Log {
  error(message: string): void;
}

/**
 * A way to run a feature that never throws, and a way to report what failed inside one. The log names the feature and
 * the kind of failure and nothing of the file, for a file may hold secrets.
 */
export interface Answerer {
  answer<T>(feature: string, nothing: T | Worded<T>, work: () => Worded<T>): T;
  /** The same for a feature that has to wait for something. */
  answerLater<T>(
    feature: string,
    nothing: T | Worded<T>,
    work: () => Promise<Worded<T>>,
  ): Promise<T>;
  report(feature: string, error: unknown): void;
}

/** `show` turns the messages of an answer into sentences in the language of the editor. */
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
    // What it does before it waits may fail as well as what it does after.
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

/** The class of an error and the places in our own code it came through. */
function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  // A message may quote the file, and a line of the file may look like a place.
  const stack = (error.stack ?? "").replace(error.message, "");
  const places = stack.split("\n").filter((line) => /^\s+at /.test(line));
  return [error.name, ...places.slice(0, 6)].join("\n");
}
