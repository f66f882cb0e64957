// Every request gets an answer: a feature that fails answers with nothing, says so once in the log, and the others go on.

interface Log {
  error(message: string): void;
}

/**
 * A way to run a feature that never throws. The log names the feature and the kind of failure and nothing of the
 * file, for a file may hold secrets.
 */
export function answerer(log: Log): <T>(feature: string, nothing: T, work: () => T) => T {
  const failed = new Set<string>();
  return (feature, nothing, work) => {
    try {
      return work();
    } catch (error) {
      if (!failed.has(feature)) log.error(`${feature} failed: ${kindOf(error)}`);
      failed.add(feature);
      return nothing;
    }
  };
}

/** The class of an error and the places in our own code it came through. */
function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const places = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return [error.name, ...places.slice(0, 6)].join("\n");
}
